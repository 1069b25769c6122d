/** Scrolls a pane, and nothing around it, so that what stands in it is in sight. */
export function scrollInside(pane: HTMLElement, item: Element): void {
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
  const place = item.getBoundingClientRect();
  const { top } = pane.getBoundingClientRect();
  const above = place.top - top;
  const below = place.bottom - top - (pane.clientHeight - covered);
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(above, below);
}
