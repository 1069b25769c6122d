import type { Page } from 'playwright/test';
import { article, desktop, expect, list, phone, settled, test, timeline } from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';

type State = { readonly link: string; readonly before?: (page: Page) => Promise<void> };

const onTheTimeline = async (page: Page) => {
  await expect(timeline(page)).toBeVisible();
  await settled(page);
};

const everywhere: Record<string, State> = {
  'at rest': { link: '/', before: onTheTimeline },
  'with an entry chosen and filters on': {
    link: '/events/northern-deals/?actors=russia,taliban&match=all',
    before: onTheTimeline,
  },
  'with nothing found': { link: '/?actors=taliban,ukraine&match=all' },
};

const onPhones: Record<string, State> = {
  'with all of an entry’s card': {
    link: '/events/pakistan-abstains-2022/',
    before: (page) => page.getByRole('button', { name: 'Details' }).tap(),
  },
  'with the claims': { link: '/?panel=claims' },
  'with the article': { link: '/?panel=article', before: (page) => expect(article(page)).toBeVisible() },
};

const onWideScreens: Record<string, State> = {
  'with all of an entry’s card': {
    link: '/events/pakistan-abstains-2022/',
    before: (page) =>
      page
        .getByRole('region', { name: 'Reading pane' })
        .getByRole('button', { name: 'More', exact: true })
        .click(),
  },
  'with the list': { link: '/?panel=list', before: (page) => expect(list(page)).toBeVisible() },
};

const sizes = [
  { size: 'a wide screen', options: { viewport: desktop }, states: { ...everywhere, ...onWideScreens } },
  { size: 'a phone', options: phone, states: { ...everywhere, ...onPhones } },
];

for (const { size, options, states } of sizes)
  for (const [state, { link, before }] of Object.entries(states))
    test(`axe finds nothing on ${size} ${state}, light or dark`, async ({ freshPage }) => {
      const page = await freshPage({ ...options, colorScheme: 'light' });
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await before?.(page);
      await expectNothingOfAxe(page);
    });
