const ROWS_MARGIN = 14; // CSS pixels above and below all rows, as timeline.css has it
const LEAST_PITCH = 24;
const MOST_PITCH = 34;
const FONT = 13; // CSS pixels; more where the reader has only the text zoomed

/**
 * The distance of two rows: as much as the pane around `widget` has room for. Where not all rows fit, they scroll anyway
 * and stand far enough apart for a finger.
 */
export function setPitch(widget: HTMLElement, rows: number): void {
  const pane = widget.parentElement;
  // The room of “5 more below” is theirs too: it is not there where all of them fit.
  const below = pane?.parentElement?.querySelector<HTMLElement>(':scope > .more-below')?.offsetHeight ?? 0;
  const room = (pane?.clientHeight ?? 0) + below - ROWS_MARGIN;
  const zoom = Number.parseFloat(getComputedStyle(widget).fontSize) / FONT;
  const [least, most] = [LEAST_PITCH * zoom, MOST_PITCH * zoom];
  const scrolling = matchMedia('(pointer: coarse)').matches ? most : least;
  const fitting = Math.min(most, Math.floor(room / rows));
  widget.style.setProperty('--pitch', `${fitting < least ? scrolling : fitting}px`);
  widget.style.setProperty('--rows', String(rows));
}

/** Where there are more rows than the pane is high, scrolls it, and nothing else, so that a row is in sight. */
export function scrollToRow(widget: HTMLElement, row: number): void {
  const pane = widget.parentElement;
  if (!pane) return;
  const pitch = Number.parseFloat(widget.style.getPropertyValue('--pitch'));
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
  const [top, bottom] = [row * pitch, (row + 1) * pitch + MOST_PITCH + covered - pane.clientHeight];
  if (pane.scrollTop > top || pane.scrollTop < bottom) pane.scrollTop = Math.min(top, Math.max(0, bottom));
}
