import { describe, expect, test } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { lengthOf } from '../../src/model/dates/span.ts';
import { datasetOf } from '../datasetOf.ts';
import { names } from '../names.ts';
import { measurePicture } from '../picture.ts';
import { partsOutOfSight } from '../sight.ts';
import {
  article,
  button,
  card,
  chip,
  claim,
  claims,
  counter,
  desktop,
  expectChosen,
  gutter,
  kind,
  laptop,
  list,
  mark,
  open,
  searchField,
  settled,
  spanIn,
  spans,
  timeline,
  words,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { centreOf, turnWheel } from './input.ts';
import { longStory, story } from './story.ts';

const focusIsLost = () => document.activeElement === document.body;
const focused = () => document.activeElement!;
const contains = (place: Locator) => place.element().contains(focused());
const claimList = () => claims().getByRole('list').last();
const all = [...story.events].map(({ id }) => id);

const places: readonly (readonly [name: string, place: () => Locator])[] = [
  ['a label of the timeline', () => mark('Invasion')],
  ['a claim', () => claim('Pariah')],
  ['the article', article],
  ['an actor', () => chip('Russia').first()],
];

const focusOn = (place: Locator) => place.element().focus();

/** That whatever has the focus is in sight and has a line around it. */
async function expectVisibleFocus(): Promise<void> {
  await expect.element(page.elementLocator(focused())).toBeInViewport();
  const { outlineStyle, outlineWidth } = getComputedStyle(focused());
  expect(outlineStyle).not.toBe('none');
  expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
}

/** Presses Tab until the focus is within `place`, as a reader would. */
async function tabTo(place: Locator, shift = false): Promise<void> {
  for (let presses = 0; presses < 60 && !contains(place); presses++) await userEvent.tab({ shift });
  expect(contains(place)).toBe(true);
  await expectVisibleFocus();
}

describe.each(places)('with the focus on %s', (_, place) => {
  test('+ and − zoom, and 0 leads back', async () => {
    const { link } = await open('/?from=2021-08-01&to=2022-03-08');
    const length = () => lengthOf(spanIn(link()));
    const before = length();
    focusOn(place());
    for (const [key, factor] of [
      ['+', 1 / 2],
      ['-', 1],
      ['=', 1 / 2],
    ] as const) {
      await userEvent.keyboard(key);
      await settled();
      expect(length(), key).toBe(before * factor);
    }
    await userEvent.keyboard('0');
    await settled();
    expect(link()).toBe('/');
    expect(focusIsLost()).toBe(false);
  });

  test('j and k lead on and back, l lists, ? tells the keys, / searches', async () => {
    const app = await open();
    focusOn(place());
    await userEvent.keyboard('j');
    expect(app.link()).toMatch(`/events/${all[0]}/`);
    await userEvent.keyboard('j');
    expect(app.link()).toMatch(`/events/${all[1]}/`);
    await userEvent.keyboard('k');
    expect(app.link()).toMatch(`/events/${all[0]}/`);
    expect(focusIsLost()).toBe(false);

    await userEvent.keyboard('l');
    await expect.element(list()).toBeVisible();
    expect(focusIsLost()).toBe(false);
    await userEvent.keyboard('l');
    await settled();
    expect(focusIsLost()).toBe(false);

    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: names.keys })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(page.getByRole('dialog').elements()).toEqual([]);
    expect(app.link()).toMatch(`/events/${all[0]}/`);
    await userEvent.keyboard('/');
    await expect.element(searchField()).toHaveFocus();
    await expect.element(searchField()).toHaveValue('');
  });

  test('keys with Alt, Control or Meta stay the browser’s', async () => {
    const { link } = await open('/events/kabul-taken/');
    await settled();
    const before = link();
    const prevented: string[] = [];
    // After everybody else; then the browser is kept from doing it, so that the page stays.
    const note = (event: KeyboardEvent) => {
      if (event.defaultPrevented) prevented.push(event.key);
      event.preventDefault();
    };
    window.addEventListener('keydown', note);
    focusOn(place());
    const had = focused();
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey'])
      for (const key of 'ArrowLeft ArrowRight ArrowUp ArrowDown Home End 0 + - l j k /'.split(' '))
        had.dispatchEvent(
          new KeyboardEvent('keydown', { key, [modifier]: true, bubbles: true, cancelable: true }),
        );
    window.removeEventListener('keydown', note);
    expect(focused()).toBe(had);
    expect(prevented).toEqual([]);
    expect(link()).toBe(before);
  });
});

test('with nothing chosen k begins at the last entry; at the ends j and k rest', async () => {
  const app = await open();
  focusOn(article());
  await userEvent.keyboard('k');
  await expectChosen(app, all.at(-1)!);
  await userEvent.keyboard('j');
  await expectChosen(app, all.at(-1)!);
});

