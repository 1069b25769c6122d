import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { entryAt } from '../../entry/entryAt.ts';
import { NotMatching } from '../../entry/NotMatching.tsx';
import { t } from '../../i18n/text.ts';
import type { TimeSpan } from '../../model/dates/days.ts';
import { DrawnAxis, DrawnMarks } from '../../render/static/Drawn.tsx';
import { measureLabels } from '../../render/vis/measureLabels.ts';
import type { TimelineWidget } from '../../render/vis/TimelineWidget.ts';
import { estimateLabel } from '../../scene/estimateLabels.ts';
import { layoutTimeline } from '../../scene/layoutTimeline.ts';
import { nearestMarks } from '../../scene/nearestMarks.ts';
import { openingSpan, shownSpan, wholeSpan } from '../../scene/openingSpan.ts';
import { isWritingPeriodInView, type Scene } from '../../scene/Scene.ts';
import { selectAllDated, selectChosen, selectDated, selectWritingPeriod } from '../../store/selectors.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Filled } from '../../ui/Filled.tsx';
import { focused } from '../../ui/focused.ts';
import { MoreBelow } from '../../ui/MoreBelow.tsx';
import { drawBackdrop } from './drawBackdrop.ts';
import { drawWindow } from './drawWindow.ts';
import { Edges } from './Edges.tsx';
import { Legend, LegendPopover } from './Legend.tsx';
import { Overview } from './Overview.tsx';
import { Spans } from './Spans.tsx';
import '../../render/vis/vis.css';
import './timeline.css';
import './marks.css';

type Props = {
  /** “written 2–6 March 2022” */
  readonly caption: string;
  /** “written 2–6 Mar”, where the axis says the year. */
  readonly shortCaption: string;
  /** Whether the picture that stands there before the widget has all marks, or only those near the chosen entry. */
  readonly allMarks?: boolean;
  /** Called with `true` when the interactive timeline shows the view and nothing moves, with `false` when that ends. */
  readonly onSettled: (settled: boolean) => void;
};

/** Widths for which the picture is drawn before anybody has measured the pane, CSS pixels; the style shows the one that fits. */
const widths = { narrow: 350, middle: 440, wide: 550 } as const;
const sizes = ['narrow', 'middle', 'wide'] as const;
const CAPTION = 104; // of the writing period, which stands on a narrow pane’s axis

