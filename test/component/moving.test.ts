import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TimeSpan } from '../../src/model/dates/days.ts';
import { parseDay } from '../../src/model/dates/days.ts';
import { lengthOf } from '../../src/model/dates/span.ts';
import { names } from '../names.ts';
import { measurePicture } from '../picture.ts';
import { button, card, claim, mark, open, settled, spanIn, spans, timeline } from './attested.ts';
import { centreOf, drag, type Point, press, pressAndMove, turnWheel } from './input.ts';
import { story } from './story.ts';

const kabul = 'Kabul taken';
const opening = () => spans().getByRole('button', { name: 'Past year' });
const everything = () => spans().getByRole('button', { name: '1996–2022' });

const picture = () => measurePicture(timeline().element());

/** The middle of an entry’s dot. */
function dotOf(label: string): Point {
  const { left, right, top, bottom } = picture().dots.find(({ text }) => text.startsWith(label))!.box;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Drags the ground of the timeline sideways. */
async function pan(dx: number, moves?: number): Promise<void> {
  const { left, right, bottom } = timeline().element().getBoundingClientRect();
  const from = { x: (left + right) / 2, y: bottom - 10 };
  await drag(from, { x: from.x + dx, y: from.y }, moves);
  await settled();
}

test('a drag of which the browser tells one move pans like any other', async () => {
  const { link } = await open();
  const before = dotOf(kabul);
  await pan(130, 1);
  expect(dotOf(kabul).x - before.x).toBeCloseTo(130, -0.5);
  expect(link()).toMatch(/^\/\?from=/);
});

test('a drag takes the timeline along with the pointer', async () => {
  const { link } = await open();
  const before = dotOf(kabul);
  await pan(130);
  expect(dotOf(kabul).x - before.x).toBeCloseTo(130, -0.5);
  expect(link()).toMatch(/^\/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
});

test('a drag that begins just after a jump is told when it ends', async () => {
  const { link } = await open();
  const late: (() => void)[] = [];
  const { setTimeout } = window;
  // vis-timeline says by a timer of 200 ms that a jump is over.
  const timers = vi
    .spyOn(window, 'setTimeout')
    .mockImplementation(((then: () => void, ms?: number) =>
      ms === 200 ? late.push(then) : setTimeout(then, ms)) as typeof window.setTimeout);
  await button(names.zoomIn).click();
  await settled();
  timers.mockRestore();
  expect(late.length).toBeGreaterThan(0);
  const before = link();
  const { left, bottom } = timeline().element().getBoundingClientRect();
  const release = await pressAndMove({ x: left + 300, y: bottom - 10 }, { x: left + 360, y: bottom - 10 });
  for (const tell of late) tell();
  await release();
  await settled();
  expect(link()).not.toBe(before);
});

test('labels have no shadow while they move, which WebKit paints slowly', async () => {
  await open();
  const shadow = () => getComputedStyle(mark(kabul).element()).textShadow;
  expect(shadow()).not.toBe('none');
  const { left, bottom } = timeline().element().getBoundingClientRect();
  const release = await pressAndMove({ x: left + 300, y: bottom - 10 }, { x: left + 340, y: bottom - 10 });
  await expect.poll(shadow).toBe('none');
  await release();
  await settled();
  expect(shadow()).not.toBe('none');
});

test('Control and the wheel zoom at the pointer', async () => {
  const { link } = await open();
  const pointer = dotOf(kabul);
  const lengths: number[] = [];
  for (const deltaY of [-120, -240, 120]) {
    const before = link();
    await turnWheel(pointer, { deltaY, holding: 'Control' });
    await expect.poll(link).not.toBe(before);
    await settled();
    const length = lengthOf(spanIn(link()));
    const { left, right } = picture().pane;
    expect(Math.abs(dotOf(kabul).x - pointer.x), `after ${deltaY}`).toBeLessThan((right - left) / length);
    lengths.push(length);
  }
  const [first = 0, second = 0, last = 0] = lengths;
  expect(second).toBeLessThan(first);
  expect(last).toBeGreaterThan(second);
});

test('⌘ and the wheel zoom too', async () => {
  const { link } = await open('/?from=2021-08-01&to=2022-03-08');
  const before = lengthOf(spanIn(link()));
  await turnWheel(dotOf(kabul), { deltaY: -120, holding: 'Meta' });
  await expect.poll(() => lengthOf(spanIn(link()))).toBeLessThan(before);
});

test('leaves a plain wheel to the page', async () => {
  const { link } = await open();
  const before = picture();
  const prevented = new Promise<boolean>((resolve) =>
    window.addEventListener('wheel', (event) => resolve(event.defaultPrevented), { once: true }),
  );
  await turnWheel(dotOf(kabul), { deltaY: -240 });
  expect(await prevented).toBe(false);
  await settled();
  expect(picture().labels).toEqual(before.labels);
  expect(link()).toBe('/');
});

test('pans with a sideways wheel', async () => {
  const { link } = await open();
  const before = dotOf(kabul);
  await turnWheel(before, { deltaX: -60 });
  await expect.poll(link).toMatch(/from=/);
  await settled();
  expect(dotOf(kabul).x - before.x).toBeCloseTo(60, -0.5);
});

test('writes nothing into the link when the wheel turns at a limit', async () => {
  const { link } = await open('/?from=1996-01-01&to=2022-12-31');
  const { left, right, bottom } = timeline().element().getBoundingClientRect();
  const at = { x: (left + right) / 2, y: bottom - 10 };
  for (let i = 0; i < 4; i++) await turnWheel(at, { deltaY: 300, holding: 'Control' });
  await expect.poll(() => button(names.zoomOut).element().ariaDisabled).toBe('true');
  await settled();
  await opening().click();
  await settled();
  expect(link()).toBe('/');
});

test('a double click on a label or a dot zooms to its entry, which its first click has chosen', async () => {
  const { link, address } = await open();
  const close = '/events/kabul-taken/?from=2021-07-31&to=2021-08-30';
  await press(centreOf(mark(kabul)), 2);
  await settled();
  expect(link()).toBe(close);
  address.back();
  await settled();
  expect(link()).toBe('/');
  await press(dotOf(kabul), 2);
  await settled();
  expect(link()).toBe(close);
});

test('a double click on nothing does nothing', async () => {
  const { link } = await open();
  const before = picture();
  await press({ x: before.pane.left + 20, y: before.pane.bottom - 12 }, 2);
  await settled();
  expect(picture().labels).toEqual(before.labels);
  expect(link()).toBe('/');
});

describe('the zoom buttons', () => {
  test.each([
    ['the writing period, where it is in sight', '2021-08-01', '2022-03-08', parseDay('2022-03-04')! + 0.5],
    ['the middle, where it is not', '2021-01-01', '2021-12-31', parseDay('2021-07-02')! + 0.5],
  ])('zoom about %s', async (_, from, to, about) => {
    const { link } = await open(`/?from=${from}&to=${to}`);
    const before = spanIn(link());
    await button(names.zoomIn).click();
    await settled();
    const nearer = spanIn(link());
    expect(Math.abs(lengthOf(nearer) - lengthOf(before) / 2)).toBeLessThanOrEqual(1);
    // The day keeps its place in the pane, as near as whole days allow.
    expect(Math.abs(2 * (about - nearer.from) - (about - before.from))).toBeLessThanOrEqual(2);
    await button(names.zoomOut).click();
    await settled();
    expect(Math.abs(spanIn(link()).from - before.from)).toBeLessThanOrEqual(2);
  });

  test('zoom twice when they are pressed twice quickly', async () => {
    const { link } = await open('/?from=2021-08-01&to=2022-03-08');
    const before = spanIn(link());
    await button(names.zoomIn).dblClick();
    await settled();
    expect(lengthOf(spanIn(link()))).toBe(lengthOf(before) / 4);
  });

  test('end at one day', async () => {
    const { link } = await open('/?from=2022-02-22&to=2022-03-07');
    const zoomIn = button(names.zoomIn);
    for (let i = 0; i < 10 && zoomIn.element().ariaDisabled !== 'true'; i++) {
      await zoomIn.click();
      await settled();
    }
    expect(zoomIn.element().ariaDisabled).toBe('true');
    expect(lengthOf(spanIn(link()))).toBe(1);
  });
});

describe('the row of spans', () => {
  test('shows what it names, and says which is shown', async () => {
    const { link } = await open();
    const days = spans().getByRole('button', { name: 'Feb–Mar 2022' });
    await expect.element(opening()).toHaveAttribute('aria-current', 'true');

    await days.click();
    await settled();
    await expect.element(days).toHaveAttribute('aria-current', 'true');
    await expect.element(opening()).not.toHaveAttribute('aria-current');
    expect(link()).toBe('/?from=2022-02-22&to=2022-03-07');
    expect(mark(kabul).elements()).toEqual([]);

    await everything().click();
    await settled();
    await expect.element(everything()).toHaveAttribute('aria-current', 'true');
    expect(timeline().getByRole('button').elements()).toHaveLength(11);

    await opening().click();
    await settled();
    await expect.element(opening()).toHaveAttribute('aria-current', 'true');
    expect(link()).toBe('/');
  });

  test('works with an old entry chosen', async () => {
    await open('/events/kabul-captured/');
    await expect.element(mark('Kabul captured')).toBeInViewport();
    await opening().click();
    await settled();
    await expect.element(opening()).toHaveAttribute('aria-current', 'true');
    await expect.element(mark('Invasion')).toBeInViewport();
  });
});

test('stays where it was taken when something undated is chosen and when the card is closed', async () => {
  await open('/events/kabul-captured/');
  await expect.element(mark('Kabul captured')).toBeInViewport();
  await claim('Pariah').click();
  await settled();
  await expect.element(mark('Kabul captured')).toBeInViewport();
  await userEvent.keyboard('{Escape}');
  await settled();
  await expect.element(page.getByRole('region', { name: names.introduction })).toBeVisible();
  await expect.element(mark('Kabul captured')).toBeInViewport();
});

test('each starting point leads where its link says, and Back undoes it in one step', async () => {
  const { link, address } = await open();
  for (const { sentence, event } of story.startingPoints) {
    const start = page.getByRole('link', { name: sentence });
    const href = start.element().getAttribute('href');
    await start.click();
    await settled();
    expect(link()).toBe(href);
    if (event === 'moscow-summit')
      await expect
        .element(spans().getByRole('button', { name: 'Feb–Mar 2022' }))
        .toHaveAttribute('aria-current', 'true');
    await expect.element(card(story.events.find(({ id }) => id === event)!.headline)).toBeVisible();
    address.back();
    await settled();
    expect(link()).toBe('/');
  }
});

describe('at the edges', () => {
  test('what is earlier is named, events first, and a click goes there', async () => {
    const { link } = await open();
    const earlier = page.getByRole('paragraph').filter({ hasText: 'What is earlier' });
    const first = earlier.getByRole('link').first();
    await expect.element(first).toHaveTextContent('4 Jul 2019 Border closed');
    // A report stands between the two.
    await expect.element(earlier.getByRole('link').nth(1)).toHaveTextContent('Kabul captured');
    await first.click();
    await settled();
    expect(link()).toMatch(/^\/events\/border-closed\//);
    await expect.element(mark('Border closed')).toBeInViewport();
  });

  test('what is later is named', async () => {
    const { link } = await open('/?from=1996-01-01&to=1997-12-31', { size: { width: 1900, height: 900 } });
    const later = page.getByRole('paragraph').filter({ hasText: 'What is later' });
    const first = later.getByRole('link').first();
    await expect.element(first).toHaveTextContent('Border closed');
    await first.click();
    await settled();
    expect(link()).toMatch(/^\/events\/border-closed\//);
    await expect.element(mark('Border closed')).toBeInViewport();
  });

  test.each(['/?from=1996-01-01&to=1997-12-31', '/events/kabul-captured/'])(
    'from %s the caption of the writing period leads back to it',
    async (link) => {
      await open(link);
      const back = button('written 2–6 March 2022');
      // In a place of its own: it does not stand over what the axis says.
      const { top } = back.element().getBoundingClientRect();
      const axis = [...timeline().element().querySelectorAll('.axis span')].filter(
        (text) => text.textContent && text.checkVisibility(),
      );
      expect(axis.length).toBeGreaterThan(0);
      for (const text of axis) expect(text.getBoundingClientRect().bottom).toBeLessThan(top);
      await back.click();
      await settled();
      expect(back.elements()).toEqual([]);
      await expect.element(mark('Abstention')).toBeInViewport();
    },
  );
});

describe('the limits', () => {
  const margin = Math.ceil(lengthOf(story.extent) / 10);
  const expectWithin = ({ from, to }: TimeSpan) => {
    expect(from).toBeGreaterThanOrEqual(story.extent.from - margin);
    expect(to).toBeLessThanOrEqual(story.extent.to + margin);
  };

  test('hold for zooming out and for dragging', async () => {
    const { link } = await open();
    const zoomOut = button(names.zoomOut);
    while (zoomOut.element().ariaDisabled !== 'true') {
      await zoomOut.click();
      await settled();
      expectWithin(spanIn(link()));
    }
    expect(lengthOf(spanIn(link()))).toBe(lengthOf(story.extent) + 2 * margin);
    for (const dx of [500, -500]) {
      await pan(dx);
      expectWithin(spanIn(link()));
    }
  });

  test.each([
    ['back', '1996-01-01', '1999-12-31', 500],
    ['on', '2021-01-01', '2022-03-31', -500],
  ])('end a drag %s', async (_, from, to, dx) => {
    const { link } = await open(`/?from=${from}&to=${to}`);
    for (let i = 0; i < 4; i++) await pan(dx);
    expectWithin(spanIn(link()));
  });

  test('hold for the wheel', async () => {
    const { link, store } = await open('/?from=1996-01-01&to=2022-12-31');
    const at = centreOf(timeline());
    const length = () => lengthOf(spanIn(link()));
    for (let i = 0; i < 4; i++) await turnWheel(at, { deltaY: 300, holding: 'Control' });
    await expect.poll(length).toBe(lengthOf(story.extent) + 2 * margin);
    await settled();
    store.showSpan({ from: parseDay('2022-03-01')!, to: parseDay('2022-03-03')! });
    await settled();
    for (let i = 0; i < 6; i++) await turnWheel(at, { deltaY: -300, holding: 'Control' });
    // A day that begins at noon touches two of the calendar.
    await expect.poll(length).toBeLessThanOrEqual(2);
    await settled();
    expect(length()).toBeGreaterThanOrEqual(1);
  });
});
