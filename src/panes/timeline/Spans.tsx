import { formatSpan } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { TimeSpan } from '../../model/dates/days.ts';
import { lengthOf, limitsOf, overlap, sameSpan, zoomSpan } from '../../model/dates/span.ts';
import type { NamedSpan } from '../../scene/openingSpan.ts';
import { useActions, useStoreState } from '../../store/store.ts';

type Props = {
  /** `to`: the span that takes the reader there; `null` where no span of the reader’s is what does. */
  readonly opening: (NamedSpan & { readonly to: TimeSpan | null }) | null;
  readonly whole: NamedSpan | null;
  readonly shown: TimeSpan | null;
  readonly extent: TimeSpan;
  /** What zooming keeps in sight where it is: the chosen entry’s days, or else the writing period. */
  readonly anchors: readonly TimeSpan[];
  /** The days of the entry that has the focus. They come before the anchors: no zoom takes it away. */
  readonly daysInFocus: () => TimeSpan | null;
};

/** The row of spans under the timeline, and zoom in and out. A span's name says what it shows. */
export function Spans({ opening, whole, shown, extent, anchors, daysInFocus }: Props) {
  const { showSpan, getState } = useActions();
  const startingPoints = useStoreState(({ dataset }) => dataset.startingPoints);
  const limits = limitsOf(extent);
  // The nearest look of those that the introduction starts with.
  const named = startingPoints
    .flatMap(({ span }) => (span ? [{ name: formatSpan(span), span }] : []))
    .slice(0, 1);
  const zoom = (factor: number) => {
    // A second press counts from where the first one leads, not from where the movement has got to.
    const from = getState().view.span ?? shown;
    if (!from) return;
    const days = daysInFocus();
    const focused = days && overlap(days, from);
    showSpan(zoomSpan(from, factor, focused ? [focused, ...anchors] : anchors, limits));
  };
  const choices = [
    ...(opening ? [opening] : []),
    ...named.map(({ name, span }) => ({ name, span, to: span })),
    ...(whole && whole.name !== opening?.name ? [{ ...whole, to: whole.span }] : []),
  ];
  return (
    <div className="spans" role="group" aria-label={t.timeline.spans}>
      {choices.map(({ name, span, to }, i) => (
        <button
          type="button"
          key={name}
          aria-keyshortcuts={i === 0 ? '0' : undefined}
          aria-current={sameSpan(shown, to ?? span) || undefined}
          onClick={() => showSpan(to)}
        >
          {name}
        </button>
      ))}
      <span className="zoom">
        <button
          type="button"
          aria-label={t.timeline.zoomOut}
          aria-keyshortcuts="-"
          aria-disabled={!shown || lengthOf(shown) >= lengthOf(limits)}
          onClick={() => zoom(2)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={t.timeline.zoomIn}
          aria-keyshortcuts="Plus"
          aria-disabled={!shown || lengthOf(shown) <= 1}
          onClick={() => zoom(1 / 2)}
        >
          +
        </button>
      </span>
    </div>
  );
}
