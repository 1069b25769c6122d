import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Dataset } from '../../src/model/dataset.ts';
import { datasetOf } from '../datasetOf.ts';
import { names } from '../names.ts';
import {
  article,
  button,
  card,
  claim,
  claims,
  current,
  expectChosen,
  expectNothingChosen,
  gutter,
  mark,
  open,
  settled,
  timeline,
  words,
  wordsSetApart,
} from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { centreOf, drag, hover, press, turnWheel } from './input.ts';
import { drawing, longStory, story } from './story.ts';

const next = () => page.getByRole('link', { name: 'Next entry' });
const previous = () => page.getByRole('link', { name: 'Previous entry' });

describe('an entry is chosen', () => {
  test('by its label, with its card, title and passage shown', async () => {
    const app = await open();
    await mark('Kabul taken').click();
    await expectChosen(app, 'kabul-taken');
    await expectNoViolations();
  });

  test('by its dot', async () => {
    const app = await open();
    const { left, top, bottom } = mark('Kabul taken').element().getBoundingClientRect();
    await press({ x: left - 12, y: (top + bottom) / 2 });
    await expectChosen(app, 'kabul-taken');
  });

  test('among the claims', async () => {
    const app = await open();
    await claim('Pariah').click();
    await expectChosen(app, 'pariah');
    await expect.element(card('Pariah').getByText('no date of its own')).toBeVisible();
    await expect.element(card('Pariah').getByText('Said by')).toBeVisible();
  });

  test('in the gutter, where one outside the span moves the timeline there', async () => {
    const app = await open();
    await gutter().getByRole('button', { name: 'Kabul captured' }).click();
    await expectChosen(app, 'kabul-captured');
    await expect.element(mark('Kabul captured')).toBeInViewport();
  });

  test('by the words of its passage', async () => {
    const app = await open();
    await article().getByText('Talks failed is told here.').click();
    await expectChosen(app, 'talks-failed');
  });

  test('in its card, as a related one', async () => {
    const app = await open('/events/moscow-summit/');
    await button('More').click();
    await page.getByRole('definition').getByRole('link', { name: 'Invasion' }).click();
    await expectChosen(app, 'invasion');
  });

  test('either of the two marks of an entry that is quoted twice, with one card', async () => {
    const dataset = quotedTwice('invasion', 'pariah');
    const app = await open('/', { dataset });
    const marks = gutter().getByRole('button', { name: 'Invasion' });
    expect(marks.elements()).toHaveLength(2);
    await marks.last().click();
    await expectChosen(app, 'invasion', dataset);
    await marks.first().click();
    await expectChosen(app, 'invasion', dataset);
    expect(current(gutter())).toHaveLength(2);
  });

  test('of passages that nest, by the shortest at the place of the click', async () => {
    const dataset = nested('kabul-taken', 'pariah', 'told');
    const app = await open('/', { dataset });
    await page.elementLocator(words('pariah')[0]!).click();
    await expectChosen(app, 'pariah', dataset);
    await page.elementLocator(words('kabul-taken')[0]!).click();
    await expectChosen(app, 'kabul-taken', dataset);
  });
});

/** The story, in which an entry quotes the passage of another one as well. */
function quotedTwice(id: string, other: string): Dataset {
  const more = story.events.find((event) => event.id === other)!.passages;
  const events = story.events.map((event) =>
    event.id === id ? { ...event, passages: [...event.passages, ...more] } : event,
  );
  return { ...story, events };
}

/** The story, in which the passage of `inner` is a word of that of `outer`. */
function nested(outer: string, inner: string, word: string): Dataset {
  const [passage] = story.events.find((event) => event.id === outer)!.passages;
  const start = passage!.start + passage!.exact.indexOf(word);
  const within = { ...passage!, exact: word, start, end: start + word.length };
  const events = story.events.map((event) => (event.id === inner ? { ...event, passages: [within] } : event));
  return { ...story, events };
}

