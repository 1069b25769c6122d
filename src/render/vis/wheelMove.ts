/** What a wheel says, as a `WheelEvent` has it. */
type Wheel = {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly clientX: number;
};

type TextRange = { readonly start: number; readonly end: number };

/**
 * Where a turn of the wheel takes the timeline: Ctrl or ⌘ zooms at the pointer, a sideways wheel pans. `null` for any
 * other wheel: that is the page's. Milliseconds; `left` and `width` are the pane's in CSS pixels.
 */
export function wheelMove(
  { deltaX, deltaY, ctrlKey, metaKey, clientX }: Wheel,
  { start, end }: TextRange,
  { left, width }: { readonly left: number; readonly width: number },
): TextRange | null {
  const perPixel = (end - start) / width;
  if (ctrlKey || metaKey) {
    const factor = Math.exp(Math.max(-1, Math.min(1, deltaY / 120)) * 0.25);
    const at = start + (clientX - left) * perPixel;
    return { start: at - (at - start) * factor, end: at + (end - at) * factor };
  }
  if (Math.abs(deltaX) <= Math.abs(deltaY)) return null;
  return { start: start + deltaX * perPixel, end: end + deltaX * perPixel };
}
