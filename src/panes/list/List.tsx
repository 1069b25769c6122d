import { type ReactNode, useId, useRef } from 'react';
import { EntryLink } from '../../entry/EntryLink.tsx';
import { KindMark } from '../../entry/KindMark.tsx';
import { Quote } from '../../entry/Quote.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import { orders } from '../../model/order.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { useMarkState } from '../../store/useMarkState.ts';
import { useChosenInSight } from '../../ui/useChosenInSight.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import { toGroups } from './groups.ts';
import './list.css';
import { formatDate } from '../../i18n/formatDate.ts';

type Props = {
  /** The entries that pass the filters, in their reading order. */
  readonly events: readonly TimelineEvent[];
  readonly chosen: TimelineEvent | null;
  /** “12 of 44” */
  readonly count: string;
  /** The kinds, to filter by. */
  readonly children: ReactNode;
};

/** Every entry as an ordered list that reads as sentences: the same content without the picture. */
export function List({ events, chosen: chosenEvent, count, children }: Props) {
  const { setOrder } = useActions();
  const dataset = useStoreState((state) => state.dataset);
  const order = useStoreState(({ view }) => view.order);
  const looks = useMarkState(chosenEvent);
  const chosen = chosenEvent?.id ?? null;
  const list = useRef<HTMLDivElement>(null);
  const heading = useId();
  const roving = useRovingFocus(
    events.map(({ id }) => id),
    chosen,
  );

  useChosenInSight(list, chosen);

  return (
    <section className="list" aria-labelledby={heading}>
      <h2 id={heading}>
        {`${t.list.heading} `}
        <small>{count}</small>
      </h2>
      <div className="list-order" role="group" aria-label={t.list.order}>
        {orders.map((choice) => (
          <button
            type="button"
            key={choice}
            aria-current={choice === order || undefined}
            onClick={() => setOrder(choice)}
          >
            {t.list.orders[choice]}
          </button>
        ))}
      </div>
      {children}
      <div className="list-entries" ref={list} {...roving.list}>
        {toGroups(events, order, dataset).map(({ heading, entries }) => (
          <section key={`${heading} ${entries[0]?.event.id}`} className="list-group">
            <h3>{heading}</h3>
            <ol>
              {entries.map(({ event, jump }) => (
                <li key={event.id} data-event={event.id}>
                  {jump && <p className="jump">{jump}</p>}
                  <EntryLink
                    id={event.id}
                    className={looks(event.id)}
                    {...roving.stop(event.id)}
                    aria-current={event.id === chosen || undefined}
                  >
                    <KindMark kind={event.kind} />
                    <span>{event.headline}</span>
                  </EntryLink>
                  <div className="list-more">
                    <p className="list-facts">
                      {t.list.facts(
                        t.kinds[event.kind].one,
                        event.date && formatDate(event.date.edtf, 'long'),
                        event.saidBy?.words ?? null,
                      )}{' '}
                      <Verdict verdict={event.corroboration.verdict} />
                    </p>
                    <details>
                      <summary tabIndex={roving.stop(event.id).tabIndex}>
                        {t.list.quotes(event.passages.length)}
                      </summary>
                      {event.passages.map((passage) => (
                        <Quote
                          key={passage.start}
                          passage={passage}
                          lang={articleOf(event, dataset).language}
                        />
                      ))}
                    </details>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        ))}
        {events.length === 0 && <p className="list-none">{t.list.none}</p>}
      </div>
    </section>
  );
}
