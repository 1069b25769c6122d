import { KindMark } from '../../entry/KindMark.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { formatDate } from '../../i18n/formatDate.ts';
import { kindWords } from '../../i18n/words.ts';
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
          <KindMark kind={event.kind} /> {kindWords[event.kind].one}
        </b>
        <span>{event.date ? formatDate(event.date.edtf, 'short') : 'no date of its own'}</span>
        <Verdict verdict={event.corroboration.verdict} />
      </p>
      <p className="card-nav">
        {at >= 0 && (
          <small>
            {family.indexOf(event) + 1} of {family.length}{' '}
            {order === 'told' ? 'as told' : dated ? 'dated' : 'said'}
          </small>
        )}
        <Way to={previous} name="Previous entry" shortcut="k">
          ←
        </Way>
        <Way to={next} name="Next entry" shortcut="j">
          →
        </Way>
        <button type="button" aria-label="Close entry" onClick={onClose}>
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
