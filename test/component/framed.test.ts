import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Compact } from '../../src/panes/embed/Compact.tsx';
import { EntryCard } from '../../src/panes/embed/EntryCard.tsx';
import { names } from '../names.ts';
import { button, card, current, mark, mount, open, settled, timeline } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { story, storySupplement } from './story.ts';

const framed = { width: 900, height: 480 };
const status = () => page.getByRole('status').filter({ hasText: /\d of \d/ });

describe('the timeline for a frame', () => {
  const openFrame = (link: string) =>
    open(link, { Screen: Compact, size: framed, supplement: storySupplement });

  test('shows what the filter in its link leaves, and all when asked', async () => {
    const { link } = await openFrame('/?actors=taliban');
    await expect.element(status()).toHaveTextContent('5 of 19 entries name Taliban');
    await expectNoViolations();
    await button(names.showAll).click();
    expect(status().elements()).toEqual([]);
    expect(link()).toBe('/');
  });

  test('shows the card of the entry that is chosen, with the next one behind it', async () => {
    const { link } = await openFrame('/');
    await mark('Kabul taken').click();
    await expect.element(card('Kabul taken')).toBeVisible();
    expect(current(timeline())).toHaveLength(1);
    await expectNoViolations();
    await page.getByRole('link', { name: names.nextEntry }).click();
    expect(link()).toBe('/events/phone-calls/');
    await userEvent.keyboard('k');
    await expect.poll(link).toBe('/events/kabul-taken/');
    await userEvent.keyboard('{Escape}');
    await expect.poll(link).toBe('/');
    await settled();
    await expect.element(mark('Kabul taken')).toHaveFocus();
  });

  test('leads to the whole page with the view that it shows', async () => {
    const { store } = await openFrame('/?actors=taliban');
    store.selectEvent('kabul-taken');
    const whole = page.getByRole('link', { name: names.openInAttested });
    await expect.element(whole).toHaveAttribute('href', '/events/kabul-taken/?actors=taliban');
    await expect.element(whole).toHaveAttribute('target', '_blank');
  });

  test('says of an entry that it is not known', async () => {
    await openFrame('/events/kabul-retaken/');
    await expect.element(page.getByRole('alert')).toHaveTextContent('kabul-retaken');
    await expectNoViolations();
  });
});

describe('the card for a frame', () => {
  const mountCard = (link: string) =>
    mount(link, { Screen: EntryCard, size: { width: 600, height: 480 }, supplement: storySupplement });

  test('has the quote, the verdict, the sources and where it is from', async () => {
    await mountCard('/events/kabul-taken/');
    const { headline, passages, corroboration } = story.events.find(({ id }) => id === 'kabul-taken')!;
    const main = page.getByRole('main');
    await expect.element(main.getByRole('heading', { name: headline })).toBeVisible();
    for (const { exact } of passages) await expect.element(main.getByText(`“${exact}”`)).toBeVisible();
    await expect.element(main).toHaveTextContent(corroboration.summary);
    await expect.element(main).toHaveTextContent('“A story”, a story drawn for a test; outlet not known');
    await expect
      .element(main)
      .toHaveTextContent('A quote shows that the article says it, not that it is true.');
    await main.getByText(names.showSources).click();
    await expect.element(main.getByText('The Evening Paper reports the same.')).toBeVisible();
    await expectNoViolations();
  });

  test('shows the correction of a slip', async () => {
    await mountCard('/events/abstention/');
    await expect.element(page.getByRole('main').getByText('“said” is meant.')).toBeVisible();
  });

  test('says of an entry that it is not known', async () => {
    await mountCard('/events/kabul-retaken/');
    await expect.element(page.getByRole('alert')).toHaveTextContent('kabul-retaken');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(story.title);
    await expectNoViolations();
  });
});

describe('the code for a frame', () => {
  const dialog = () => page.getByRole('dialog', { name: names.embedDialog });
  const code = () =>
    (dialog().getByRole('textbox', { name: names.frameCodeField }).element() as HTMLTextAreaElement).value;

  test('is of what the page shows, in each size, and is copied', async () => {
    await open('/events/kabul-taken/?actors=taliban');
    await button(names.embed).click();
    await expect.element(dialog()).toBeVisible();
    expect(code()).toMatch(/src="[^"]*\/events\/kabul-taken\/\?actors=taliban&amp;embed" .*height="480"/);
    await dialog()
      .getByRole('radio', { name: /640 high/ })
      .click();
    await expect.poll(code).toMatch(/height="640"/);
    await dialog().getByRole('radio', { name: /card/ }).click();
    await expect.poll(code).toMatch(/&amp;embed=card"/);
    await dialog().getByRole('button', { name: names.copyFrameCode }).click();
    await expect.element(dialog().getByText('Copied', { exact: true })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(code());
  });

  test('offers no card where no entry is chosen', async () => {
    await open('/');
    await button(names.embed).click();
    await expect.element(dialog().getByRole('radio', { name: /640 high/ })).toBeVisible();
    expect(dialog().getByRole('radio', { name: /card/ }).elements()).toEqual([]);
  });
});
