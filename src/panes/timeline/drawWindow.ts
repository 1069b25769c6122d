import type { TimeSpan } from '../../model/dates/days.ts';
import { windowOf } from '../../scene/overviewOf.ts';

/** Moves the overview's window over a span, in the midst of a movement too: `range` is drawn `width` CSS pixels wide. */
export function drawWindow(
  element: HTMLElement | null | undefined,
  span: TimeSpan,
  range: TimeSpan,
  width: number,
): void {
  if (!element) return;
  const at = windowOf(span, { range, width });
  element.style.translate = `${at.left}px 0`;
  element.style.width = `${at.width}px`;
  element.style.setProperty('--inset', `${at.inset}px`);
}
