import type { Dataset, Withdrawn } from '../domain/dataset.ts';
import { nearest } from '../domain/nearest.ts';
import { useActions } from '../state/store.ts';
import { HereLink } from '../ui/HereLink.tsx';

/** A link led to an entry that is not there: says so, and offers the nearest. The rest of the link stays as it is. */
export function UnknownEntry({ id, dataset }: { id: string; dataset: Dataset }) {
  const withdrawn = dataset.withdrawn.find((entry) => entry.id === id);
  if (withdrawn) return <WithdrawnEntry entry={withdrawn} dataset={dataset} />;
  const ids = nearest(
    id,
    dataset.events.map((event) => event.id),
    3,
  );
  return (
    <section className="unknown-entry" role="alert">
      <p>
        This link names an entry that is not here: <b>{id}</b>.{' '}
        {ids.length > 0 && 'Perhaps one of these was meant:'}
      </p>
      <Others ids={ids} dataset={dataset} />
    </section>
  );
}

/** The entry was here: when it went and why. */
function WithdrawnEntry({ entry, dataset }: { entry: Withdrawn; dataset: Dataset }) {
  const { headline, onWords, why, insteadSee } = entry;
  return (
    <section className="unknown-entry withdrawn" aria-label="Withdrawn entry">
      <p>
        “{headline}” was withdrawn on {onWords}: {why} {insteadSee && 'See instead:'}
      </p>
      <Others ids={insteadSee ? [insteadSee] : []} dataset={dataset} />
    </section>
  );
}

function Others({ ids, dataset }: { ids: readonly string[]; dataset: Dataset }) {
  const { href, selectEvent } = useActions();
  const events = ids.flatMap((id) => dataset.events.find((event) => event.id === id) ?? []);
  return (
    <>
      <ul>
        {events.map((event) => (
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
    </>
  );
}
