import { KindMark } from '../../entry/KindMark.tsx';
import { Quote } from '../../entry/Quote.tsx';
import { When } from '../../entry/When.tsx';
import { dialogText } from '../../i18n/dialogText.ts';
import { t } from '../../i18n/text.ts';
import type { Article, TimelineEvent } from '../../model/dataset.ts';

type Props = {
  readonly event: TimelineEvent;
  readonly number: number;
  readonly article: Article;
  /** The numbers of its sources. */
  readonly notes: readonly number[];
  readonly href: string;
};

/** An entry on paper: nothing of it is folded away, for nobody can open it there. */
export function Entry({ event, number, article, notes, href }: Props) {
  const { kind, date, saidBy, passages, corroboration, note } = event;
  return (
    <article className="paper-entry">
      <h3>
        <span className="paper-number">{number}</span> <a href={href}>{event.headline}</a>
      </h3>
      <p className="paper-facts">
        <KindMark kind={kind} /> <b>{t.kinds[kind].one}</b> · <When date={date} article={article} />
        {saidBy && dialogText.print.saidBy(saidBy.words)}
      </p>
      {passages.map((passage) => (
        <Quote key={passage.start} passage={passage} lang={article.language} />
      ))}
      {note && <p>{note}</p>}
      <p>
        {dialogText.print.otherSources}
        <b>{t.verdicts[corroboration.verdict]}.</b> {corroboration.summary}
        {notes.length > 0 && <span className="paper-notes"> [{notes.join(', ')}]</span>}
      </p>
    </article>
  );
}
