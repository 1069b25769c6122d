import { KindMark } from '../../entry/KindMark.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import { useActions, useHref, useStoreState } from '../../store/store.ts';
import { InternalLink } from '../../ui/InternalLink.tsx';

type Props = {
  readonly event: TimelineEvent;
  /** Those that pass the filters, in their reading order: previous and next go through them. */
  readonly events: readonly TimelineEvent[];
  /** For the headline under it, which they describe. */
  readonly factsId: string;
  readonly onClose: () => void;
};

/** Kind, date and verdict, where the entry stands among its family, and the ways on. */
export function CardTop({ event, events, factsId, onClose }: Props) {
  const order = useStoreState(({ view }) => view.order);
  const dated = event.date !== null;
  const at = events.indexOf(event);
  const previous = at > 0 ? events[at - 1] : undefined;
  const next = events[at + 1]; // the first one, where a filter hides this
  const family = order === 'told' ? events : events.filter(({ date }) => (date !== null) === dated);
  return (
    <header className="card-top">
      <p className="card-facts" id={factsId}>
        <b>
          <KindMark kind={event.kind} /> {t.kinds[event.kind].one}
        </b>
        <span>{event.date ? formatDate(event.date.edtf, 'short') : t.dates.none}</span>
        <Verdict verdict={event.corroboration.verdict} />
      </p>
      <p className="card-nav">
        {at >= 0 && (
          <small>
            {t.card.position(
              family.indexOf(event) + 1,
              family.length,
              t.card.place[order === 'told' ? 'told' : dated ? 'dated' : 'undated'],
            )}
          </small>
        )}
        <Way to={previous} name={t.card.previous} shortcut="k">
          ←
        </Way>
        <Way to={next} name={t.card.next} shortcut="j">
          →
        </Way>
        <button type="button" aria-label={t.card.close} onClick={onClose}>
          ×
        </button>
      </p>
    </header>
  );
}

type WayProps = {
  readonly to: TimelineEvent | undefined;
  readonly name: string;
  readonly shortcut: string;
  readonly children: string;
};

/** Where it leads nowhere it keeps its place, and the focus. */
function Way({ to, name, shortcut, children }: WayProps) {
  const { selectEvent } = useActions();
  const href = useHref(to && { event: to.id });
  return (
    <InternalLink
      href={href}
      aria-label={name}
      aria-keyshortcuts={shortcut}
      aria-disabled={!to}
      onFollow={() => to && selectEvent(to.id)}
    >
      {children}
    </InternalLink>
  );
}
