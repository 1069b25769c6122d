import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseDay } from '../../src/model/dates/days.ts';
import { datasetOf } from '../datasetOf.ts';
import { names } from '../names.ts';
import { flawsOf, measurePicture } from '../picture.ts';
import { partsOutOfSight } from '../sight.ts';
import { smallTargets } from '../targets.ts';
import {
  button,
  current,
  desktop,
  laptop,
  mark,
  open,
  phone,
  settled,
  tablet,
  timeline,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { centreOf, drag, hover, prefer, setTouchScreen } from './input.ts';
import { story } from './story.ts';

const picture = () => measurePicture(timeline().element());

function expectLegible(what: string, demand?: Parameters<typeof flawsOf>[1]): void {
  const seen = picture();
  expect(seen.labels.length, what).toBeGreaterThan(0);
  expect(flawsOf(seen, demand), what).toEqual([]);
}

async function pan(dx: number): Promise<void> {
  const { left, right, bottom } = timeline().element().getBoundingClientRect();
  const from = { x: (left + right) / 2, y: bottom - 8 };
  await drag(from, { x: from.x + dx, y: from.y });
  await settled();
}

/** The axis, which is told to no screen reader: every label says its date. */
const axisTexts = () =>
  [...timeline().element().querySelectorAll('.axis span')].map(({ textContent }) => textContent);

const inTheLastYear = [
  ...['Kabul taken', 'Phone calls', 'Northern deals', 'Moscow summit', 'Invasion', 'Un vote', 'Abstention'],
  'Isis arrives',
];

describe.each([desktop, laptop])('at $width × $height', (size) => {
  test('shows the label of each entry of the opening span, and names the others once at its edge', async () => {
    await open('/', { size });
    expectLegible('the opening span');
    const labels = picture().labels.map(({ text }) => text);
    for (const name of inTheLastYear)
      expect(
        labels.filter((label) => label.startsWith(name)),
        name,
      ).toHaveLength(1);
    const region = page.getByRole('region', { name: /^Events and reports/ });
    const dated = story.events.filter(({ date }) => date);
    const timesNamed = dated.map(
      ({ label }) =>
        region.getByRole('button', { name: label }).or(region.getByRole('link', { name: label })).length,
    );
    expect(Math.max(...timesNamed)).toBe(1);
    const more = page.getByRole('button', { name: /and \d+ more|\d+ earlier/ }).query()?.textContent ?? '0';
    expect(timesNamed.filter((times) => times === 1).length + Number(/\d+/.exec(more)![0])).toBe(
      dated.length,
    );
  });

  test('keeps labels legible while it is dragged and zoomed', async () => {
    await open('/', { size });
    for (const dx of [180, -330, -60]) {
      await pan(dx);
      expectLegible(`dragged by ${dx}`);
    }
    for (const name of [names.zoomIn, names.zoomIn, names.zoomOut, names.zoomOut, names.zoomOut]) {
      await button(name).click();
      await settled();
      expectLegible(name, { rowsMayScroll: true });
    }
  });

  test('keeps labels legible, and says a year, over any span', async () => {
    const { store } = await open('/', { size });
    for (const [from, to] of [
      ['1995-01-01', '2002-12-31'],
      ['1996-09-20', '1996-10-05'],
      ['1996-01-01', '2022-03-31'],
      ['2009-01-01', '2023-01-01'],
      ['2021-08-01', '2021-08-31'],
      ['2022-01-01', '2024-10-31'],
      ['2022-02-20', '2022-03-08'],
      ['2022-03-01', '2022-03-03'],
      ['2022-03-02', '2022-03-02'],
    ] as const) {
      store.showSpan({ from: parseDay(from)!, to: parseDay(to)! });
      await settled();
      expectLegible(`${from} to ${to}`, { rowsMayScroll: true });
      expect(axisTexts().join(), `${from} to ${to}`).toMatch(/(19|20)\d\d/);
    }
  });

  test('keeps labels legible with an entry chosen and with a filter', async () => {
    const { store } = await open('/', { size });
    for (const id of ['abstention', 'northern-deals', 'kabul-captured', 'isis-arrives']) {
      store.selectEvent(id);
      await settled();
      expectLegible(id);
      await expect.element(page.elementLocator(current(timeline())[0]!)).toBeInViewport({ ratio: 0.99 });
    }
    store.toggleActor('taliban');
    await settled();
    expectLegible('with a filter');
  });
});

test('a pan there and back gives the same picture', async () => {
  await open('/?from=2021-06-01&to=2022-03-10');
  const rows = () =>
    picture()
      .labels.map(({ text, box }) => `${Math.round(box.top)} ${text}`)
      .sort();
  const before = rows();
  await pan(400);
  expect(rows()).not.toEqual(before);
  await pan(-400);
  expect(rows()).toEqual(before);
});

test('shows everything when “and more” at the edge is pressed', async () => {
  await open('/?from=2022-02-01&to=2022-03-08', { size: laptop });
  await page.getByRole('button', { name: /and \d+ more|\d+ earlier/ }).click();
  await settled();
  expect(timeline().getByRole('button').elements()).toHaveLength(11);
  expect(page.getByText('What is earlier').elements()).toEqual([]);
});

test.each([
  ['a tablet', tablet],
  ['a phone', phone],
  ['a small phone', { width: 375, height: 667 }],
])('under a finger all rows are in sight and every target is big enough: on %s', async (_, size) => {
  await setTouchScreen(true);
  await open('/', { size });
  expect(
    timeline()
      .getByText(/more below/)
      .elements(),
  ).toEqual([]);
  expect(partsOutOfSight([mark('Abstention').element()])).toEqual([]);
  expectLegible('at rest');
  expect(smallTargets()).toEqual([]);
});

test('after the window got lower, all rows are in sight as after a fresh start', async () => {
  const lines = Array.from(
    { length: 17 },
    (_, i) => `2021-${String((i % 9) + 4).padStart(2, '0')}-0${(i % 7) + 1} event-${i + 1} someone`,
  );
  await open('/', { dataset: datasetOf(lines.join('\n')), size: { width: 1500, height: 1000 } });
  await page.viewport(1440, 900);
  await settled();
  await expect
    .poll(() =>
      timeline()
        .getByText(/more below/)
        .elements(),
    )
    .toEqual([]);
  const { clientHeight, scrollHeight } = timeline().element().querySelector('.timeline-scroll')!;
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 4);
});

