import { cdp, type Locator } from 'vitest/browser';

/** A place in the window, CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** The test’s page stands in a frame of the page that the browser’s input goes to. */
const fromFrame = ({ x, y }: Point): Point => {
  const { left, top } = window.frameElement!.getBoundingClientRect();
  return { x: x + left, y: y + top };
};

/** The middle of an element. */
export const centreOf = (of: Locator | Element): Point => {
  const { left, right, top, bottom } = (of instanceof Element ? of : of.element()).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

const modifier = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

type MouseType = 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel';

const mouse = (type: MouseType, at: Point, more: object = {}) =>
  cdp().send('Input.dispatchMouseEvent', { type, ...fromFrame(at), pointerType: 'mouse', ...more });

/** Moves the pointer to a place. */
export const hover = (at: Point) => mouse('mouseMoved', at);

/** Turns the wheel at a place, with a key held or none. */
export async function turnWheel(
  at: Point,
  { deltaX = 0, deltaY = 0, holding }: { deltaX?: number; deltaY?: number; holding?: keyof typeof modifier },
): Promise<void> {
  await mouse('mouseMoved', at);
  await mouse('mouseWheel', at, { deltaX, deltaY, modifiers: holding ? modifier[holding] : 0 });
}

/** Presses the mouse button at a place; twice for a double click. */
export async function press(at: Point, clicks = 1): Promise<void> {
  await mouse('mouseMoved', at);
  for (let clickCount = 1; clickCount <= clicks; clickCount++) {
    await mouse('mousePressed', at, { button: 'left', buttons: 1, clickCount });
    await mouse('mouseReleased', at, { button: 'left', clickCount });
  }
}

/** Presses at `from` and moves to `to` in steps. Returns what lets go there. */
export async function pressAndMove(from: Point, to: Point, steps = 5): Promise<() => Promise<unknown>> {
  await mouse('mouseMoved', from);
  await mouse('mousePressed', from, { button: 'left', buttons: 1, clickCount: 1 });
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await mouse('mouseMoved', at, { button: 'left', buttons: 1 });
  }
  return () => mouse('mouseReleased', to, { button: 'left', clickCount: 1 });
}

/** Presses at `from`, moves to `to` in steps, and lets go there. */
export async function drag(from: Point, to: Point, steps?: number): Promise<void> {
  const release = await pressAndMove(from, to, steps);
  await release();
}

/** Moves one finger, or several, along a path, and lifts them. */
export async function touch(path: readonly (readonly Point[])[]): Promise<void> {
  for (const [i, points] of path.entries())
    await cdp().send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: points.map(fromFrame),
    });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Taps a place with one finger. */
export const tap = (at: Point) => touch([[at]]);

/** The screen is touched, with a coarse pointer that cannot hover, or it is not. */
export async function setTouchScreen(touched: boolean): Promise<void> {
  emulated = true;
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: touched, maxTouchPoints: 5 });
  await cdp().send('Emulation.setEmitTouchEventsForMouse', { enabled: false });
}

type Preferences = {
  readonly colorScheme?: 'light' | 'dark';
  readonly contrast?: 'no-preference' | 'more';
  readonly motion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'none' | 'active';
};

/** What the reader’s system says it prefers; what is left out is as on a plain machine, with reduced motion. */
export const prefer = ({
  colorScheme = 'light',
  contrast = 'no-preference',
  motion = 'reduce',
  forcedColors = 'none',
}: Preferences = {}): Promise<unknown> => {
  emulated = true;
  return cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'prefers-contrast', value: contrast },
      { name: 'prefers-reduced-motion', value: motion },
      { name: 'forced-colors', value: forcedColors },
    ],
  });
};

let emulated = false;

/** Makes of the browser a plain machine again, if a test has emulated another one. */
export async function endEmulation(): Promise<void> {
  if (!emulated) return;
  await prefer();
  await setTouchScreen(false);
  emulated = false;
}
