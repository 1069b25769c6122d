import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { formatDate } from '../../src/i18n/formatDate.ts';
import { names } from '../names.ts';
import { partsOutOfSight } from '../sight.ts';
import { button, card, chip, current, expectChosen, list, open, settled, timeline } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { story } from './story.ts';

const items = () =>
  list()
    .getByRole('listitem')
    .elements()
    .filter((item) => item.querySelector('h3, p'));
const headlines = () => items().map((item) => item.querySelector('a')!.textContent!.trim());
const item = (headline: string) =>
  list()
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: headline, exact: true }) });
const told = [...story.events].sort((a, b) => a.passages[0]!.start - b.passages[0]!.start);

test('has every entry by year, then what has no date', async () => {
  await open('/?panel=list');
  expect(headlines()).toEqual(story.events.map(({ headline }) => headline));
  expect(
    list()
      .getByRole('heading', { level: 3 })
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual([
    ...['1996', '2012', '2015', '2019', '2021', '2022'],
    'Said when the article was written, between 2 and 6 March 2022',
  ]);
  await expectNoViolations();
});

test('reads as sentences: what, of which kind, when, in whose words, and whether it holds up', async () => {
  await open('/?panel=list');
  await expect
    .element(item('Kabul taken'))
    .toHaveTextContent('Event, 15 August 2021. Other sources: Confirmed');
  await expect
    .element(item('Phone calls'))
    .toHaveTextContent('Reported, 3 September 2021. Said by the writer.');
  await expect
    .element(item('Spillover'))
    .toHaveTextContent('Fear. Said by the writer. Other sources: Partly confirmed');
  for (const { headline, date } of story.events)
    if (date) await expect.element(item(headline)).toHaveTextContent(`, ${formatDate(date.edtf, 'long')}`);
});

test('as told, it follows the article, and says where the text jumps in time', async () => {
  const [first, ...others] = story.events.map((event) => event.passages);
  // The first entry of all is told last.
  const passages = [...others, first!];
  const dataset = {
    ...story,
    events: story.events.map((event, i) => ({
      ...event,
      passages: i === 0 ? passages.at(-2)! : event.passages,
    })),
  };
  const { link } = await open('/?panel=list', { dataset });
  await page
    .getByRole('group', { name: 'Order of the list' })
    .getByRole('button', { name: 'As told' })
    .click();
  expect(link()).toBe('/?order=told&panel=list');
  expect(headlines().at(0)).toBe('First talks');
  await expect.element(item('Kabul captured')).toHaveTextContent('back to 1996');
  expect(
    list()
      .getByText(/^back to/)
      .elements(),
  ).toHaveLength(1);
  await button('By date').click();
  expect(link()).toBe('/?panel=list');
  expect(headlines().at(0)).toBe('Kabul captured');
});

test('shows a quote when it is asked for, and never without its correction', async () => {
  const { link } = await open('/?panel=list');
  const entry = item('Abstention');
  expect(entry.getByRole('blockquote').elements()).toEqual([]);
  await entry.getByText('The quote', { exact: true }).click();
  await expect.element(entry.getByRole('blockquote')).toHaveTextContent('Abstention is told here.');
  for (const part of [entry.getByRole('blockquote'), entry.getByText('“said” is meant.').first()])
    expect(partsOutOfSight([part.element()])).toEqual([]);
  expect(link()).toBe('/?panel=list');
  await expectNoViolations();
});

test('keeps the timeline’s filters, choice and link, one press away and back', async () => {
  const app = await open('/?from=2022-02-22&to=2022-03-07');
  await chip('Taliban').first().click();
  await button(names.showAsList).click();
  expect(app.link()).toBe('/?actors=taliban&from=2022-02-22&to=2022-03-07&panel=list');
  expect(timeline().elements()).toEqual([]);
  expect(items()).toHaveLength(5);
  await expect.element(list().getByRole('heading', { level: 2 })).toHaveTextContent('All entries 5 of 19');
  await item('Northern deals').getByRole('link').click();
  expect(app.link()).toMatch(/^\/events\/northern-deals\/\?actors=taliban&/);
  await expect.element(card('Northern deals')).toBeVisible();
  expect(current(list()).some(({ textContent }) => textContent === 'Northern deals')).toBe(true);
  await button(names.showAsTimeline).click();
  await expectChosen(app, 'northern-deals');
  expect(list().elements()).toEqual([]);
});

test('comes first in a window of 320 pixels, or a page at 400 %', async () => {
  const { link } = await open('/', { size: { width: 320, height: 640 } });
  expect(link()).toBe('/');
  expect(items()).toHaveLength(19);
  expect(timeline().elements()).toEqual([]);
  const tab = (name: string) =>
    page.getByRole('navigation', { name: names.panes }).getByRole('button', { name });
  await expect.element(tab('List')).toHaveAttribute('aria-current', 'true');
  expect(document.documentElement.scrollWidth).toBe(320);
  await tab('Timeline').click();
  await settled();
  expect(link()).toBe('/?panel=timeline');
  await tab('List').click();
  expect(link()).toBe('/');
  await page.viewport(390, 640);
  await settled();
  await expect.element(timeline().getByRole('button').first()).toBeVisible();
});

describe('previous and next', () => {
  test('follow the order in use, in the list and on the timeline', async () => {
    const app = await open('/?order=told&panel=list');
    const next = page.getByRole('link', { name: 'Next entry' });
    await item(told[0]!.headline).getByRole('link').click();
    await expect.element(page.getByText('1 of 19 as told')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Previous entry' })).toBeDisabled();
    await next.click();
    await expect.element(card(told[1]!.headline)).toBeVisible();
    await button(names.showAsTimeline).click();
    await next.click();
    await expectChosen(app, told[2]!.id);
    await expect.element(page.getByText('3 of 19 as told')).toBeVisible();
    app.store.selectEvent(told.at(-1)!.id);
    await expect.element(page.getByText('19 of 19 as told')).toBeVisible();
    await expect.element(next).toBeDisabled();
  });
});
