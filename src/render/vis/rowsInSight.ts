const ROWS_MARGIN = 14; // CSS pixels above and below all rows, as timeline.css has it
const LEAST_PITCH = 24;
const MOST_PITCH = 34;
const FONT = 13; // CSS pixels; more where the reader has only the text zoomed

/**
 * The distance of two rows: as much as there is room for in `height` CSS pixels. Where not all rows fit, they scroll anyway
 * and stand far enough apart for a finger.
 */
export function setPitch(widget: HTMLElement, height: number, rows: number): void {
  const room = height - ROWS_MARGIN;
  const zoom = Number.parseFloat(getComputedStyle(widget).fontSize) / FONT;
  const [least, most] = [LEAST_PITCH * zoom, MOST_PITCH * zoom];
  const scrolling = matchMedia('(pointer: coarse)').matches ? most : least;
  const fitting = Math.min(most, Math.floor(room / rows));
  widget.style.setProperty('--pitch', `${fitting < least ? scrolling : fitting}px`);
  widget.style.setProperty('--rows', String(rows));
}

/** Where there are more rows than the scroller is high, scrolls it, and nothing else, so that a row is in sight. */
export function scrollToRow(widget: HTMLElement, scroller: HTMLElement, row: number): void {
  const pitch = Number.parseFloat(widget.style.getPropertyValue('--pitch'));
  const covered = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0;
  const [top, bottom] = [row * pitch, (row + 1) * pitch + MOST_PITCH + covered - scroller.clientHeight];
  if (scroller.scrollTop > top || scroller.scrollTop < bottom)
    scroller.scrollTop = Math.min(top, Math.max(0, bottom));
}
