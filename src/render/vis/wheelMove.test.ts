import { expect, test } from 'vitest';
import { wheelMove } from './wheelMove.ts';

const wheel = { deltaX: 0, deltaY: 0, ctrlKey: false, metaKey: false, clientX: 300 };
const window = { start: 0, end: 1000 };
const pane = { left: 100, width: 500 };
/** The moment that stands at a place of the pane. */
const at = ({ start, end }: { start: number; end: number }, x: number) =>
  start + ((x - pane.left) / pane.width) * (end - start);

test.each([
  ['Ctrl and a turn up zoom in', { ctrlKey: true, deltaY: -120 }, (length: number) => length < 1000],
  ['⌘ and a turn up zoom in', { metaKey: true, deltaY: -120 }, (length: number) => length < 1000],
  ['Ctrl and a turn down zoom out', { ctrlKey: true, deltaY: 120 }, (length: number) => length > 1000],
])('%s, and what is under the pointer stays there', (_, turn, zooms) => {
  const moved = wheelMove({ ...wheel, ...turn }, window, pane)!;
  expect(zooms(moved.end - moved.start)).toBe(true);
  expect(at(moved, wheel.clientX)).toBeCloseTo(at(window, wheel.clientX), 6);
});

test('a sideways wheel pans by as many pixels', () => {
  expect(wheelMove({ ...wheel, deltaX: 50, deltaY: 10 }, window, pane)).toEqual({ start: 100, end: 1100 });
});

test('zooming in and out by one notch comes back', () => {
  const into = wheelMove({ ...wheel, ctrlKey: true, deltaY: -120 }, window, pane)!;
  const back = wheelMove({ ...wheel, ctrlKey: true, deltaY: 120 }, into, pane)!;
  expect(back.start).toBeCloseTo(window.start, 6);
  expect(back.end).toBeCloseTo(window.end, 6);
});

test.each([
  ['a plain wheel', { deltaY: 120 }],
  ['a slanted one', { deltaX: 40, deltaY: 60 }],
])('%s is the page’s', (_, turn) => {
  expect(wheelMove({ ...wheel, ...turn }, window, pane)).toBeNull();
});
