import { KindMark } from '../../entry/KindMark.tsx';
import { RightsContact } from '../../entry/RightsContact.tsx';
import { formatDate, formatSpan } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { TimeSpan } from '../../model/dates/days.ts';
import { startingView, useActions, useHref, useStoreState } from '../../store/store.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';

/** What a reader meets first: who, what and why then; where to start; and what is known of the text. */
export function Introduction({ dataset }: { dataset: Dataset }) {
  return (
    <section className="introduction" aria-label={t.reader.introduction}>
      <p className="lead">{dataset.introduction}</p>
      {dataset.startingPoints.length > 0 && <h2>{t.reader.startWith}</h2>}
      <ul className="starting-points">
        {dataset.startingPoints.map(({ sentence, event: id, span }) => {
          const event = dataset.events.find((candidate) => candidate.id === id);
          const paragraph = event && articleOf(event, dataset).paragraphs[event.passages[0]?.paragraph ?? -1];
          return (
            <li key={sentence}>
              {event && <KindMark kind={event.kind} />}
              <StartLink id={id} span={span}>
                {sentence}
              </StartLink>
              <small>
                {event?.date && (span ? formatSpan(span) : formatDate(event.date.edtf, 'short'))}
                {!event?.date && paragraph?.number && `¶ ${paragraph.number}`}
              </small>
            </li>
          );
        })}
      </ul>
      {dataset.articles.map((article) => (
        <details key={article.id}>
          <summary>{t.reader.whatIsKnown}</summary>
          {dataset.articles.length > 1 && <p lang={article.language}>“{article.title}”</p>}
          <p>{article.writtenBecause}</p>
          {article.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            {article.rights} <RightsContact address={article.rightsContact} />
          </p>
        </details>
      ))}
    </section>
  );
}

type StartLinkProps = { readonly id: string; readonly span: TimeSpan | null; readonly children: string };

function StartLink({ id, span, children }: StartLinkProps) {
  const { startAt } = useActions();
  const dataset = useStoreState((state) => state.dataset);
  const href = useHref(startingView(id, span, dataset));
  return (
    <InternalLink href={href} onFollow={() => startAt(id, span)}>
      {children}
    </InternalLink>
  );
}
