import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { names } from '../names.ts';
import { button, card, claim, current, mark, open, settled, timeline } from './attested.ts';
import { expectNoViolations } from './axe.ts';

test('chooses an entry on the timeline and shows its card', async () => {
  const { link } = await open();
  await mark('Kabul taken').click();
  await settled();
  expect(link()).toBe('/events/kabul-taken/');
  await expect.element(card('Kabul taken')).toBeVisible();
  expect(current(timeline()).map(({ textContent }) => textContent)).toEqual(['Kabul taken15 Aug']);
  await expectNoViolations();
});

test('chooses an entry in the claims column', async () => {
  const { link } = await open();
  await claim('Pariah').click();
  expect(link()).toBe('/events/pariah/');
  await expect.element(card('Pariah')).toBeVisible();
});

test('closes the card by its button and by Escape', async () => {
  const { link } = await open('/events/kabul-taken/');
  await button(names.closeEntry).click();
  expect(link()).toBe('/');
  await mark('Kabul taken').click();
  await userEvent.keyboard('{Escape}');
  expect(link()).toBe('/');
});
