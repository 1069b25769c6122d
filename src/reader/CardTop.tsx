import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import { KindMark, kindWords } from '../ui/KindMark.tsx';

/** Kind, date, where it stands among its family, and the ways on. */
export function CardTop({ event, events }: { event: TimelineEvent; events: readonly TimelineEvent[] }) {
  const { selectEvent } = useActions();
  const dated = event.date !== null;
  const family = events.filter(({ date }) => (date !== null) === dated);
  const at = family.indexOf(event);
  const previous = at > 0 ? family[at - 1] : undefined;
  const next = at >= 0 ? family[at + 1] : undefined;
  return (
    <header className="card-top">
      <KindMark kind={event.kind} />
      <b>{kindWords[event.kind].one}</b>
      <span className="card-date">{dateOf(event)}</span>
      <span className="card-nav">
        {at >= 0 && (
          <small>
            {at + 1} of {family.length} {dated ? 'dated' : 'said'}
          </small>
        )}
        <button
          type="button"
          aria-label="Previous entry"
          disabled={!previous}
          onClick={() => previous && selectEvent(previous.id)}
        >
          ←
        </button>
        <button
          type="button"
          aria-label="Next entry"
          disabled={!next}
          onClick={() => next && selectEvent(next.id)}
        >
          →
        </button>
        <button type="button" aria-label="Close entry" onClick={() => selectEvent(null)}>
          ×
        </button>
      </span>
    </header>
  );
}

/** In full where that fits on the line; the card says it in full anyway. */
function dateOf({ date }: TimelineEvent): string {
  if (!date) return 'no date of its own';
  return date.words.length > 24 ? date.short : date.words;
}
