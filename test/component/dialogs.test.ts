import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { names } from '../names.ts';
import { article, button, card, counter, desktop, open, phone } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { press } from './input.ts';
import { story, storySupplement } from './story.ts';

const about = () => page.getByRole('dialog', { name: names.aboutDialog });

async function openAbout(link = '/', size = desktop) {
  const app = await open(link, { size, supplement: storySupplement });
  await button(names.about).click();
  await expect.element(about()).toBeVisible();
  return app;
}

describe('About', () => {
  test('tells what each step proves and does not, what the marks mean, and the version of the data', async () => {
    await openAbout();
    for (const step of ['Reading', 'Quoting', 'Naming the speaker', 'Dating', 'Comparing', 'Checking'])
      await expect
        .element(about().getByRole('listitem').filter({ hasText: step }).first())
        .toHaveTextContent(/Shows.+Does not show.+/s);
    for (const mark of ['Situation', 'Forecast', 'Dashed line', 'Partly confirmed', 'Nothing to check'])
      await expect.element(about().getByRole('term').filter({ hasText: mark }).first()).toBeVisible();
    await expect.element(about()).toHaveTextContent('between 2 and 6 March 2022');
    await expect.element(about().getByText(story.version, { exact: true })).toBeVisible();
    expect(
      about()
        .getByRole('heading', { level: 3 })
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['How this is made', 'Rules we keep', 'What the marks mean', 'What is not here', 'Who’s who']);
  });

  test('tells what was left out, and why', async () => {
    await openAbout();
    await about().getByText('What was left out, and why').click();
    for (const { heading, words, reason } of storySupplement.leftOut)
      await expect
        .element(
          about().getByRole('region', { name: heading }).getByRole('listitem').filter({ hasText: words }),
        )
        .toHaveTextContent(reason);
  });

  test('has names that filter, several of them, while it stays', async () => {
    const { link } = await openAbout();
    await about().getByRole('button', { name: 'Skip to who’s who' }).click();
    await expect.element(about().getByRole('heading', { name: 'Who’s who' })).toBeInViewport();
    for (const { id, name, about: line } of story.actors) {
      const row = about()
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name, exact: true }) });
      await expect.element(row.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
      await expect.element(row).toHaveTextContent(line);
      const count = story.events.filter(({ actors }) => actors.some(({ actor }) => actor === id)).length;
      await expect.element(row).toHaveTextContent(`, ${count} entries`);
    }
    for (const name of ['Pakistan', 'Ukraine'])
      await about().getByRole('button', { name, exact: true }).click();
    expect(
      about()
        .getByRole('button', { pressed: true })
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Pakistan', 'Ukraine']);
    expect(link()).toBe('/?actors=pakistan,ukraine');
    await expect.element(about().getByRole('status')).toHaveTextContent('The page shows 11 of 19 entries.');
    await about().getByRole('button', { name: 'Close' }).click();
    expect(about().elements()).toEqual([]);
    await expect.element(counter()).toHaveTextContent('11 of 19');
  });

  test.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its button', () => about().getByRole('button', { name: 'Close' }).click()],
    ['a press beside it', () => press({ x: 20, y: 450 })],
  ])('is closed by %s, gives the focus back and keeps the chosen entry', async (_, close) => {
    const { link } = await open('/events/kabul-taken/', { supplement: storySupplement });
    button(names.about).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(about().getByRole('heading', { level: 2 })).toHaveFocus();
    await about().getByRole('heading', { name: 'How this is made' }).click();
    await close();
    await expect.poll(() => about().elements()).toEqual([]);
    await expect.element(button(names.about)).toHaveFocus();
    await expect.element(card('Kabul taken')).toBeVisible();
    expect(link()).toBe('/events/kabul-taken/');
  });

  test.each([
    ['a wide screen', desktop, '/?actors=russia'],
    ['a phone', phone, '/?actors=russia&panel=article'],
  ])('has nothing that axe finds, and needs no scrolling sideways, on %s', async (_, size, link) => {
    await openAbout(link, size);
    await about().getByText('What was left out, and why').click();
    await expect.element(about().getByRole('region').first()).toBeVisible();
    await expectNoViolations();
    const dialog = about().element();
    for (const part of [dialog, ...dialog.children]) expect(part.scrollWidth - part.clientWidth).toBe(0);
  });
});

test.each([
  ['Keys', 'Keys'],
  ['Take away', /^Take away/],
  ['Embed', /^Embed/],
])('“%s” opens a dialog that begins at its title and has nothing that axe finds', async (name, title) => {
  await open('/events/kabul-taken/', { supplement: storySupplement });
  await button(name).click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect.element(dialog.getByRole('heading', { level: 2 })).toHaveFocus();
  await expect.element(dialog.getByRole('button', { name: 'Close' })).toBeVisible();
  await expectNoViolations();
});

test('“Cite and copy” opens the quote with its correction and citations', async () => {
  await open('/events/abstention/', { supplement: storySupplement });
  await button(names.cite).click();
  const dialog = page.getByRole('dialog', { name: /^Cite/ });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog).toHaveTextContent('Abstention is told here.');
  await expectNoViolations();
});

test('the dialog of a key gives the focus back to where it was', async () => {
  await open('/events/kabul-taken/');
  article().element().focus();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: names.keys })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => page.getByRole('dialog').elements()).toEqual([]);
  await expect.element(article()).toHaveFocus();
});