test('previous and next go through the dated entries by date, and on to what has no date, as told', async () => {
  const app = await open('/events/un-vote/');
  await expect.element(page.getByText('10 of 11 dated')).toBeVisible();
  await next().click();
  await expectChosen(app, 'abstention');
  await next().click();
  await expectChosen(app, 'will-russia-help');
  await expect.element(page.getByText('1 of 8 said')).toBeVisible();
  for (let i = 0; i < 3; i++) await previous().click();
  await expectChosen(app, 'invasion');
});

test('previous ends at the first entry of all, next at the last', async () => {
  const { store } = await open('/events/shift-of-policy/');
  await expect.element(page.getByText('8 of 8 said')).toBeVisible();
  await expect.element(next()).toBeDisabled();
  store.selectEvent('kabul-captured');
  await expect.element(page.getByText('1 of 11 dated')).toBeVisible();
  await expect.element(previous()).toBeDisabled();
  await expect.element(next()).toBeEnabled();
});

test('the card is closed by its button and by Escape', async () => {
  const app = await open('/events/moscow-summit/');
  await button(names.closeEntry).click();
  await expectNothingChosen(app);
  await mark('Moscow summit').click();
  await userEvent.keyboard('{Escape}');
  await expectNothingChosen(app);
});

describe('nothing is chosen', () => {
  test('by selecting words of a passage, and the same words choose again once nothing is selected', async () => {
    const app = await open();
    const [passage] = words('pariah');
    passage!.scrollIntoView({ block: 'center' });
    const { left, top, bottom, width } = passage!.getBoundingClientRect();
    const from = { x: left + width / 4, y: (top + bottom) / 2 };
    await drag(from, { x: from.x + width / 2, y: from.y });
    expect(getSelection()!.toString().length).toBeGreaterThan(5);
    await expectNothingChosen(app);
    await press(from);
    await press(from);
    await expectChosen(app, 'pariah');
  });

  test('by a drag that begins on a label or on a dot', async () => {
    const app = await open();
    for (const dx of [40, -12]) {
      const { left, top, bottom } = mark('Kabul taken').element().getBoundingClientRect();
      const from = { x: left + dx, y: (top + bottom) / 2 };
      await drag(from, { x: from.x + 60, y: from.y });
      await settled();
      expect(app.link()).toMatch(/^\/\?from=/);
    }
  });

  test('by a click on nothing', async () => {
    const app = await open();
    const { left, bottom } = timeline().element().getBoundingClientRect();
    await press({ x: left + 20, y: bottom - 12 });
    await expectNothingChosen(app);
  });
});

