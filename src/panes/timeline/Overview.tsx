import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '../../i18n/text.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import type { TimeSpan } from '../../model/dates/days.ts';
import { centreOn, clampSpan, lengthOf, limitsOf, moveSpan } from '../../model/dates/span.ts';
import { COLUMN, dayAt, overviewOf, spanAfterKey, spanWords } from '../../scene/overviewOf.ts';
import { useActions } from '../../store/store.ts';
import { drawWindow } from './drawWindow.ts';
import './overview.css';

const HEIGHT = 40;
const BASE = 24; // where the histogram stands
const ROOM = 17; // how high it is at most; the writing period's band is higher
const LEAST_BAND = 6;

type Props = {
  readonly events: readonly TimelineEvent[];
  readonly writingPeriod: TimeSpan;
  readonly extent: TimeSpan;
  /** The days that it is drawn over, so many CSS pixels wide. */
  readonly range: TimeSpan;
  readonly width: number;
  readonly shown: TimeSpan;
  /** What zooming keeps in sight where it is. */
  readonly anchors: readonly TimeSpan[];
  /** The window is being moved: the timeline comes along, and the link is told when it rests. */
  readonly onFollow: (span: TimeSpan) => void;
  /** Gets the window’s element, which moves along with the timeline. */
  readonly windowRef: RefObject<HTMLDivElement | null>;
};

/** All there is in one strip, and a window over the part that the timeline shows: to be dragged, or moved by keys. */
export function Overview(props: Props) {
  const { events, writingPeriod, extent, range, width, shown, anchors, onFollow, windowRef: element } = props;
  const { showSpan, getState } = useActions();
  const moving = useRef<TimeSpan>(null);
  const grabbed = useRef<{ readonly x: number; readonly span: TimeSpan }>(null);
  const pane = { range, width };
  const limits = limitsOf(extent);
  const ends = endsOf(events) ?? extent;
  const { from, to } = shown;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a ref is the same at each render
  useLayoutEffect(() => drawWindow(element.current, { from, to }, range, width), [from, to, range, width]);

  const current = () => moving.current ?? getState().view.span ?? shown;
  const move = (span: TimeSpan) => {
    moving.current = span;
    onFollow(span);
  };
  const rest = () => {
    if (moving.current) showSpan(moving.current);
    moving.current = null;
    grabbed.current = null;
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = spanAfterKey(event.key, current(), limits, ends, anchors);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the window in it has the keys
    <div
      className="overview"
      onClick={({ target, clientX, currentTarget }) => {
        if (target === element.current) return;
        const day = dayAt(clientX - currentTarget.getBoundingClientRect().left, pane);
        showSpan(clampSpan(centreOn(current(), { from: day, to: day }), limits));
      }}
    >
      <Picture events={events} writingPeriod={writingPeriod} range={range} width={width} />
      <div
        className="overview-window"
        ref={element}
        role="slider"
        tabIndex={0}
        aria-label={t.timeline.overviewWindow}
        aria-valuemin={limits.from}
        aria-valuemax={limits.to - lengthOf(shown) + 1}
        aria-valuenow={from}
        aria-valuetext={spanWords(shown)}
        onKeyDown={onKeyDown}
        onKeyUp={rest}
        onBlur={rest}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grabbed.current = { x: event.clientX, span: current() };
        }}
        onPointerMove={({ clientX }) => {
          if (!grabbed.current) return;
          const { x, span } = grabbed.current;
          move(moveSpan(span, ((clientX - x) * lengthOf(range)) / width, limits));
        }}
        onLostPointerCapture={rest}
      />
    </div>
  );
}

/** From the first day of all entries to the last; `null` where there are none. */
function endsOf(events: readonly TimelineEvent[]): TimeSpan | null {
  const drawn = events.flatMap(({ date }) => (date ? [date.drawn] : []));
  if (drawn.length === 0) return null;
  return {
    from: Math.min(...drawn.map(({ from }) => from)),
    to: Math.max(...drawn.map(({ to }) => to)),
  };
}

type PictureProps = Pick<Props, 'events' | 'writingPeriod' | 'range' | 'width'>;

function Picture({ events, writingPeriod, range, width }: PictureProps) {
  const {
    counts,
    writingPeriod: band,
    ticks,
  } = useMemo(
    () => overviewOf(events, writingPeriod, { range, width }),
    [events, writingPeriod, range, width],
  );
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, i) => {
    const height = count && Math.max(2, Math.round((count / most) * ROOM));
    return height && `M${i * COLUMN} ${BASE}v-${height}h${COLUMN}v${height}z`;
  });
  const breadth = Math.max(LEAST_BAND, band.right - band.left);
  return (
    <div>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <rect
          className="when-written"
          x={(band.left + band.right - breadth) / 2}
          width={breadth}
          height={BASE}
        />
        <path className="density" d={bars.filter(Boolean).join('')} />
        {ticks.map(({ at, text }) => (
          <path key={at} className="year" d={`M${at} ${BASE}v${text ? 6 : 3}`} />
        ))}
      </svg>
      {/* Text of an SVG is laid out anew in WebKit whenever anything of the page changes. */}
      {ticks.map(({ at, text }) => (
        <span
          key={at}
          className="overview-year"
          aria-hidden="true"
          ref={(node) => {
            if (node) node.style.translate = `${at + 4}px 0`;
          }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
