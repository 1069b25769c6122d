import { KindMark } from '../../entry/KindMark.tsx';
import { OtherSources } from '../../entry/OtherSources.tsx';
import { Quote } from '../../entry/Quote.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { When } from '../../entry/When.tsx';
import { dialogText } from '../../i18n/dialogText.ts';
import { writtenText } from '../../i18n/entryText.ts';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { Article, Dataset, TimelineEvent } from '../../model/dataset.ts';
import { useStoreState } from '../../store/store.ts';
import { UnknownEntry } from '../reader/UnknownEntry.tsx';
import { OpenInAttested } from './OpenInAttested.tsx';
import './frame.css';
import { formatDate } from '../../i18n/formatDate.ts';

/** For a frame in another page: one entry, as high as it is. Nothing in it leads to another entry. */
export function EntryCard() {
  const dataset = useStoreState((state) => state.dataset);
  const id = useStoreState(({ view }) => view.event);
  const event = dataset.events.find((candidate) => candidate.id === id);
  return (
    <main className="attested entry-card" lang="en">
      {!event && <h1>{dataset.title}</h1>}
      {event && <Entry event={event} dataset={dataset} />}
      {!event && <UnknownEntry id={id} dataset={dataset} />}
      {id === null && <p>{dataset.introduction}</p>}
      <p className="card-foot">
        <span>{t.app.promise}</span>
        <OpenInAttested />
      </p>
    </main>
  );
}

function Entry({ event, dataset }: { event: TimelineEvent; dataset: Dataset }) {
  const { kind, headline, date, saidBy, passages, corroboration, note } = event;
  const article = articleOf(event, dataset);
  return (
    <article>
      <p className="card-facts">
        <b>
          <KindMark kind={kind} /> {t.kinds[kind].one}
        </b>
        <span>{date ? formatDate(date.edtf, 'short') : t.dates.none}</span>
        <Verdict verdict={corroboration.verdict} />
      </p>
      <h1>{headline}</h1>
      {passages.map((passage) => (
        <Quote key={passage.start} passage={passage} lang={article.language} />
      ))}
      <p className="quoted-from">{sourceText(article)}</p>
      <dl>
        <dt>{t.card.when}</dt>
        <dd>
          <When date={date} article={article} />
        </dd>
        {saidBy && (
          <>
            <dt>{t.card.saidBy}</dt>
            <dd>{saidBy.words}</dd>
          </>
        )}
        {note && (
          <>
            <dt>{dialogText.embed.note}</dt>
            <dd>{note}</dd>
          </>
        )}
        <dt>{t.card.otherSources}</dt>
        <dd>
          <OtherSources key={event.id} event={event} />
        </dd>
      </dl>
    </article>
  );
}

/** “Title”, by whom, where, when: what is known, and that the rest is not. */
function sourceText(article: Article): string {
  const { title, author, publisher, description } = article;
  const who = author ? t.article.by(author) : description.charAt(0).toLowerCase() + description.slice(1);
  return `“${title}”, ${who}; ${publisher ?? t.article.outletUnknown}; ${writtenText(article)}.`;
}
