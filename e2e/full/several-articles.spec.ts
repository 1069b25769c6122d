import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { names } from '../../test/names.ts';
import {
  article,
  card,
  chip,
  claims,
  counter,
  expect,
  gutter,
  labelsFound,
  open,
  phone,
  test,
  timeline,
} from '../attested.ts';
import { expectNothingOfAxe } from '../axe.ts';
import { serveSite } from '../sites.ts';

const well = '“The Well on Mill Lane”';
const bridge = '“Who Moved the Footbridge?”';
const closed = 'The council votes to close the well';
const stays = 'The council votes to leave the bridge';
const known = 'https://village.example/';

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('two-articles');
});
test.afterAll(() => served?.close());

test('leads from the index page to an article, to an entry, to one of the other article, and back', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: served.site, serviceWorkers: 'allow' });
  const opening = (label: string) => timeline(page).getByRole('button', { name: label });
  await page.goto('/');
  await expect(page).toHaveTitle('Lower Marrow: what two articles say · Attested');
  const first = page.getByRole('article', { name: well });
  await expect(first).toContainText('by Edith Marsh');
  await expect(first).toContainText('written 12 April 1953');
  await expect(first).toContainText('3 entries have a date, Jun 1951 – Oct 1952; 2 have none');
  await expect(page.getByRole('article')).toHaveCount(2);
  // The policy of this page lets the worker be asked for, too.
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(1);

  // Its own column, writing period and page.
  await first.getByRole('link', { name: well }).click();
  await expect(page).toHaveURL('/articles/well-1953/');
  await expect(page).toHaveTitle(`${well} · Attested`);
  await expect(opening(closed)).toBeVisible();
  await expect(opening(stays)).toHaveCount(0);
  await expect(claims(page)).toHaveText([/never fit to drink/, /spring is lost/]);
  await expect(page.getByText('written 12 April 1953', { exact: true })).toBeVisible();
  await expect(chip(page, 'Ada Penrose')).toBeVisible();
  await expect(chip(page, 'The county')).toHaveCount(0);

  await opening(closed).click();
  await expect(page).toHaveURL('/events/well-closed-1952/');
  await expect(card(page, closed)).toBeVisible();

  // Related across articles: an ordinary link, which opens with its own column and writing period.
  await card(page, closed).getByRole('button', { name: names.more, exact: true }).click();
  const across = card(page, closed).getByRole('link', { name: stays });
  await expect(card(page, closed)).toContainText(`14 May 2019, in ${bridge}`);
  await across.click();
  await expect(page).toHaveURL('/events/bridge-stays-2019/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bridge);
  await expect(page.getByText('written 15–20 May 2019', { exact: true })).toBeVisible();
  await expect(opening(stays)).toBeVisible();
  await expect(claims(page)).toHaveText([/mend the path/, /county will pay/]);
  await expect(article(page)).toContainText('Three members were absent.');
  // Previous and next stay within the article.
  await expect(card(page, stays)).toContainText('3 of 3 dated');

  await page.goBack();
  await expect(card(page, closed)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/articles/well-1953/');
  await page.getByRole('link', { name: names.allArticles }).click();
  await expect(page).toHaveURL('/');
});

test('leads from an actor that articles share to its entries in each', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  await page.goto('/');
  const shared = page.getByRole('region', { name: 'In more than one article' });
  for (const [title, labels] of [
    [well, ['The council votes to close the well', 'Council: the water was never fit to drink']],
    [bridge, [stays, 'The county engineer is said to warn of it', 'Council: the county will pay']],
  ] as const) {
    await shared.getByRole('link', { name: title }).first().click();
    await expect(page).toHaveURL(/\/articles\/[a-z]+-\d+\/\?actors=council$/);
    await expect(counter(page)).toHaveText(`${labels.length} of 5 entries name Council of Lower Marrow`);
    expect((await labelsFound(page)).toSorted()).toEqual([...labels].sort());
    await page.goBack();
  }
});

