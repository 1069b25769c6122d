import { DataSet } from 'vis-data/esnext';
import { type DataItem, Timeline } from 'vis-timeline/esnext';
import type { TimelineEvent } from '../../model/dataset.ts';
import { type TimeSpan, toDays, toUtcMs } from '../../model/dates/days.ts';
import { clampSpan, closeUp, limitsOf, sameSpan } from '../../model/dates/span.ts';
import { assignRows, layoutTimeline, type Measure } from '../../scene/layoutTimeline.ts';
import type { Scene } from '../../scene/Scene.ts';
import { createMarkNodes, type MarkState } from './markNodes.ts';
import utcMoment from './moment.ts';
import { scrollToRow, setPitch } from './rowsInSight.ts';
import { runInTasks } from './runInTasks.ts';
import { sameItem, toItem, type VisItem } from './toItem.ts';
import { wheelMove } from './wheelMove.ts';

export type Shown = {
  readonly events: readonly TimelineEvent[];
  readonly span: TimeSpan;
  readonly writingPeriod: TimeSpan;
  readonly extent: TimeSpan;
  readonly chosen: string | null;
  readonly measure: Measure;
};

export type Handlers = {
  readonly onSelect: (id: string) => void;
  /** The reader moved to this span. */
  readonly onMove: (span: TimeSpan) => void;
  /** The span on the timeline changes; `onRest` follows when it has come to rest. */
  readonly onMoving: () => void;
  readonly onRest: () => void;
  /** Called at each frame: axis, band and overview, which stand around the marks, are drawn along with them. */
  readonly onDraw: (scene: Scene) => void;
  /** What stands there now, after a movement has ended. */
  readonly onScene: (scene: Scene) => void;
  /** Letters are wider or narrower than they were. */
  readonly onRespaced: () => void;
  /** How many CSS pixels the scroller becomes higher when all rows fit into it. */
  readonly spareRoom: () => number;
};

const CLICK = 5; // CSS pixels; a pointer that went further has dragged
const LOW = 240; // CSS pixels; a pane that has room for fewer than ten rows
const MOVE = { duration: 200, easingFunction: 'easeInOutQuad' } as const;

/** vis-timeline’s types want items at once; it does not, and would draw an empty list as well. */
const nothingYet = null as unknown as VisItem[];

/** What vis-timeline has and its types lack. */
type Emitter = { emit: (event: string, properties?: object) => void };

/**
 * The one file that knows vis-timeline. It is told what to show, asks `layoutTimeline` where everything stands, and lets
 * vis-timeline pan, zoom and move it. It reports only what the reader did.
 */
export class TimelineWidget {
  readonly #element: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #handlers: Handlers;
  readonly #items = new DataSet<VisItem>();
  readonly #groups = new DataSet<{ id: number; content: string }>();
  readonly #timeline: Timeline & Emitter;
  readonly #nodes = createMarkNodes();
  readonly #undo: (() => void)[] = [];
  #shown: Shown;
  /** All of it stands there. */
  #begun = false;
  #rows = new Map<string, number>();
  #scene: Scene | null = null;
  /** Of the pane, when rows and pitch were last found for it. */
  #size = '';
  #reported: TimeSpan | null = null;
  /** The span on the timeline changes, and has not come to rest. */
  #moving = false;
  /** It changes by a drag or a pinch, which ends with what vis-timeline says of that. */
  #byHand = false;
  /** The reader turned the wheel; the address is told when it rests, or the browser would throttle it. */
  #turned = false;

  /** Draws in `element`, which scrolls in `scroller`; nothing else of the page is touched. */
  constructor(element: HTMLElement, scroller: HTMLElement, shown: Shown, handlers: Handlers) {
    this.#element = element;
    this.#scroller = scroller;
    this.#handlers = handlers;
    this.#shown = shown;
    this.#timeline = this.#create(shown);
    this.#undo.push(
      runInTasks([
        () => {
          if (!this.#hasRoom()) return;
          this.#size = this.#sizeOfPane();
          this.#rows = assignRows(this.#layout(shown.span));
          this.#update();
        },
        () => this.#timeline.setGroups(this.#groups),
        () => this.#timeline.setItems(this.#items),
        () => this.#begin(shown),
      ]),
    );
  }

  #begin(first: Shown): void {
    // vis-timeline hides itself until a poll that runs once a second finds it drawn; it need not wait.
    this.#timeline.emit('rangechanged', { ...this.#window(), byUser: false });
    this.#timeline.emit('_change');
    this.#begun = true;
    const latest = this.#shown;
    this.#shown = first;
    this.#draw();
    this.#listen();
    this.#scrollToChosen();
    if (this.#scene) this.#handlers.onScene(this.#scene);
    if (latest !== first) this.show(latest);
  }

