import { expect, test } from 'vitest';
import { button, chip, desktop, kind, open, phone, settled } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { centreOf, hover, setTouchScreen } from './input.ts';
import { storySupplement } from './story.ts';

// The states that no other component test shows to axe.
const states = [
  { name: 'an entry chosen under filters', link: '/events/northern-deals/?actors=russia,taliban&match=all' },
  {
    name: 'all of the card',
    link: '/events/moscow-summit/',
    before: async () => {
      await button('More').click();
      await expect.element(button('Less')).toBeVisible();
    },
  },
  {
    name: 'a pressed kind and an actor under the pointer',
    link: '/',
    before: async () => {
      await kind('Events').first().click();
      await hover(centreOf(chip('Russia').first()));
    },
  },
  { name: 'a phone at rest', link: '/', size: phone },
  { name: 'the article on a phone', link: '/?panel=article', size: phone },
  { name: 'the list on a phone', link: '/?panel=list', size: phone },
  { name: 'nothing found on a phone', link: '/?actors=taliban,ukraine&match=all', size: phone },
  {
    name: 'an entry chosen under filters, on a phone',
    link: '/events/northern-deals/?actors=russia,taliban&match=all',
    size: phone,
  },
  {
    name: 'all of the card on a phone',
    link: '/events/abstention/',
    size: phone,
    before: async () => {
      await button('Details').click();
      await expect.element(button('Less')).toBeVisible();
    },
  },
];

test.each(states)('axe finds nothing in $name', async ({ link, size = desktop, before }) => {
  if (size === phone) await setTouchScreen(true);
  await open(link, { size, supplement: storySupplement });
  await before?.();
  await settled();
  await expectNoViolations();
});
