import { formatDate } from '../../i18n/formatDate.ts';
import { t } from '../../i18n/text.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import type { Scene } from '../../scene/Scene.ts';
import { focused as focusedNear } from '../../ui/focused.ts';
import { moveFocus } from '../../ui/moveFocus.ts';

/** CSS pixels that vis-timeline draws over the pane at either side, for a border that its style would have there. */
const BORDER = 1;

type MarkNode = {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly label: HTMLElement;
  readonly date: HTMLElement;
  /** What it is, in words; where it stands among the others is said after it. */
  name: string;
};

/** What sets entries apart for a while. It moves nothing. */
export type MarkState = {
  /** Those that the chosen entry is related to. */
  readonly related: readonly string[];
  /** Those that the article speaks of where the reader is. */
  readonly entriesInView: readonly string[];
  /** The one that the pointer or the focus is on, here or elsewhere. */
  readonly hovered: string | null;
};

type Drawn = {
  /** The dated entries that the filters leave, by date: an entry’s number among them is that of its card. */
  readonly events: readonly TimelineEvent[];
  readonly chosen: string | null;
};

/**
 * The elements that stand inside vis-timeline's items: a dot and a button with the label. The same entry always gets the
 * same element, or focus would be lost when something changes. One of them is in the tab order; arrows move from there.
 */
export function createMarkNodes() {
  const nodes = new Map<string, MarkNode>();
  let order: readonly string[] = [];
  let looks: MarkState = { related: [], entriesInView: [], hovered: null };

  /** `sameDay`: the labels of those of the very same day. */
  function make(event: TimelineEvent, sameDay: readonly string[]): void {
    const node = nodes.get(event.id) ?? createNode(event.id);
    if (node.label.textContent !== event.label) node.label.textContent = event.label;
    node.name = `${event.label}, ${event.date ? formatDate(event.date.edtf, 'long') : ''}, ${t.kinds[event.kind].one}`;
    if (sameDay.length > 0) node.button.setAttribute('aria-description', `same day as ${sameDay.join(', ')}`);
    else node.button.removeAttribute('aria-description');
    nodes.set(event.id, node);
    applyState(event.id, node);
  }

  function look(next: MarkState): void {
    looks = next;
    for (const [id, node] of nodes) applyState(id, node);
  }

  function applyState(id: string, { root }: MarkNode): void {
    root.classList.toggle('related', looks.related.includes(id));
    root.classList.toggle('in-sight', looks.entriesInView.includes(id));
    root.classList.toggle('hovered', id === looks.hovered);
  }

  /** Forgets the entries that are not among these. */
  function keep(ids: ReadonlyMap<string, unknown>): void {
    for (const id of nodes.keys()) if (!ids.has(id)) nodes.delete(id);
  }

  function draw(scene: Scene, { chosen, events }: Drawn, width: number): void {
    const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
    order = [...scene.marks].sort((a, b) => a.row - b.row || a.left - b.left).map(({ id }) => id);
    const tabbable = focused() ?? (chosen !== null && marks.has(chosen) ? chosen : order[0]);
    const places = new Map(events.map(({ id }, i) => [id, i + 1]));
    for (const [id, { root, button, date, name }] of nodes) {
      const mark = marks.get(id);
      root.hidden = mark === undefined;
      if (!mark) continue;
      // vis-timeline never lets a bar begin further out than one pane's width; the label counts from where it does.
      const begins = mark.shape === 'dot' ? mark.left : Math.max(mark.left, -width);
      const origin = (begins * (width + 2 * BORDER)) / width - BORDER;
      button.style.translate = `${mark.label.left - origin}px 0`;
      // Only what changes is written: a search listens for what does.
      if (date.textContent !== mark.label.date) date.textContent = mark.label.date;
      root.classList.toggle('chosen', id === chosen);
      root.classList.toggle('aside', mark.aside);
      const announced = `${name}, ${places.get(id)} of ${events.length}`;
      if (button.getAttribute('aria-label') !== announced) button.setAttribute('aria-label', announced);
      button.setAttribute('aria-current', String(id === chosen));
      button.tabIndex = id === tabbable ? 0 : -1;
    }
  }

  function focused(): string | null {
    for (const [id, { button }] of nodes) if (button === focusedNear(button)) return id;
    return null;
  }

  /** Arrows, Home and End, in the order of the rows. */
  function onKeyDown(event: KeyboardEvent): void {
    const stops = order.flatMap((id) => nodes.get(id)?.button ?? []);
    if (moveFocus(event, stops)) event.preventDefault();
  }

  return {
    make,
    keep,
    look,
    draw,
    focused,
    onKeyDown,
    find: (id: string) => nodes.get(id),
    get: (id: string) => nodes.get(id)?.root ?? '',
    /** The entry whose mark or label an event came from. */
    idAt: (target: EventTarget | null): string | null => {
      const item = target instanceof Element ? target.closest('.vis-item') : null;
      return item?.querySelector<HTMLElement>('[data-event]')?.dataset.event ?? null;
    },
  };
}

function createNode(id: string): MarkNode {
  const root = document.createElement('div');
  root.className = 'mark';
  root.dataset.event = id;
  const dot = document.createElement('i');
  dot.className = 'dot';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark-label';
  const label = document.createElement('span');
  const date = document.createElement('small');
  // The name says it in full.
  date.ariaHidden = 'true';
  button.append(label, date);
  root.append(dot, button);
  return { root, button, label, date, name: '' };
}