  #create({ span, extent }: Shown): Timeline & Emitter {
    const limits = limitsOf(extent);
    return new Timeline(this.#element, nothingYet, {
      start: toUtcMs(span.from),
      end: toUtcMs(span.to + 1),
      min: toUtcMs(limits.from),
      max: toUtcMs(limits.to + 1),
      zoomMin: toUtcMs(1),
      minHeight: '100%',
      autoResize: false,
      stack: false,
      selectable: false,
      dataAttributes: ['event'],
      showCurrentTime: false,
      showMajorLabels: false,
      showMinorLabels: false,
      zoomKey: 'ctrlKey',
      orientation: { axis: 'top', item: 'top' },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      moment: utcMoment as never,
      template: ((item: DataItem) => this.#nodes.get((item as VisItem).event)) as never,
    }) as Timeline & Emitter;
  }

  /** Shows something else. Moves there in 200 ms, or at once where the reader wants no motion. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    if (!this.#begun) return;
    if (!sameSpan(before.extent, shown.extent)) this.#setLimits(shown.extent);
    const { start, end } = this.#window();
    const moved = !sameSpan(shown.span, before.span) && !sameSpan(shown.span, this.#reported);
    if (moved && (start !== toUtcMs(shown.span.from) || end !== toUtcMs(shown.span.to + 1))) {
      this.#turned = false;
      const resized = this.#scene?.width !== this.#element.clientWidth;
      const still = resized || matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#timeline.setWindow(toUtcMs(shown.span.from), toUtcMs(shown.span.to + 1), {
        animation: still ? false : MOVE,
      });
      // A jump is over at once; vis-timeline would say so 200 ms later. A glide has begun, though nothing moves for 20 ms.
      if (still) this.#rest(false);
      else this.#move();
    }
    this.#reported = null;
    const respaced = before.measure !== shown.measure;
    if (before.events !== shown.events || respaced) this.#settle();
    else this.#draw();
    if (before.chosen !== shown.chosen || respaced) this.#scrollToChosen();
  }

  /** Moves along with the reader’s hand, at once; whoever has the hand tells the store when it rests. */
  follow({ from, to }: TimeSpan): void {
    this.#timeline.setWindow(toUtcMs(from), toUtcMs(to + 1), { animation: false });
  }

  /** For a dataset that was edited: setting options takes the focus away, so it is given back. */
  #setLimits(extent: TimeSpan): void {
    const focused = this.#nodes.focused();
    const limits = limitsOf(extent);
    this.#timeline.setOptions({ min: toUtcMs(limits.from), max: toUtcMs(limits.to + 1) });
    if (focused) this.focus(focused);
  }

  /** Sets entries apart, by classes alone. */
  look(looks: MarkState): void {
    this.#nodes.look(looks);
  }

  /** Moves the focus to an entry's label, if it is there. */
  focus(id: string): void {
    this.#nodes.find(id)?.button.focus({ preventScroll: true });
  }

  destroy(): void {
    for (const undo of this.#undo.splice(0)) undo();
    this.#timeline.destroy();
    this.#element.classList.remove('standing', 'moving');
  }

  #window() {
    const { start, end } = this.#timeline.getWindow();
    return { start: +start, end: +end };
  }

  /** The span as it is in the midst of a movement: parts of days included. */
  #span(): TimeSpan {
    const { start, end } = this.#window();
    return { from: toDays(start), to: toDays(end) - 1 };
  }

  /** Behind another tab there is nothing to draw on; the observer tells when there is. */
  #hasRoom = () => this.#element.clientWidth > 0;

  #sizeOfPane = () => `${this.#scroller.clientWidth} × ${this.#scroller.clientHeight}`;

  #layout = (span: TimeSpan) => ({
    ...this.#shown,
    span,
    width: this.#element.clientWidth,
    low: this.#scroller.clientHeight < LOW,
  });

  /** Where everything stands at this moment. Rows stay as they are until the movement ends. */
  #draw(): void {
    if (!this.#hasRoom()) return;
    const scene = layoutTimeline({ ...this.#layout(this.#span()), rows: this.#rows });
    this.#scene = scene;
    this.#nodes.draw(scene, this.#shown, this.#element.clientWidth);
    this.#handlers.onDraw(scene);
    this.#element.classList.add('standing');
  }

  #scrollToChosen(): void {
    const row = this.#rows.get(this.#shown.chosen ?? '');
    if (row !== undefined) scrollToRow(this.#element, this.#scroller, row);
  }

  /** After a movement, a filter or a new size: rows, shapes and pitch for this zoom. */
  #settle(): void {
    if (!this.#hasRoom()) return;
    this.#rows = assignRows(this.#layout(this.#span()));
    this.#update();
    this.#draw();
    this.#handlers.onScene(this.#scene!);
  }

  /** Tells vis-timeline what changed, and nothing else: what it need not touch keeps its place and its focus. */
  #update(): void {
    const span = this.#scene ? this.#span() : this.#shown.span;
    // Marks outside the span are items too: they come into sight while the reader pans.
    const whole = layoutTimeline({ ...this.#layout(span), rows: this.#rows, everything: true });
    setPitch(this.#element, this.#scroller.clientHeight + this.#handlers.spareRoom(), whole.rows);
    const focused = this.#nodes.focused();
    const byId = new Map(this.#shown.events.map((event) => [event.id, event]));
    const items = whole.marks.map((mark) => {
      const sameDay = whole.ties.find(({ ids }) => ids.includes(mark.id))?.ids ?? [];
      const others = sameDay.filter((id) => id !== mark.id).map((id) => byId.get(id)!.label);
      this.#nodes.make(byId.get(mark.id)!, others);
      return toItem(mark, span, this.#element.clientWidth);
    });
    this.#groups.update(Array.from({ length: whole.rows }, (_, id) => ({ id, content: '' })));
    this.#groups.remove(this.#groups.getIds().filter((id) => Number(id) >= whole.rows));
    this.#items.remove(this.#items.getIds().filter((id) => !byId.has(String(id).slice(1))));
    this.#nodes.keep(byId);
    this.#items.update(items.filter((item) => !sameItem(this.#items.get(item.id), item)));
    if (focused) this.focus(focused);
  }

  #listen(): void {
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ) => {
      this.#element.addEventListener(type, listener, options);
      this.#undo.push(() => this.#element.removeEventListener(type, listener, options));
    };
    this.#timeline.on('changed', () => this.#draw());
    this.#timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => this.#move(byUser));
    this.#timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => this.#rest(byUser));
    // vis-timeline pans from the second move on. A slow machine tells of a quick drag by one.
    this.#timeline.on('panstart', (event: object) => this.#timeline.emit('panmove', event));

    let pressed = { x: 0, y: 0 };
    listen(
      'pointerdown',
      ({ clientX: x, clientY: y }) => {
        pressed = { x, y };
      },
      { capture: true },
    );
    listen('click', (event) => {
      const dragged = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK;
      const id = this.#nodes.idAt(event.target);
      if (id && (event.detail === 0 || !dragged)) this.#handlers.onSelect(id);
    });
    // The first click has chosen it; on nothing, nothing happens.
    listen('dblclick', ({ target }) => this.#zoomTo(this.#nodes.idAt(target)));
    listen('keydown', (event) => this.#nodes.onKeyDown(event));
    listen('wheel', (event) => this.#onWheel(event), { capture: true, passive: false });
    // After the browser took over a vertical swipe, the recogniser would swallow the next one, and not tell the end of this one.
    listen('pointercancel', () => {
      (this.#timeline as unknown as { hammer: { stop: (force: boolean) => void } }).hammer.stop(true);
      this.#rest(true);
    });

    const probe = document.createElement('div');
    probe.className = 'label-probe';
    probe.ariaHidden = 'true';
    const sample = document.createElement('span');
    sample.className = 'mark-label';
    sample.textContent = 'Sample';
    probe.append(sample);
    this.#element.append(probe);
    let width = 0;
    const letters = new ResizeObserver(() => {
      const before = width;
      width = sample.getBoundingClientRect().width || before;
      if (before > 0 && width !== before) this.#handlers.onRespaced();
    });
    letters.observe(sample);
    this.#undo.push(
      () => letters.disconnect(),
      () => probe.remove(),
    );

    const observer = new ResizeObserver(() => {
      // It tells the first size too, for which all of it has just been drawn.
      const size = this.#sizeOfPane();
      if (!this.#hasRoom() || size === this.#size) return;
      this.#size = size;
      this.#timeline.emit('_change');
      this.#settle();
      // In a pane of another height the rows may be others, and fewer in sight.
      this.#scrollToChosen();
    });
    observer.observe(this.#scroller);
    this.#undo.push(() => observer.disconnect());
  }

  #move(byHand = false): void {
    this.#moving = true;
    this.#byHand = byHand;
    this.#element.classList.add('moving');
    this.#handlers.onMoving();
  }

  /** A movement has come to its end. */
  #rest(byUser: boolean): void {
    // Of a jump vis-timeline says 200 ms later that it is over: by then the reader may hold the timeline.
    if (!this.#moving || (this.#byHand && !byUser)) return;
    this.#moving = false;
    this.#byHand = false;
    this.#element.classList.remove('moving');
    this.#settle();
    if (byUser || this.#turned) this.#report();
    this.#turned = false;
    this.#handlers.onRest();
  }

  #zoomTo(id: string | null): void {
    const { events, extent } = this.#shown;
    const date = events.find((event) => event.id === id)?.date;
    if (date) this.#handlers.onMove(clampSpan(closeUp(date.drawn), limitsOf(extent)));
  }

  #onWheel(event: WheelEvent): void {
    const to = wheelMove(event, this.#window(), this.#element.getBoundingClientRect());
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    const before = this.#window();
    this.#timeline.setWindow(to.start, to.end, { animation: false });
    const { start, end } = this.#window();
    this.#turned ||= start !== before.start || end !== before.end; // at a limit nothing moves, and nothing is told
  }

  #report(): void {
    const { from, to } = this.#span();
    this.#reported = { from: Math.floor(from), to: Math.max(Math.floor(from), Math.ceil(to)) };
    this.#handlers.onMove(this.#reported);
  }
}