/** Dated entries on the time axis. vis-timeline comes in its own chunk, after the article can be read; until then stands its picture. */
export function Timeline({ caption, shortCaption, allMarks = true, onSettled }: Props) {
  const { hrefFrom, selectEvent, showSpan, rememberAutoSpan, getState, subscribe } = useActions();
  const { extent } = useStoreState((state) => state.dataset);
  const view = useStoreState((state) => state.view);
  const dated = useStoreState(selectAllDated);
  const events = useStoreState(selectDated);
  const chosen = useStoreState(selectChosen);
  const writingPeriod = useStoreState(selectWritingPeriod);
  const readerSpan = view.span;
  const pane = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const overviewWindow = useRef<HTMLDivElement>(null);
  const widget = useRef<TimelineWidget>(null);
  const [WidgetClass, setWidgetClass] = useState<typeof TimelineWidget | null>(null);
  const [labels, setLabels] = useState<ReturnType<typeof measureLabels> | null>(null);
  const [width, setWidth] = useState(0);
  /** It stands behind another tab, and has nothing to draw. */
  const [hidden, setHidden] = useState(false);
  const [scene, setScene] = useState<Scene | null>(null);
  const moving = useRef(false);
  /** How often a movement has come to rest. */
  const [rests, setRests] = useState(0);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** How often a spacing or a font of the reader’s own has come: nothing that was measured holds then. */
  const [spacings, setSpacings] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: labels of other entries are measured when they come
  useEffect(() => {
    const container = element.current!;
    const made = measureLabels(container, dated);
    // The picture stands there: nothing waits for this.
    startTransition(() => {
      setLabels(made);
      setWidth(container.clientWidth);
    });
    const observer = new ResizeObserver(() => {
      setHidden(container.clientWidth === 0);
      if (container.clientWidth > 0) setWidth(container.clientWidth);
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      made.destroy();
    };
  }, [spacings]);

  const opening = useMemo(
    () =>
      labels && width
        ? openingSpan({ events: dated, writingPeriod, extent, width, measure: labels.measure })
        : null,
    [dated, writingPeriod, extent, width, labels],
  );
  const whole = useMemo(() => (width ? wholeSpan(extent, width) : null), [extent, width]);
  const span = useMemo(
    () => opening && shownSpan(readerSpan, opening.span, chosen, extent),
    [readerSpan, opening, chosen, extent],
  );
  // With nothing said the span follows the chosen entry; where that lies elsewhere, the way back must be said.
  const backToOpening =
    opening && shownSpan(null, opening.span, chosen, extent) !== opening.span ? opening.span : null;
  const shown = useMemo(
    () =>
      span &&
      labels && { events, span, writingPeriod, extent, chosen: chosen?.id ?? null, measure: labels.measure },
    [events, span, writingPeriod, extent, chosen, labels],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader asked for it again
  useEffect(() => {
    let gone = false;
    import('../../render/vis/TimelineWidget.ts').then(
      ({ TimelineWidget }) => gone || setWidgetClass(() => TimelineWidget),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [attempt]);
  // The link need not say where an entry outside the opening span is found; that depends on the pane's width.
  useEffect(() => {
    if (!readerSpan && span !== opening?.span) rememberAutoSpan(span);
    return () => rememberAutoSpan(null);
  }, [readerSpan, opening, span, rememberAutoSpan]);
  const ready = WidgetClass !== null && shown !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes is shown by the effect after it
  useEffect(() => {
    if (!ready || !element.current || !scroll.current) return;
    try {
      const made = new WidgetClass(element.current, scroll.current, shown, {
        onSelect: selectEvent,
        onMove: showSpan,
        onDraw: drawAround,
        onScene: setScene,
        onMoving: () => {
          moving.current = true;
          onSettled(false);
        },
        onRest: () => {
          moving.current = false;
          setRests((count) => count + 1);
        },
        onRespaced: () => setSpacings((count) => count + 1),
        // “5 more below” is not there where all of them fit.
        spareRoom: () => pane.current?.querySelector<HTMLElement>(':scope > .more-below')?.offsetHeight ?? 0,
      });
      widget.current = made;
      return () => {
        made.destroy();
        widget.current = null;
      };
    } catch (error) {
      // Thrown on, it would take the list and the article with it.
      reportError(error);
      setFailed(true);
      return;
    }
  }, [ready, attempt]);
  useEffect(() => {
    if (shown) widget.current?.show(shown);
  }, [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a widget that is made later wants them too
  useEffect(() => {
    const related = chosen?.relations.map(({ event }) => event) ?? [];
    const look = () => {
      const { entriesInView, hovered } = getState();
      widget.current?.look({ related, entriesInView, hovered });
    };
    look();
    return subscribe(look);
  }, [chosen, ready, getState, subscribe]);

  const stands = scene !== null;
  const complete = stands || failed || hidden;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is drawn anew
  useEffect(() => {
    if (!complete) return onSettled(false);
    // The first frame lays out what has changed, the second what follows from its size.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => onSettled(!moving.current));
    });
    return () => {
      cancelAnimationFrame(frame);
      onSettled(false);
    };
  }, [complete, rests, shown, scene, onSettled]);
  const pictures = useMemo(() => {
    if (stands) return null;
    const draw = (width: number) => {
      const pane = { writingPeriod, width, measure: estimateLabel };
      const opening = openingSpan({ ...pane, events: dated, extent });
      const span = shownSpan(readerSpan, opening.span, chosen, extent);
      const scene = layoutTimeline({ ...pane, events, span, chosen: chosen?.id ?? null });
      const drawn = allMarks ? scene : nearestMarks(scene, chosen?.id ?? null);
      return { opening, whole: wholeSpan(extent, width), scene: drawn };
    };
    return { narrow: draw(widths.narrow), middle: draw(widths.middle), wide: draw(widths.wide) };
  }, [stands, dated, events, chosen, writingPeriod, extent, readerSpan, allMarks]);
  // Until the pane is measured, what stands around the picture speaks of the picture.
  const first = pictures?.middle;
  const drawn = pictures ? sizes : [];
  const known = scene ?? first!.scene;
  const periodInView = isWritingPeriodInView(known);

  function drawAround(scene: Scene): void {
    if (pane.current) drawBackdrop(pane.current, scene);
    const { extent } = getState().dataset;
    drawWindow(overviewWindow.current, scene.span, wholeSpan(extent, scene.width).span, scene.width);
  }

  // A button that leads away goes away itself; the focus stays in the pane.
  const takeFocus = () => pane.current?.focus({ preventScroll: true });
  const tryAgain = () => {
    takeFocus();
    setFailed(false);
    setAttempt(attempt + 1);
  };
  const standing = scene ? roundOut(scene.span) : span;
  const anchors = [...(chosen?.date ? [chosen.date.drawn] : []), writingPeriod];
  return (
    <div className="timeline-body">
      <LegendPopover marks={known.marks} />
      <div className="timeline-pane" role="group" aria-label={t.timeline.name} ref={pane} tabIndex={-1}>
        <div className="axis" aria-hidden="true" />
        {drawn.map((size) => (
          <div key={size} className={`drawn ${size}`}>
            <DrawnAxis scene={pictures![size].scene} covered={size === 'narrow' ? CAPTION : 0} />
          </div>
        ))}
        <p className="axis-caption" aria-hidden="true">
          {periodInView && shortCaption}
        </p>
        <div className="timeline-scroll" ref={scroll}>
          <div className="widget" ref={element}>
            <div className="writing-period" aria-hidden="true" hidden />
            <div className="chosen-days" aria-hidden="true" hidden />
            <div className="ties" aria-hidden="true" />
            {drawn.map((size) => (
              <div key={size} className={`drawn ${size}`}>
                <DrawnMarks
                  scene={pictures![size].scene}
                  chosen={chosen?.id ?? null}
                  href={(event) => hrefFrom(view, { event })}
                />
              </div>
            ))}
            <NotMatching hidden={dated.length - events.length} shown={events.length} />
          </div>
        </div>
        <MoreBelow pane={scroll} items=".mark:not([hidden]) > .mark-label" shown={scene} givesWay />
        {failed && (
          <p className="timeline-note" role="alert">
            <Filled
              text={t.timeline.failed}
              parts={{
                button: (
                  <button type="button" className="link" onClick={tryAgain}>
                    {t.ui.tryAgain}
                  </button>
                ),
              }}
            />
          </p>
        )}
      </div>
      <Edges
        scene={known}
        events={dated}
        measure={labels?.measure ?? estimateLabel}
        writingPeriodIs={periodInView ? null : writingPeriod.from < known.span.from ? 'earlier' : 'later'}
        caption={caption}
        onLeave={takeFocus}
        onBack={() => showSpan(backToOpening)}
        onShowAll={() => whole && showSpan(whole.span)}
      />
      <Legend marks={known.marks} />
      <Spans
        opening={{ ...(opening ?? first!.opening), to: backToOpening }}
        whole={whole ?? first!.whole}
        shown={standing ?? known.span}
        extent={extent}
        anchors={anchors}
        daysInFocus={() => {
          const id = entryAt(pane.current && focused(pane.current), new Set(events.map(({ id }) => id)));
          const date = events.find((event) => event.id === id)?.date;
          return date?.drawn ?? null;
        }}
      />
      {!(whole && standing) ? (
        <div className="overview" />
      ) : (
        <Overview
          events={events}
          writingPeriod={writingPeriod}
          extent={extent}
          range={whole.span}
          width={width}
          shown={standing}
          anchors={anchors}
          onFollow={(to) => widget.current?.follow(to)}
          windowRef={overviewWindow}
        />
      )}
    </div>
  );
}

const roundOut = ({ from, to }: TimeSpan): TimeSpan => ({ from: Math.round(from), to: Math.round(to) });