test('j goes through what the filters leave', async () => {
  const app = await open('/?actors=ukraine');
  focusOn(article());
  for (const id of ['invasion', 'un-vote', 'abstention']) {
    await userEvent.keyboard('j');
    expect(app.link()).toMatch(`/events/${id}/`);
  }
});

test('in a field the keys are letters', async () => {
  const { link } = await open();
  focusOn(searchField());
  await userEvent.keyboard('jkl0+-/?');
  await expect.element(searchField()).toHaveValue('jkl0+-/?');
  await expect.poll(link).toMatch(/^\/\?q=/);
  expect(list().elements()).toEqual([]);
  expect(page.getByRole('dialog').elements()).toEqual([]);
});

test.each(['Kabul taken', 'Northern deals'])(
  'the keys zoom about the entry that has the focus, and never take it out of sight: %s',
  async (label) => {
    await open();
    focusOn(mark(label));
    for (let i = 0; i < 6; i++) {
      await userEvent.keyboard('+');
      await settled();
    }
    await expect.element(mark(label)).toHaveFocus();
    await expect.element(mark(label)).toBeInViewport();
  },
);

test('End scrolls the article to its last words', async () => {
  await open('/', { dataset: longStory });
  focusOn(article());
  await userEvent.keyboard('{End}');
  const [last] = words('shift-of-policy');
  await expect.poll(() => partsOutOfSight([last!])).toEqual([]);
});

describe('the focus stays', () => {
  test('in the timeline when a zoom or a pan takes its label away', async () => {
    const { link } = await open();
    const label = mark('Kabul taken');
    focusOn(label);
    (spans().getByRole('button', { name: 'Feb–Mar 2022' }).element() as HTMLElement).click();
    await settled();
    expect(label.elements()).toEqual([]);
    expect(contains(timeline())).toBe(true);
    // So the keys go on to act.
    await userEvent.keyboard('0');
    await settled();
    expect(link()).toBe('/');
    focusOn(label);
    const at = centreOf(label);
    for (let i = 0; i < 12 && label.elements().length > 0; i++) {
      const before = link();
      await turnWheel(at, { deltaX: 400 });
      await turnWheel(at, { deltaY: -300, holding: 'Control' });
      await expect.poll(link).not.toBe(before);
      await settled();
    }
    expect(label.elements()).toEqual([]);
    expect(focusIsLost()).toBe(false);
  });

  test('on its label while the timeline zooms under the wheel', async () => {
    const { link } = await open();
    focusOn(mark('Kabul taken'));
    await turnWheel(centreOf(mark('Kabul taken')), { deltaY: -240, holding: 'Control' });
    await expect.poll(link).toMatch(/from=/);
    await settled();
    await expect.element(mark('Kabul taken')).toHaveFocus();
  });

  test.each([
    ['a claim', () => claim('Pariah')],
    ['a label', () => mark('Invasion')],
  ])('in its pane when a filter takes %s away', async (_, place) => {
    const { link, store } = await open();
    focusOn(place());
    store.toggleActor('taliban');
    await settled();
    expect(place().elements()).toEqual([]);
    expect(focusIsLost()).toBe(false);
    await userEvent.keyboard('j');
    expect(link()).toMatch(/^\/events\//);
  });

  test('on a button that filters when it empties a pane, and when all is cleared', async () => {
    const { link } = await open('/?kind=event&q=kabul');
    await expect.element(claims()).toHaveTextContent('8 do not match.');
    focusOn(kind('Events').first());
    await userEvent.keyboard(' ');
    expect(link()).toBe('/?q=kabul');
    await expect.element(kind('Events').first()).toHaveFocus();
    focusOn(button(names.clear));
    await userEvent.keyboard('{Enter}');
    expect(counter().elements()).toEqual([]);
    expect(focusIsLost()).toBe(false);
  });

  test('when what is pressed goes away: it is handed on', async () => {
    await open();
    focusOn(page.getByRole('link', { name: 'Two weeks in 2022' }));
    await userEvent.keyboard('{Enter}');
    await settled();
    await expect.element(page.getByRole('heading', { name: 'Moscow summit' })).toHaveFocus();
    focusOn(button(names.closeEntry));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: names.introduction })).toBeVisible();
    expect(focusIsLost()).toBe(false);
  });

  test('when “and more” at the edge of the timeline goes away: it is handed on', async () => {
    await open('/?from=2022-02-01&to=2022-03-08', { size: laptop });
    const more = page.getByRole('button', { name: /^and \d+ more$|^\d+ earlier$/ });
    focusOn(more);
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(more.elements()).toEqual([]);
    expect(focusIsLost()).toBe(false);
  });
});

