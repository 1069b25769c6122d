import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions, useAttested } from '../state/store.ts';
import { KindMark, kindWords } from '../ui/KindMark.tsx';
import { Verdict } from '../ui/Verdict.tsx';

type Props = {
  readonly event: TimelineEvent;
  /** Those that pass the filters, in their reading order: previous and next go through them. */
  readonly events: readonly TimelineEvent[];
  readonly onClose: () => void;
};

/** Kind, date and verdict, where the entry stands among its family, and the ways on. */
export function CardTop({ event, events, onClose }: Props) {
  const { selectEvent } = useActions();
  const order = useAttested(({ view }) => view.order);
  const dated = event.date !== null;
  const at = events.indexOf(event);
  const previous = at > 0 ? events[at - 1] : undefined;
  const next = events[at + 1]; // the first one, where a filter hides this
  const family = order === 'told' ? events : events.filter(({ date }) => (date !== null) === dated);
  return (
    <header className="card-top">
      <p className="card-facts">
        <b>
          <KindMark kind={event.kind} /> {kindWords[event.kind].one}
        </b>
        <span>{event.date?.short ?? 'no date of its own'}</span>
        <Verdict verdict={event.elsewhere.verdict} />
      </p>
      <p className="card-nav">
        {at >= 0 && (
          <small>
            {family.indexOf(event) + 1} of {family.length}{' '}
            {order === 'told' ? 'as told' : dated ? 'dated' : 'said'}
          </small>
        )}
        <button
          type="button"
          aria-label="Previous entry"
          aria-keyshortcuts="k"
          aria-disabled={!previous}
          onClick={() => previous && selectEvent(previous.id)}
        >
          ←
        </button>
        <button
          type="button"
          aria-label="Next entry"
          aria-keyshortcuts="j"
          aria-disabled={!next}
          onClick={() => next && selectEvent(next.id)}
        >
          →
        </button>
        <button type="button" aria-label="Close entry" onClick={onClose}>
          ×
        </button>
      </p>
    </header>
  );
}
