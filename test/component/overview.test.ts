import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseDay } from '../../src/model/dates/days.ts';
import { lengthOf } from '../../src/model/dates/span.ts';
import { names } from '../names.ts';
import { mark, open, phone, settled, spanIn, timeline } from './attested.ts';
import { centreOf, press, pressAndMove } from './input.ts';

const slider = () => page.getByRole('slider', { name: names.overviewWindow });
const middle = () => centreOf(slider());
const year = '/?from=2021-04-01&to=2022-03-31';

test('the window is a target of 24 pixels, and says in words what is shown', async () => {
  await open('/?from=2022-02-22&to=2022-03-07');
  await expect.element(slider()).toHaveAttribute('aria-valuetext', '22 February 2022 to 7 March 2022');
  const { width, height } = slider().element().getBoundingClientRect();
  expect(Math.round(width)).toBeGreaterThanOrEqual(24);
  expect(height).toBeGreaterThanOrEqual(24);
});

test('its years are no text of the drawing, which WebKit lays out anew at each choice', async () => {
  await open();
  const overview = timeline().element().parentElement!.querySelector('.overview')!;
  expect(overview.querySelectorAll('.overview-year').length).toBeGreaterThan(3);
  expect(overview.querySelectorAll('svg text').length).toBe(0);
});

test('a drag of the window takes the timeline along, and the link when it rests', async () => {
  const { link } = await open(year);
  const before = spanIn(link());
  const from = middle();
  const release = await pressAndMove(from, { x: from.x - 200, y: from.y });
  await expect.poll(() => mark('Invasion').elements()).toEqual([]);
  expect(spanIn(link())).toEqual(before);
  await release();
  await settled();
  const after = spanIn(link());
  expect(lengthOf(after)).toBe(lengthOf(before));
  expect(after.from).toBeLessThan(parseDay('2015-01-01')!);
  expect(middle().x).toBeCloseTo(from.x - 200, -0.5);
});

test('a drag of the timeline takes the window along', async () => {
  await open('/?from=2008-01-01&to=2012-12-31');
  const before = middle();
  const { left, bottom } = timeline().element().getBoundingClientRect();
  const release = await pressAndMove({ x: left + 100, y: bottom - 10 }, { x: left + 400, y: bottom - 10 });
  await expect.poll(() => middle().x).toBeLessThan(before.x - 20);
  await release();
});

test('a click beside the window centres the span there', async () => {
  const { link } = await open(year);
  const before = spanIn(link());
  const { x, y } = middle();
  await press({ x: x - 200, y });
  await settled();
  expect(lengthOf(spanIn(link()))).toBe(lengthOf(before));
  expect(middle().x).toBeCloseTo(x - 200, -0.5);
});

test('keys move the window, which keeps the focus, and the link follows', async () => {
  const { link } = await open('/?from=2015-05-07&to=2016-01-31');
  slider().element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(link).toBe('/?from=2015-04-10&to=2016-01-04');
  await expect.element(slider()).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await settled();
  await expect.element(mark('Kabul captured')).toBeInViewport();
  await userEvent.keyboard('{End}');
  await settled();
  await expect.element(mark('Un vote')).toBeInViewport();
});

test('Home leads to the first entry that a filter leaves', async () => {
  await open(`${year}&actors=ukraine`);
  slider().element().focus();
  await userEvent.keyboard('{Home}');
  await settled();
  await expect.element(mark('Invasion')).toBeInViewport();
});

test('a phone has no room for it', async () => {
  await open('/', { size: phone });
  await expect
    .element(page.getByRole('slider', { name: names.overviewWindow, includeHidden: true }))
    .not.toBeVisible();
});
