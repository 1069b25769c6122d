import { filterEvents } from '../../src/model/filter.ts';
import { indexEvents } from '../../src/model/search.ts';
import { parseView } from '../../src/store/link.ts';
import { names } from '../../test/names.ts';
import { withdrawn } from '../../test/pastIds.ts';
import {
  card,
  counter,
  desktop,
  expect,
  expectChosen,
  labelsFound,
  open,
  readDataset,
  test,
} from '../attested.ts';
import { serveSite } from '../sites.ts';

// What each link of `links.txt` means is proved on the pure functions, in `src/store/oldLinks.test.ts`. Here are the paths at
// which a server answers differently: former and withdrawn ids, with files of their own.
test.use({ viewport: desktop, unknownPage: true });

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('past-ids');
});
test.afterAll(() => served?.close());

test('a link by a former id leads to the entry, with the rest of the link', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  for (const [link, tidy] of [
    ['/events/kabul-falls', '/events/kabul-2021/'],
    ['/events/kabul-falls/?actors=taliban', '/events/kabul-2021/?actors=taliban'],
    ['/?event=kabul-falls', '/events/kabul-2021/'],
  ] as const) {
    await open(page, link);
    await expect(page).toHaveURL(tidy);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expectChosen(page, 'kabul-2021');
  }
});

test('a link leaves the entries beside the article that its filter finds, and no others', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  for (const [link, said] of [
    ['/?actors=pakistan%2Crussia', 'name Pakistan or Russia'],
    ['/?q=northern+cities', ': “northern cities”'],
    [`/events/${withdrawn}/?kind=event`, ': events'],
  ] as const) {
    await open(page, link);
    await expect(counter(page)).toContainText(said);
    const dataset = await readDataset(page);
    const found = filterEvents(dataset.events, parseView(link, dataset), indexEvents(dataset));
    expect((await labelsFound(page)).sort()).toEqual([...new Set(found.map(({ label }) => label))].sort());
  }
});

test('what was withdrawn is told when and why, and leads to what says it better', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  const notice = page.getByRole('region', { name: 'Withdrawn entry' });
  for (const link of [`/?event=${withdrawn}`, `/events/${withdrawn}/`]) {
    await open(page, link);
    await expect(page).toHaveURL(`/events/${withdrawn}/`);
    await expect(page).toHaveTitle('“An entry of this test” was withdrawn · Attested');
    await expect(page.locator('.card')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(
      notice.getByText('“An entry of this test” was withdrawn on 3 May 2026: It was one of a test.'),
    ).toBeVisible();
  }
  await notice.getByRole('link', { name: 'Taliban take over Kabul' }).click();
  await expect(page).toHaveURL('/events/kabul-2021/');
  await expect(notice).toHaveCount(0);
  await page.goBack();
  await notice.getByRole('button', { name: names.goOnWithout }).click();
  await expect(page).toHaveURL('/');
});

test('an entry that never was is told, however its link is written', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  for (const [link, tidy] of [
    ['/events/kabul-2020', '/events/kabul-2020/'],
    ['/?event=atlantis&panel=list', '/events/atlantis/?panel=list'],
  ] as const) {
    await open(page, link);
    await expect(page).toHaveURL(tidy);
    await expect(page.getByRole('alert')).toContainText(tidy.split('/')[2]!);
    await expect(page.locator('.card')).toHaveCount(0);
  }
  await open(page, '/events/kabul-2021/');
  const { headline } = (await readDataset(page)).events.find(({ id }) => id === 'kabul-2021')!;
  await expect(card(page, headline)).toBeVisible();
});
