import type { Measure } from './layoutTimeline.ts';

/**
 * Measures labels as the page draws them, in a hidden probe inside `container`: system fonts differ in width by a
 * fifth, so nothing may be assumed. Each label is measured once.
 */
export function measureLabels(container: HTMLElement): {
  measure: Measure;
  destroy: () => void;
} {
  const widths = new Map<string, number>();
  const probe = document.createElement('div');
  probe.className = 'label-probe';
  probe.ariaHidden = 'true';
  const item = document.createElement('div');
  const label = document.createElement('span');
  label.className = 'mark-label';
  const text = document.createElement('span');
  const small = document.createElement('small');
  label.append(text, small);
  item.append(label);
  probe.append(item);
  container.append(probe);
  return {
    measure: (words, date, kind) => {
      const key = `${kind}|${words}|${date}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      item.className = `vis-item ${kind}`;
      text.textContent = words;
      small.textContent = date;
      const width = Math.ceil(label.getBoundingClientRect().width);
      if (width > 0) widths.set(key, width); // else it stands behind another tab
      return width;
    },
    destroy: () => probe.remove(),
  };
}