describe('by Tab', () => {
  test('filters, timeline, spans, claims, article and gutter are reached in this order, each list in one stop', async () => {
    await open();
    for (const place of [chip('Russia').first(), timeline(), spans(), claims(), claimList()])
      await tabTo(place);
    for (let presses = 0; presses < 3; presses++) await userEvent.tab();
    expect(contains(claimList())).toBe(false);
    for (const place of [article(), gutter()]) await tabTo(place);
  });

  test.each([desktop, laptop])(
    'arrows, Home and End move along the timeline at $width × $height, Enter chooses, and the focus stays',
    async (size) => {
      const app = await open('/', { size });
      await tabTo(timeline());
      const byRow = [...measurePicture(timeline().element()).labels].sort((a, b) => a.box.top - b.box.top);
      const label = () => focused().getAttribute('aria-label')!;
      const rows = byRow.map(({ text }) => story.events.find((event) => text.startsWith(event.label))!.label);
      for (const [key, row] of [
        ['Home', 0],
        ['ArrowDown', 1],
        ['ArrowRight', 2],
        ['ArrowUp', 1],
        ['ArrowLeft', 0],
        ['End', -1],
        ['ArrowUp', -2],
      ] as const) {
        await userEvent.keyboard(`{${key}}`);
        expect(label(), key).toContain(rows.at(row));
      }
      await expectVisibleFocus();
      const name = label();
      await userEvent.keyboard('{Enter}');
      await expectChosen(app, story.events.find((event) => name.startsWith(`${event.label}, `))!.id);
      expect(label()).toBe(name);
      await expectNoViolations();
    },
  );

  test('arrows reach every entry of the span', async () => {
    await open();
    await tabTo(timeline());
    await userEvent.keyboard('{Home}');
    const seen = new Set<string | null>();
    const count = timeline().getByRole('button', { name: /\d+ of \d+$/ }).length;
    for (let i = 0; i < count; i++) {
      seen.add(focused().getAttribute('aria-label'));
      await userEvent.keyboard('{ArrowDown}');
    }
    expect(seen.size).toBe(count);
  });

  test('the claims and the gutter are walked and chosen from', async () => {
    const app = await open();
    await tabTo(claimList());
    await userEvent.keyboard('{End}');
    await expect.element(claim('Shift of policy')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expectChosen(app, 'shift-of-policy');
    await expect.element(claim('Shift of policy')).toHaveFocus();
    await tabTo(gutter());
    await userEvent.keyboard('{Home}{Enter}');
    await expectChosen(app, 'kabul-captured');
    expect(contains(gutter())).toBe(true);
  });

  test('filters, any and all, and Clear need no mouse', async () => {
    await open();
    focusOn(chip('Russia').first());
    await userEvent.keyboard(' ');
    await expect.element(chip('Russia').first()).toHaveFocus();
    focusOn(chip('Taliban').first());
    await userEvent.keyboard('{Enter}');
    await expect.element(counter()).toHaveTextContent('13 of 19');
    focusOn(page.getByRole('radio', { name: 'any' }));
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(counter()).toHaveTextContent('1 of 19');
    await expect.element(page.getByRole('radio', { name: 'all' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(button(names.clear)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(counter().elements()).toEqual([]);
  });

  test('the main job: an entry found by search, its passage read, an actor filtered by, the link copied', async () => {
    const { link } = await open();
    await tabTo(searchField());
    await userEvent.keyboard('abstention{Enter}');
    await settled();
    const entriesInView = (element: Element) => expect.poll(() => partsOutOfSight([element])).toEqual([]);
    await entriesInView(card('Abstention').getByRole('heading', { name: 'Abstention' }).element());
    await entriesInView(words('abstention')[0]!);
    await expect.element(searchField()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => counter().elements()).toEqual([]);
    await tabTo(chip('Pakistan').first());
    await userEvent.keyboard(' ');
    await expect.element(counter()).toHaveTextContent(/ of 19 entries name Pakistan$/);
    await tabTo(page.getByRole('banner').getByRole('button', { name: names.copyLink }), true);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    expect(link()).toMatch(/^\/events\/abstention\/\?actors=pakistan/);
  });
});

test('“more below” at the end of the claims hands the focus to the last of them', async () => {
  const lines = Array.from({ length: 40 }, (_, i) => `- claim-${i + 1} writer`);
  await open('/', { dataset: datasetOf(['2021-08-15 kabul-taken taliban', ...lines].join('\n')) });
  const more = claims().getByRole('button', { name: /more below/ });
  expect(more.elements()).toHaveLength(1);
  for (let i = 0; i < 6 && more.elements().length > 0; i++) {
    focusOn(more);
    await userEvent.keyboard('{Enter}');
    await new Promise(requestAnimationFrame);
  }
  await expect.poll(() => more.elements()).toEqual([]);
  await expect.element(claim('Claim 40')).toHaveFocus();
});