describe('the article and the claims follow each other', () => {
  const dataset = longStory;
  const scrolled = () => article().element().scrollTop;
  /** The labels among the claims that have a ground of their own. */
  const claimsSetApart = () =>
    claims()
      .getByRole('listitem')
      .getByRole('link')
      .elements()
      .filter((link) => getComputedStyle(link).backgroundColor !== 'rgba(0, 0, 0, 0)')
      .map((link) => link.lastElementChild!.textContent);
  /** The labels of the undated entries whose passages can be seen in the article, in the order told. */
  function claimsInSight(): string[] {
    const { top, bottom } = article().element().getBoundingClientRect();
    const entriesInView = dataset.events.filter(
      ({ id, date }) =>
        date === null &&
        words(id).some((part) => {
          const box = part.getBoundingClientRect();
          return box.top < bottom && box.bottom > top;
        }),
    );
    return entriesInView.map(({ label }) => label);
  }
  async function turnWheelOverArticle(deltaY: number): Promise<void> {
    const { left, top, height } = article().element().getBoundingClientRect();
    const before = scrolled();
    // In the margin, where no passage is hovered at.
    await turnWheel({ x: left + 4, y: top + height / 2 }, { deltaY });
    await expect.poll(scrolled).not.toBe(before);
  }
  const agree = () =>
    expect.poll(() => [claimsSetApart(), claimsInSight()]).toSatisfy(([a, b]) => `${a}` === `${b}`);

  test('scrolling sets apart, among the claims, what the visible paragraphs speak of', async () => {
    await open('/', { dataset });
    expect(claimsSetApart()).toEqual([]);
    for (const deltaY of [900, 900, 900]) {
      await turnWheelOverArticle(deltaY);
      await agree();
    }
    expect(claimsSetApart()).not.toEqual([]);
    await turnWheelOverArticle(-9000);
    await expect.poll(scrolled).toBe(0);
    await expect.poll(claimsSetApart).toEqual([]);
  });

  test('keys that scroll the article do the same', async () => {
    await open('/', { dataset });
    article().element().focus();
    await userEvent.keyboard('{End}');
    await expect.poll(claimsSetApart).not.toEqual([]);
    await agree();
  });

  test('what a choice scrolls sets nothing apart but the choice', async () => {
    await open('/', { dataset });
    await turnWheelOverArticle(900);
    await mark('Invasion').click();
    await settled();
    await expect.poll(claimsSetApart).toEqual([]);
    await claim('Pariah').click();
    await expect.poll(claimsSetApart).toEqual(['Pariah']);
  });

  test.each([
    ['a claim', () => claim('Trade grows'), 'trade-grows'],
    ['a label of the timeline', () => mark('Kabul taken'), 'kabul-taken'],
  ])('the pointer and the focus on %s set its passage apart, and scroll nothing', async (_, place, id) => {
    const { link } = await open('/', { dataset });
    await turnWheelOverArticle(120);
    const before = scrolled();
    const [passage] = dataset.events.find((event) => event.id === id)!.passages;
    for (const [come, go] of [
      [() => hover(centreOf(place())), () => hover({ x: 1, y: 1 })],
      [async () => place().element().focus(), async () => article().element().focus()],
    ] as const) {
      await come();
      await expect.poll(wordsSetApart).toBe(passage!.exact);
      expect(scrolled()).toBe(before);
      await go();
      await expect.poll(wordsSetApart).toBe('');
    }
    expect(link()).toBe('/');
  });

  test('the pointer on a passage sets its claim apart, and scrolls neither', async () => {
    await open('/', { dataset });
    const [passage] = words('will-russia-help');
    passage!.scrollIntoView({ block: 'center' });
    const before = scrolled();
    await hover(centreOf(passage!));
    await expect.poll(claimsSetApart).toEqual(['Will russia help']);
    expect(scrolled()).toBe(before);
  });

  test('the pointer on the passage of a claim far down leaves the claims where they are', async () => {
    const more = Array.from({ length: 40 }, (_, i) => `- claim-${i + 1} writer`);
    await open('/', { dataset: datasetOf([drawing, ...more].join('\n')) });
    const pane = claims().getByRole('list').last().element().parentElement!;
    expect(pane.scrollHeight).toBeGreaterThan(pane.clientHeight);
    const [passage] = words('claim-40');
    passage!.scrollIntoView({ block: 'center' });
    await hover(centreOf(passage!));
    await expect.poll(claimsSetApart).toContain('Claim 40');
    expect(pane.scrollTop).toBe(0);
  });

  test('what a filter hides is not set apart', async () => {
    await open('/?actors=ukraine', { dataset });
    const [passage] = words('pariah');
    passage!.scrollIntoView({ block: 'center' });
    await hover(centreOf(passage!));
    // Another passage is set apart, so the pointer has been heard.
    words('invasion')[0]!.scrollIntoView({ block: 'center' });
    await hover(centreOf(words('invasion')[0]!));
    await expect.poll(wordsSetApart).toBe('Invasion is told here.');
    expect(claimsSetApart()).toEqual([]);
    expect(current(claims())).toEqual([]);
  });
});
