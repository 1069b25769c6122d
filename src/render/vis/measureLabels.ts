import { formatDate } from '../../i18n/formatDate.ts';
import type { TimelineEvent } from '../../model/dataset.ts';
import type { Measure } from '../../scene/layoutTimeline.ts';

const styles = ['short', 'axis'] as const;

/**
 * Measures labels as the page draws them, in a hidden probe inside `container`: system fonts differ in width by a
 * fifth, so nothing may be assumed. Each label is measured once, those of `events` all at the beginning.
 */
export function measureLabels(
  container: HTMLElement,
  events: readonly TimelineEvent[],
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
    ['', ...(date ? styles.map((style) => formatDate(date.edtf, style)) : [])].map((text) =>
      createLabel(label, text, kind),
    ),
  );
  probe.append(...labels.map(({ item }) => item));
  for (const { key, label } of labels) keep(key, label);
  probe.replaceChildren();

  return {
    measure: (words, date, kind) => {
      const known = widths.get(keyOf(words, date, kind));
      if (known !== undefined) return known;
      const { key, item, label } = createLabel(words, date, kind);
      probe.replaceChildren(item);
      return keep(key, label);
    },
    destroy: () => probe.remove(),
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
