const ROWS_MARGIN = 14; // CSS pixels above and below all rows, as timeline.css has it
const LEAST_PITCH = 24;
const MOST_PITCH = 34;

/** The distance of two rows: as much as the pane around `widget` has room for, and enough for a finger. */
export function setPitch(widget: HTMLElement, rows: number): void {
  const least = matchMedia('(pointer: coarse)').matches ? MOST_PITCH : LEAST_PITCH;
  const room = (widget.parentElement?.clientHeight ?? 0) - ROWS_MARGIN;
  const pitch = Math.max(least, Math.min(MOST_PITCH, Math.floor(room / rows)));
  widget.style.setProperty('--pitch', `${pitch}px`);
  widget.style.setProperty('--rows', String(rows));
}

/** Where there are more rows than the pane is high, scrolls it, and nothing else, so that a row is in sight. */
export function scrollToRow(widget: HTMLElement, row: number): void {
  const pane = widget.parentElement;
  if (!pane) return;
  const pitch = Number.parseFloat(widget.style.getPropertyValue('--pitch'));
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
  const [top, bottom] = [row * pitch, (row + 2) * pitch + covered - pane.clientHeight];
  if (pane.scrollTop > top || pane.scrollTop < bottom) pane.scrollTop = Math.min(top, Math.max(0, bottom));
}
