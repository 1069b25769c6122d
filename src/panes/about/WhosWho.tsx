import { useMemo } from 'react';
import { dialogText } from '../../i18n/dialogText.ts';
import { languageOf } from '../../model/articles.ts';
import type { Dataset } from '../../model/dataset.ts';
import { countsOfActors } from '../../model/filter.ts';
import { selectActorsByCount, selectFilterDescription, selectVisible } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Filled } from '../../ui/Filled.tsx';

/** Every actor, each name a filter. The dialog stays open, so that several can be pressed. */
export function WhosWho({ dataset }: { readonly dataset: Dataset }) {
  const { toggleActor } = useActions();
  const pressed = useStoreState(({ view }) => view.actors);
  const found = useStoreState(selectVisible).length;
  const filtering = useStoreState(selectFilterDescription) !== null;
  const { events, articles } = dataset;
  const counts = useMemo(() => countsOfActors(events), [events]);
  const sorted = useStoreState(selectActorsByCount);
  return (
    <>
      <p>{dialogText.about.pressNames}</p>
      <ul className="whos-who">
        {sorted.map(({ id, name, type, about, aliases }) => (
          <li key={id}>
            <button
              type="button"
              className="chip"
              aria-pressed={pressed.includes(id)}
              onClick={() => toggleActor(id)}
            >
              {name}
            </button>
            <small>{dialogText.about.typeAndCount(type, counts.get(id) ?? 0)}</small>
            <p>
              {about}{' '}
              {aliases.length > 0 && (
                <small>
                  <Filled
                    text={dialogText.about.inArticle}
                    parts={{
                      aliases: (
                        <span lang={languageOf(articles)}>
                          {aliases.map((alias) => `“${alias}”`).join(', ')}
                        </span>
                      ),
                    }}
                  />
                </small>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p role="status" className="filtered">
        {filtering && dialogText.about.pageShows(found, events.length)}
      </p>
    </>
  );
}
