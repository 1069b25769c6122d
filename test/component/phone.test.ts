import { beforeEach, describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { datasetOf } from '../datasetOf.ts';
import { tooWide } from '../fit.ts';
import { names } from '../names.ts';
import { partsOutOfSight } from '../sight.ts';
import { smallTargets } from '../targets.ts';
import {
  article,
  button,
  card,
  chip,
  claim,
  claims,
  counter,
  list,
  mark,
  open,
  phone,
  settled,
  spanIn,
  tablet,
  timeline,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { centreOf, type Point, setTouchScreen, tap, touch } from './input.ts';
import { storySupplement } from './story.ts';

const panes = () => page.getByRole('navigation', { name: names.panes });
const tab = (name: string) => panes().getByRole('button', { name });
/** Taps an element, and waits until the browser has made a click of it. */
async function tapOn(element: Locator): Promise<void> {
  const clicked = new Promise((resolve) =>
    window.addEventListener('click', resolve, { capture: true, once: true }),
  );
  element.element().scrollIntoView({ block: 'nearest' });
  await tap(centreOf(element));
  await clicked;
}
const expectInSight = (element: Locator) =>
  expect.poll(() => partsOutOfSight([element.element()]), { message: 'in sight' }).toEqual([]);

/** Fingers that move along a straight line, from places to places. */
const path = (from: readonly Point[], to: readonly Point[]): Point[][] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) =>
    from.map(({ x, y }, i) => ({ x: x + (to[i]!.x - x) * part, y: y + (to[i]!.y - y) * part })),
  );

async function swipe(dx: number, dy: number): Promise<void> {
  const at = centreOf(timeline());
  await touch(path([at], [{ x: at.x + dx, y: at.y + dy }]));
}

beforeEach(() => setTouchScreen(true));