test('leads old links on to their article, and tells of a withdrawn entry', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  for (const [from, to] of [
    [
      '/?actors=council&from=1952-01-01&to=1952-12-31',
      '/articles/well-1953/?actors=council&from=1952-01-01&to=1952-12-31',
    ],
    ['/?event=bridge-stays-2019&actors=county', '/events/bridge-stays-2019/?actors=county'],
    ['/events/well-vote-1952/', '/events/well-closed-1952/'],
    ['/?utm_source=post', '/?utm_source=post'],
  ] as const) {
    await page.goto(from);
    await expect(page).toHaveURL(to);
  }
  await page.goto('/events/bell-sold-1952/');
  await expect(page.getByRole('region', { name: 'Withdrawn entry' })).toContainText(
    'a letter that is not here',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(well);
});

test.describe('a link to no entry', () => {
  test.use({ unknownPage: true });
  test('offers the nearest entries of the whole site', async ({ freshPage }) => {
    const page = await freshPage({ baseURL: served.site });
    await page.goto('/events/bridge-stayed-2019/');
    const told = page.getByRole('alert');
    await expect(told).toContainText('This link names an entry that is not here: “bridge-stayed-2019”.');
    await told.getByRole('link', { name: stays }).click();
    await expect(card(page, stays)).toBeVisible();
  });
});

test('mounts the second article in another page and writes it as one file', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: served.site });
  await page.goto('/embed/example.html');
  await page.evaluate(async () => {
    const { mountAttested } = await import(`${location.origin}/embed/attested.js`);
    const place = document.createElement('div');
    place.id = 'second';
    document.body.prepend(place);
    mountAttested(place, { article: 'bridge-2019', view: '/?actors=county' });
  });
  const embedded = page.locator('#second');
  await expect(embedded.getByRole('heading', { level: 1 })).toHaveText(bridge);
  await expect(embedded.getByRole('status').filter({ hasText: '2 of 5' })).toBeVisible();
  await expect(embedded.getByRole('link', { name: names.allArticles })).toHaveAttribute(
    'href',
    `${served.site}/`,
  );
  // Without a name it is the first, and so is a frame of the start.
  await expect(page.locator('#timeline').getByRole('heading', { level: 1 })).toHaveText(well);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(well);

  const file = pathToFileURL(join(served.dist, 'attested-bridge-2019.html')).href;
  await open(page, `${file}?event=bridge-stays-2019`);
  await expect(page).toHaveTitle(`${stays} · Attested`);
  await expect(gutter(page).getByRole('button')).toHaveCount(5);
  await card(page, stays).getByRole('button', { name: names.more, exact: true }).click();
  const hrefOf = (name: string) => page.getByRole('link', { name }).getAttribute('href');
  expect(await hrefOf(closed)).toBe(`${known}events/well-closed-1952/`);
  expect(await hrefOf(names.allArticles)).toBe(known);
});

for (const [where, device] of [
  ['a wide screen', {}],
  ['a phone', phone],
] as const)
  test(`shows an index page that passes axe and needs no scrolling sideways on ${where}`, async ({
    freshPage,
  }) => {
    const page = await freshPage({ ...device, colorScheme: 'light', baseURL: served.site });
    await page.goto('/');
    await expectNothingOfAxe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

test('leads from article to article without JavaScript', async ({ freshPage }) => {
  const page = await freshPage({ javaScriptEnabled: false, baseURL: served.site });
  await page.goto('/');
  await page.getByRole('article', { name: bridge }).getByRole('link', { name: bridge }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bridge);
  const related = page.getByRole('link', { name: stays }).first();
  await related.click();
  await expect(page).toHaveURL('/events/bridge-stays-2019/');
  await expect(page.getByRole('link', { name: closed })).toHaveAttribute('href', '/events/well-closed-1952/');
  await page.getByRole('link', { name: names.allArticles }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lower Marrow: what two articles say');
});