test('on a low phone the rows may scroll, and each can be reached', async () => {
  await setTouchScreen(true);
  await open('/', { size: { width: 360, height: 420 } });
  expectLegible('at rest', { rowsMayScroll: true });
  const labels = timeline().getByRole('button', { name: /, (Event|Situation|Reported), \d+ of \d+$/ });
  expect(labels.elements()).toHaveLength(inTheLastYear.length);
  for (const label of labels.all()) {
    label.element().scrollIntoView({ block: 'nearest' });
    await expect.element(label).toBeInViewport({ ratio: 0.99 });
  }
});

test('keeps the label of a chosen entry in the pane when it is nearly as wide', async () => {
  const id = 'an-agreement-that-was-signed-in-the-north-and-kept';
  await open(`/events/${id}/`, {
    dataset: datasetOf(`
      2003/2021-12  ${id}       -  situation
      2021-08-15    kabul-taken -
      2022-02-24    invasion    -
    `),
    size: { width: 375, height: 667 },
  });
  const [{ box }, { pane }] = [
    picture().labels.find(({ text }) => text.startsWith('An agreement'))!,
    picture(),
  ] as const;
  expect(box.right - box.left).toBeGreaterThan(200);
  expect(box.left).toBeGreaterThanOrEqual(pane.left);
  expect(box.right).toBeLessThanOrEqual(pane.right);
});

test('keeps the chosen entry in sight when the pane gets lower, and its rows are ordered anew', async () => {
  await setTouchScreen(true);
  const reports = Array.from(
    { length: 9 },
    (_, i) => `2021-${10 + (i % 3)}-0${i + 1}  report-${i}  -  report`,
  );
  const events = Array.from({ length: 6 }, (_, i) => `2022-02-1${i}  event-${i}  -`);
  await open('/events/report-8/', {
    dataset: datasetOf([...reports, ...events].join('\n')),
    size: { width: 1112, height: 1100 },
  });
  const outOfSight = () => partsOutOfSight([mark('Report 8').element()]);
  await expect.poll(outOfSight).toEqual([]);
  await page.viewport(1112, 834);
  await settled();
  await expect.poll(outOfSight).toEqual([]);
});

describe('what belongs together', () => {
  const outlined = () =>
    [...timeline().element().querySelectorAll<HTMLElement>('.mark-label')]
      .filter((label) => getComputedStyle(label, '::after').borderTopStyle === 'solid')
      .map((label) => label.closest<HTMLElement>('[data-event]')!.dataset.event);

  test('outlines what the chosen entry is related to, and nothing else', async () => {
    await open();
    expect(outlined()).toEqual([]);
    await mark('Abstention').click();
    await settled();
    expect(outlined()).toEqual(['un-vote']);
  });

  test('underlines the entry under the pointer or the focus, and moves nothing', async () => {
    await open();
    const before = picture().labels;
    const label = mark('Kabul taken');
    const underlined = () => getComputedStyle(label.element().querySelector('span')!).textDecorationLine;
    for (const come of [() => hover(centreOf(label)), async () => label.element().focus()]) {
      await hover({ x: 1, y: 1 });
      await expect.poll(underlined).toBe('none');
      await come();
      await expect.poll(underlined).toBe('underline');
    }
    expect(picture().labels).toEqual(before);
    await expectNoViolations();
  });

  test('tells of entries of one day that they are', async () => {
    await open();
    await expect.element(mark('Abstention')).toHaveAccessibleDescription('same day as Un vote');
    await expect.element(mark('Kabul taken')).toHaveAccessibleDescription('');
  });
});

describe('motion', () => {
  /** In how many places a dot is drawn, frame by frame, after a press of “Zoom out”. */
  async function placesWhileZooming(): Promise<number> {
    const dot = mark('Kabul taken').element().parentElement!.querySelector('i')!;
    const places = new Set([dot.getBoundingClientRect().x]);
    (button(names.zoomOut).element() as HTMLElement).click();
    const look = () => places.add(dot.getBoundingClientRect().x);
    while (document.querySelector('[data-settled]')) await new Promise(requestAnimationFrame);
    while (!document.querySelector('[data-settled]')) {
      await new Promise(requestAnimationFrame);
      look();
    }
    return places.size;
  }

  test('glides to another span', async () => {
    await prefer({ motion: 'no-preference' });
    await open();
    // At least one between the first and the last, however few frames a busy machine draws.
    expect(await placesWhileZooming()).toBeGreaterThan(2);
  });

  test('jumps where the reader wants no motion', async () => {
    await open();
    expect(await placesWhileZooming()).toBe(2);
    expect(document.getAnimations()).toEqual([]);
  });
});

test('keeps the focus on a label while it is zoomed by keys', async () => {
  await open();
  for (const name of ['Kabul taken', 'Northern deals']) {
    mark(name).element().focus();
    for (let i = 0; i < 4; i++) {
      await userEvent.keyboard('+');
      await settled();
    }
    await expect.element(mark(name)).toHaveFocus();
    await expect.element(mark(name)).toBeInViewport();
    await userEvent.keyboard('0');
    await settled();
  }
});
