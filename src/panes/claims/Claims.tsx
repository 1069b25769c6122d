import { useRef } from 'react';
import { EntryLink } from '../../entry/EntryLink.tsx';
import { KindMark } from '../../entry/KindMark.tsx';
import { NotMatching } from '../../entry/NotMatching.tsx';
import { t } from '../../i18n/text.ts';
import { articleOf } from '../../model/articles.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import { useStoreState } from '../../store/store.ts';
import { useMarkState } from '../../store/useMarkState.ts';
import { MoreBelow } from '../../ui/MoreBelow.tsx';
import { useChosenInSight } from '../../ui/useChosenInSight.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import './claims.css';

type Props = {
  /** The entries without a date that pass the filters, in the order told. */
  readonly events: readonly TimelineEvent[];
  readonly chosen: TimelineEvent | null;
  /** How many more there are that a filter hides. */
  readonly hidden: number;
  /** “written 2–6 March 2022”: what the column hangs on. */
  readonly caption: string;
};

/** The column of an article: what it says without a date, in the order told. */
export function Claims({ events, chosen: chosenEvent, hidden, caption }: Props) {
  const dataset = useStoreState((state) => state.dataset);
  const looks = useMarkState(chosenEvent);
  const chosen = chosenEvent?.id ?? null;
  const list = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(
    events.map(({ id }) => id),
    chosen,
  );

  useChosenInSight(list, chosen);

  const paragraphOf = (event: TimelineEvent | undefined) => event?.passages[0]?.paragraph;
  return (
    <div className="said-pane">
      <p className="writing-period-caption">{caption}</p>
      <div className="said-list" ref={list}>
        <ol {...roving.list}>
          {events.map((event, i) => {
            const paragraph = paragraphOf(event);
            const first = paragraph !== paragraphOf(events[i - 1]);
            const number =
              first && paragraph !== undefined
                ? articleOf(event, dataset).paragraphs[paragraph]?.number
                : null;
            return (
              <li key={event.id} className={first && i > 0 ? 'new-paragraph' : undefined}>
                {number ? (
                  <span className="paragraph-number">
                    <span aria-hidden="true">¶ {number}</span>
                    <span className="visually-hidden">{t.claims.paragraph(number)}</span>
                  </span>
                ) : (
                  <span className="paragraph-number" />
                )}
                <EntryLink
                  id={event.id}
                  data-event={event.id}
                  className={looks(event.id)}
                  {...roving.stop(event.id)}
                  aria-current={event.id === chosen || undefined}
                >
                  <KindMark kind={event.kind} />
                  <span className="visually-hidden">{t.kinds[event.kind].one}: </span>
                  <span>{event.label}</span>
                </EntryLink>
              </li>
            );
          })}
        </ol>
        <NotMatching hidden={hidden} shown={events.length} />
      </div>
      <MoreBelow pane={list} items="li" shown={events} />
    </div>
  );
}
