import type { TimelineEvent } from '../domain/dataset.ts';
import { useActions } from '../state/store.ts';
import { KindMark, kindWords } from '../ui/KindMark.tsx';
import { verdictWords } from './words.ts';

type Props = {
  readonly event: TimelineEvent;
  readonly events: readonly TimelineEvent[];
  readonly onClose: () => void;
};

/** Kind, date and verdict, where the entry stands among its family, and the ways on. */
export function CardTop({ event, events, onClose }: Props) {
  const { selectEvent } = useActions();
  const dated = event.date !== null;
  const family = events.filter(({ date }) => (date !== null) === dated);
  const at = family.indexOf(event);
  const previous = at > 0 ? family[at - 1] : undefined;
  const next = at >= 0 ? family[at + 1] : undefined;
  return (
    <header className="card-top">
      <p className="card-facts">
        <b>
          <KindMark kind={event.kind} /> {kindWords[event.kind].one}
        </b>
        {' · '}
        <span>{event.date?.short ?? 'no date of its own'}</span>
        {' · '}
        <span>
          <span className="visually-hidden">Other sources: </span>
          {verdictWords[event.elsewhere.verdict]}
        </span>
        {at >= 0 && (
          <small>
            {' · '}
            {at + 1} of {family.length} {dated ? 'dated' : 'said'}
          </small>
        )}
      </p>
      <p className="card-nav">
        <button
          type="button"
          aria-label="Previous entry"
          aria-disabled={!previous}
          onClick={() => previous && selectEvent(previous.id)}
        >
          ←
        </button>
        <button
          type="button"
          aria-label="Next entry"
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
