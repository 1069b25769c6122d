import type { TimelineEvent } from '../domain/dataset.ts';
import { nearest } from '../domain/nearest.ts';
import { useActions } from '../state/store.ts';
import { HereLink } from '../ui/HereLink.tsx';

/** A link led to an entry that is not there: says so, and offers the nearest. The rest of the link stays as it is. */
export function UnknownEntry({ id, events }: { id: string; events: readonly TimelineEvent[] }) {
  const { href, selectEvent } = useActions();
  const ids = nearest(
    id,
    events.map((event) => event.id),
    3,
  );
  const near = ids.flatMap((candidate) => events.find((event) => event.id === candidate) ?? []);
  return (
    <section className="unknown-entry" role="alert">
      <p>
        This link names an entry that is not here: <b>{id}</b>.{' '}
        {near.length > 0 && 'Perhaps one of these was meant:'}
      </p>
      <ul>
        {near.map((event) => (
          <li key={event.id}>
            <HereLink
              href={href({ event: event.id })}
              className="link"
              onFollow={() => selectEvent(event.id)}
            >
              {event.label}
            </HereLink>
            {event.date && <small> {event.date.short}</small>}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => selectEvent(null)}>
        Go on without it
      </button>
    </section>
  );
}
