import type { TimelineEvent } from '../domain/dataset.ts';
import type { Measure } from './layoutTimeline.ts';

/**
 * Measures labels as the page draws them, in a hidden probe inside `container`: system fonts differ in width by a
 * fifth, so nothing may be assumed. Each label is measured once, those of `events` all at the beginning; once a reader’s
 * own spacing or font comes, nothing of it holds, and `onChange` is called.
 */
export function measureLabels(
  container: HTMLElement,
  events: readonly TimelineEvent[],
  onChange: () => void,
): {
  measure: Measure;
  destroy: () => void;
} {
  const widths = new Map<string, number>();
  const probe = document.createElement('div');
  probe.className = 'label-probe';
  probe.ariaHidden = 'true';
  container.append(probe);

  const keep = (key: string, label: Element) => {
    const width = Math.ceil(label.getBoundingClientRect().width);
    if (width > 0) widths.set(key, width); // else it stands behind another tab
    return width;
  };
  // Write all, then read: else the browser lays out anew for each.
  const labels = events.flatMap(({ label, kind, date }) =>
    ['', date?.short ?? '', date?.shortest ?? ''].map((words) => createLabel(label, words, kind)),
  );
  probe.append(...labels.map(({ item }) => item));
  for (const { key, label } of labels) keep(key, label);
  const sample = createLabel('Sample', '', 'event');
  probe.replaceChildren(sample.item);
  const width = () => sample.label.getBoundingClientRect().width;
  let before = width();
  const observer = new ResizeObserver(() => {
    const now = width();
    const changed = before > 0 && now > 0 && now !== before;
    before = now || before;
    if (changed) onChange();
  });
  observer.observe(sample.label);

  return {
    measure: (words, date, kind) => {
      const known = widths.get(keyOf(words, date, kind));
      if (known !== undefined) return known;
      const { key, item, label } = createLabel(words, date, kind);
      probe.append(item);
      const width = keep(key, label);
      item.remove();
      return width;
    },
    destroy: () => {
      observer.disconnect();
      probe.remove();
    },
  };
}

const keyOf = (words: string, date: string, kind: string) => `${kind}|${words}|${date}`;

function createLabel(words: string, date: string, kind: TimelineEvent['kind']) {
  const item = document.createElement('div');
  item.className = `vis-item ${kind}`;
  const label = document.createElement('span');
  label.className = 'mark-label';
  const text = document.createElement('span');
  text.textContent = words;
  const small = document.createElement('small');
  small.textContent = date;
  label.append(text, small);
  item.append(label);
  return { key: keyOf(words, date, kind), item, label };
}
