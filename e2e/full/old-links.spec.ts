import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Dataset } from '../../src/domain/dataset.ts';
import { filterEvents } from '../../src/domain/filter.ts';
import { indexEvents } from '../../src/domain/search.ts';
import { parseView } from '../../src/state/link.ts';
import { withdrawn } from '../../test/pastIds.ts';
import { card, counter, desktop, expect, gutter, labelsFound, list, readDataset, test } from '../attested.ts';
import { serveSite } from '../sites.ts';

test.use({ viewport: desktop, unknownPage: true });

type Line = { readonly link: string; readonly tidy: string; readonly filter: string };
const groups = groupsIn(readFileSync(new URL('../links.txt', import.meta.url), 'utf8'));

let served: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  served = await serveSite('past-ids');
});
test.afterAll(() => served?.close());

test('the list holds every key that a link may have', () => {
  const links = [...groups.values()].flat().map(({ link }) => link);
  const keys = new Set(links.flatMap((link) => [...new URL(link, 'http://x').searchParams.keys()]));
  for (const key of ['event', 'actors', 'match', 'kind', 'elsewhere', 'q', 'from', 'to', 'order', 'panel'])
    expect(keys).toContain(key);
});

for (const [name, lines] of groups)
  test(`links of this form lead where they say: ${name}`, async ({ freshPage }) => {
    const page = await freshPage({ viewport: desktop, baseURL: served.site });
    for (const line of lines)
      await test.step(line.link, async () => {
        await page.goto('about:blank');
        await page.goto(line.link);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page).toHaveURL(({ pathname, search }) => pathname + search === line.tidy);
        const dataset = await readDataset(page);
        await expectEntry(page, line.tidy, dataset);
        await expectFilter(page, line, dataset);
        await expect(list(page)).toHaveCount(/panel=list/.test(line.tidy) ? 1 : 0);
      });
  });

test('what was withdrawn is told when and why, and leads to what says it better', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, baseURL: served.site });
  await page.goto(`/events/${withdrawn}/`);
  await expect(page).toHaveTitle('“An entry of this test” was withdrawn · Attested');
  const notice = page.getByRole('region', { name: 'Withdrawn entry' });
  await expect(
    notice.getByText('“An entry of this test” was withdrawn on 3 May 2026: It was one of a test.'),
  ).toBeVisible();
  await notice.getByRole('link', { name: 'Taliban take over Kabul' }).click();
  await expect(page).toHaveURL('/events/kabul-2021/');
  await expect(notice).toHaveCount(0);
  await page.goBack();
  await notice.getByRole('button', { name: 'Go on without it' }).click();
  await expect(page).toHaveURL('/');
});

/** The entry that the address names is chosen; one that is not there, or no more, is told. */
async function expectEntry(page: Page, tidy: string, { events }: Dataset): Promise<void> {
  const id = /^\/events\/([^/]+)\//.exec(tidy)?.[1];
  const entry = events.find((event) => event.id === id);
  if (entry) {
    await expect(card(page, entry.headline)).toBeVisible();
    await expect(page).toHaveTitle(`${entry.headline} · Attested`);
  } else await expect(page.locator('.card')).toHaveCount(0);
  const unknown = id !== undefined && !entry && id !== withdrawn;
  await expect(page.getByRole('alert')).toHaveCount(unknown ? 1 : 0);
  if (unknown) await expect(page.getByRole('alert')).toContainText(id);
  await expect(page.getByRole('region', { name: 'Withdrawn entry' })).toHaveCount(id === withdrawn ? 1 : 0);
}

/** The filter is said in words, and its entries, no others, have their marks beside the article. */
async function expectFilter(page: Page, { tidy, filter }: Line, dataset: Dataset): Promise<void> {
  if (filter === '') await expect(counter(page)).toHaveCount(0);
  else await expect(counter(page)).toContainText(`entries${filter.startsWith(':') ? '' : ' '}${filter}`);
  const found = filterEvents(dataset.events, parseView(tidy, dataset), indexEvents(dataset));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length < dataset.events.length).toBe(filter !== '');
  await expect(gutter(page)).toBeAttached();
  expect((await labelsFound(page)).sort()).toEqual([...new Set(found.map(({ label }) => label))].sort());
}

/** `# Heading` and lines of links under it. */
function groupsIn(text: string): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  let heading = '';
  for (const line of text.split('\n')) {
    const [link = '', tidy = '', filter = ''] = line.trim().split(/\s{2,}/);
    if (line.startsWith('# ')) heading = line.slice(2);
    else if (link !== '')
      found.set(heading, [...(found.get(heading) ?? []), { link, tidy: tidy === '=' ? link : tidy, filter }]);
  }
  return found;
}
