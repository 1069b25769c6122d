import { EntryLink } from '../../entry/EntryLink.tsx';
import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { Dataset, Withdrawn } from '../../model/dataset.ts';
import { nearest } from '../../model/nearest.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { isSafeToEcho } from '../../ui/isSafeToEcho.ts';

/**
 * A link led to an entry that is not there, or to nothing at all: says so, and offers the nearest. The rest of the link stays
 * as it is.
 */
export function UnknownEntry({ id, dataset }: { id: string | null; dataset: Dataset }) {
  const notFound = useStoreState((state) => state.notFound);
  const withdrawn = dataset.withdrawn.find((entry) => entry.id === id);
  if (withdrawn) return <WithdrawnEntry entry={withdrawn} dataset={dataset} />;
  if (id === null && !notFound) return null;
  const ids = nearest(
    id ?? '',
    dataset.events.map((event) => event.id),
    3,
  );
  return (
    <section className="unknown-entry" role="alert">
      <p>
        {id === null ? (
          t.reader.nothingHere
        ) : (
          <>
            {t.reader.noSuchEntry}
            {isSafeToEcho(id) && (
              <>
                : “<bdi>{id}</bdi>”
              </>
            )}
            . {ids.length > 0 && t.reader.perhapsOneOf}
          </>
        )}
      </p>
      <Others ids={ids} dataset={dataset} />
    </section>
  );
}

/** The entry was here: when it went and why. */
function WithdrawnEntry({ entry, dataset }: { entry: Withdrawn; dataset: Dataset }) {
  const { headline, on, why, insteadSee } = entry;
  return (
    <section className="unknown-entry withdrawn" aria-label={t.reader.withdrawn}>
      <p>
        {t.reader.wasWithdrawn(headline, formatDate(on, 'long'), why)}
        {insteadSee && t.reader.seeInstead}
      </p>
      <Others ids={insteadSee ? [insteadSee] : []} dataset={dataset} />
    </section>
  );
}

function Others({ ids, dataset }: { ids: readonly string[]; dataset: Dataset }) {
  const { selectEvent } = useActions();
  const events = ids.flatMap((id) => dataset.events.find((event) => event.id === id) ?? []);
  return (
    <>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EntryLink id={event.id} className="link">
              {event.label}
            </EntryLink>
            {event.date && <small> {formatDate(event.date.edtf, 'short')}</small>}
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => selectEvent(null)}>
        {t.reader.goOnWithout}
      </button>
    </>
  );
}