describe.each([
  { name: 'a phone', size: phone, tabs: true },
  { name: 'a phone held sideways', size: { width: 844, height: 390 }, tabs: true },
  { name: 'a tablet', size: tablet, tabs: false },
])('by touch on $name', ({ size, tabs }) => {
  /** Shows each pane, one after another. */
  async function inEachPane(look: (name: string) => void | Promise<void>): Promise<void> {
    for (const name of tabs ? ['Timeline', 'Claims', 'Article', 'List'] : ['all panes']) {
      if (tabs) await tapOn(tab(name));
      await settled();
      await look(name);
    }
    if (tabs) await tapOn(tab('Timeline'));
    await settled();
  }

  test('shows one pane at a time behind its tab, or all of them together', async () => {
    const { link } = await open('/', { size });
    const shown = () =>
      [timeline(), claims(), article()].map((pane) => pane.query()?.checkVisibility() ?? false);
    if (!tabs) {
      expect(panes().query()?.checkVisibility() ?? false).toBe(false);
      expect(shown()).toEqual([true, true, true]);
      return;
    }
    await expect.element(tab('Timeline')).toHaveAttribute('aria-current', 'true');
    expect(shown()).toEqual([true, false, false]);
    await tapOn(tab('Claims'));
    await expect.poll(shown).toEqual([false, true, false]);
    expect(link()).toBe('/?panel=claims');
    await expectNoViolations();
    await tapOn(tab('Article'));
    await expect.poll(shown).toEqual([false, false, true]);
    expect(link()).toBe('/?panel=article');
    await tapOn(tab('List'));
    await expect.element(list()).toBeVisible();
    expect(shown()).toEqual([false, false, false]);
    await tapOn(tab('Timeline'));
    await expect.poll(link).toBe('/');
  });

  test('a tap chooses an entry and shows its quote and correction; Back closes it', async () => {
    const { link, address } = await open('/', { size });
    await tapOn(mark('Abstention'));
    await settled();
    expect(link()).toMatch(/^\/events\/abstention\//);
    const entry = card('Abstention');
    await expectInSight(entry.getByRole('heading', { name: 'Abstention' }));
    await expectInSight(entry.getByText('“said” is meant.').first());
    await expectInSight(mark('Abstention'));
    await expectNoViolations();
    address.back();
    await settled();
    expect(entry.elements()).toEqual([]);
    expect(link()).toBe('/');
  });

  test('an upward swipe over the timeline moves no time; a sideways one pans, and two fingers zoom', async () => {
    const { link } = await open('/', { size });
    const prevented: boolean[] = [];
    const note = (event: TouchEvent) => prevented.push(event.defaultPrevented);
    window.addEventListener('touchmove', note, { passive: true });
    await swipe(0, -60);
    window.removeEventListener('touchmove', note);
    expect(prevented).not.toContain(true);
    await settled();
    expect(link()).toBe('/');
    await swipe(100, 0);
    await expect.poll(link).toMatch(/^\/\?from=/);
    await settled();
    const length = () => spanIn(link()).to - spanIn(link()).from;
    const before = length();
    const { x, y } = centreOf(timeline());
    const [near, far] = [20, 100].map((apart) => [
      { x: x - apart, y },
      { x: x + apart, y },
    ]) as [Point[], Point[]];
    await touch(path(near, far));
    await expect.poll(length).toBeLessThan(before * 0.8);
    await settled();
    const nearer = length();
    await touch(path(far, near));
    await expect.poll(length).toBeGreaterThan(nearer * 1.25);
    expect(link()).toMatch(/^\/\?from=/);
  });

  test('no target is too small for a finger, nothing is wider than the page', async () => {
    await open('/', { size, supplement: storySupplement });
    const expectFit = (what: string) => {
      expect(smallTargets(), `too small: ${what}`).toEqual([]);
      expect(tooWide(), `too wide: ${what}`).toEqual([]);
    };
    await inEachPane(expectFit);
    await tapOn(mark('Kabul taken'));
    await settled();
    await inEachPane((name) => expectFit(`${name}, with an entry`));
    const more = page
      .getByRole('button', { name: /^(Details|More)$/ })
      .elements()
      .find((one) => one.checkVisibility());
    if (more) await tap(centreOf(more));
    expectFit('all of the card');
    await tapOn(button(names.closeEntry));
    await settled();
    if (tabs) await tapOn(tab('Filter'));
    await tapOn(chip('Pakistan').first());
    await tapOn(chip('Russia').first());
    await settled();
    expectFit('the filters');
    await inEachPane((name) => expectFit(`${name}, with filters`));
    if (tabs) await tapOn(tab('Filter'));
    await tapOn(page.getByText(/^All \d/).first());
    await expect.element(page.getByRole('list').filter({ hasText: 'Isis' }).first()).toBeVisible();
    expectFit('all actors');
    await tapOn(page.getByText('Other sources', { exact: true }).first());
    await expect.element(page.getByRole('heading', { name: 'Which of these hold up?' })).toBeVisible();
    expectFit('other sources');
  });

  if (tabs)
    test('the open Filter leaves entries in sight, and goes when something else is asked for', async () => {
      const { link } = await open('/', { size });
      const field = page.getByRole('searchbox', { includeHidden: true });
      await expect.element(field).not.toBeVisible();
      await tapOn(tab('Filter'));
      await expect.element(field).toBeVisible();
      await expectInSight(mark('Kabul taken'));
      await expectNoViolations();
      await tapOn(mark('Kabul taken'));
      await expect.element(field).not.toBeVisible();
      await tapOn(tab('Filter'));
      await tapOn(tab('Claims'));
      await expect.element(field).not.toBeVisible();
      // The device’s own way to close: Escape stands for Android’s Back.
      await tapOn(tab('Filter'));
      await userEvent.keyboard('{Escape}');
      await expect.element(field).not.toBeVisible();
      expect(link()).toMatch(/panel=claims/);
    });
});

describe('on a phone', () => {
  const size = phone;

  test('a chosen label comes out from under the card where a filter leaves few rows', async () => {
    const lines = Array.from({ length: 8 }, (_, i) => `2021-0${i + 1}-10 event-${i + 1} taliban`);
    const dataset = datasetOf([...lines, '2022-01-10 another russia'].join('\n'));
    await open('/events/event-8/?actors=taliban', { dataset, size: { width: 375, height: 667 } });
    await expectInSight(mark('Event 8'));
  });

  test('a tap in the claims or in the article opens the card, and what was tapped stays in sight', async () => {
    const { address } = await open('/?panel=claims', { size });
    await tapOn(claim('Shift of policy'));
    await expect.element(page.getByRole('blockquote')).toHaveTextContent('Shift of policy is told here.');
    await expectInSight(claim('Shift of policy').getByText('Shift of policy'));
    address.back();
    await expect.poll(() => page.getByRole('blockquote').elements()).toEqual([]);
    await tapOn(tab('Article'));
    const words = article().getByText('Talks failed is told here.');
    await tapOn(words);
    await expect.element(page.getByRole('blockquote')).toHaveTextContent('Talks failed is told here.');
    await expectInSight(words);
  });

  test('an upward swipe scrolls rows that do not fit, and a sideways one pans after it', async () => {
    const { link } = await open('/?from=1996-01-01&to=2022-03-08', { size: { width: 360, height: 420 } });
    const rows = timeline().element().querySelector('.timeline-scroll')!;
    expect(rows.scrollHeight - rows.clientHeight).toBeGreaterThan(20);
    const before = rows.scrollTop;
    const opened = link();
    await swipe(0, -60);
    await expect.poll(() => rows.scrollTop).toBeGreaterThan(before);
    await settled();
    expect(link()).toBe(opened);
    await swipe(100, 0);
    await expect.poll(link).not.toBe(opened);
    expect(link()).toMatch(/^\/\?from=/);
  });

  test('Details shows the rest of the card, Less hides it', async () => {
    await open('/events/moscow-summit/', { size, supplement: storySupplement });
    const sheet = card('Moscow summit');
    const term = (name: string) => sheet.getByRole('term', { includeHidden: true }).filter({ hasText: name });
    await expect.element(term('Other sources')).not.toBeVisible();
    await tapOn(button('Details'));
    for (const name of ['When', 'Who', 'In the article', 'Other sources', 'Related'])
      await expect.element(term(name)).toBeVisible();
    await tapOn(button('Less'));
    await expect.element(term('Other sources')).not.toBeVisible();
  });

  test('what is filtered stays said when the Filter is closed', async () => {
    await open('/', { size });
    await tapOn(tab('Filter'));
    await tapOn(chip('Taliban').first());
    await settled();
    await expect.element(counter()).toHaveTextContent('5 of 19');
    await expect.element(tab('Claims')).toHaveTextContent('Claims 1');
    await tapOn(tab('Filter'));
    await expectInSight(counter().getByText('5 of 19'));
  });

  test('the choice of any or all stands beside the chips, not over them', async () => {
    await open('/?actors=russia,taliban', { size });
    await tapOn(tab('Filter'));
    const choice = page.getByRole('group', { name: names.matchMode }).element().getBoundingClientRect();
    for (const one of page.getByRole('group', { name: names.actors }).getByRole('button').elements()) {
      const box = one.getBoundingClientRect();
      const apart =
        box.right <= choice.left ||
        choice.right <= box.left ||
        box.bottom <= choice.top ||
        choice.bottom <= box.top;
      expect(apart, one.textContent).toBe(true);
    }
  });

  test('Next goes on, and its label comes out from under the card', async () => {
    await open('/events/moscow-summit/', { size });
    await tapOn(page.getByRole('link', { name: 'Next entry' }));
    await settled();
    await expect.element(mark('Invasion')).toHaveAttribute('aria-current', 'true');
    await expectInSight(mark('Invasion'));
  });

  test('what other sources say does not run into the buttons beside it', async () => {
    await open('/events/spillover/', { size });
    const verdict = document.querySelector('.card-top')!.querySelector('.verdict')!.getBoundingClientRect();
    const previous = page.getByRole('link', { name: 'Previous entry' }).element().getBoundingClientRect();
    expect(verdict.right <= previous.left || verdict.top >= previous.bottom).toBe(true);
  });

  test('tabs and the buttons of the card are 44 pixels high and wide', async () => {
    await open('/events/moscow-summit/', { size });
    const sheet = card('Moscow summit');
    const main = [
      ...['Timeline', 'Claims', 'Article', 'Filter'].map(tab),
      ...['Previous entry', 'Next entry'].map((name) => sheet.getByRole('link', { name })),
      ...['Close entry', 'Copy link', 'Details'].map((name) => sheet.getByRole('button', { name })),
    ];
    for (const one of main) {
      const { width, height } = one.element().getBoundingClientRect();
      expect(Math.min(width, height), one.element().textContent).toBeGreaterThanOrEqual(44);
    }
  });
});
