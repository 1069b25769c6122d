import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { frozenSeeds } from '../../test/frozenDataset.ts';
import { names } from '../../test/names.ts';
import { card, chip, counter, current, expect, open, test, timeline } from '../attested.ts';
import { measurePicture } from '../picture.ts';
import { configWithSeeds } from '../sites.ts';

// The tests edit the same files.
test.describe.configure({ mode: 'serial' });

let home = '';
let server: ViteDevServer;
let site = '';
const file = () => join(home, 'seeds', 'events', '2021-afghanistan.yaml');

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(file(), 'utf8');
  expect(text).toContain(from);
  await writeFile(file(), text.replace(from, to));
}

/** The development server as it always is, on seeds of its own. */
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'attested-'));
  await cp(frozenSeeds, join(home, 'seeds'), { recursive: true });
  server = await createServer({
    ...(await configWithSeeds(join(home, 'seeds'))),
    cacheDir: join(home, 'cache'),
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const address = server.httpServer!.address();
  site = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

test.afterAll(async () => {
  await server?.close();
  await rm(home, { recursive: true, force: true });
});

test('shows an edited headline on the open page and keeps what the reader looks at', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: site });
  await open(page, '/events/kabul-2021/?actors=taliban&from=2021-07-01&to=2021-12-31');
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  const before = await measurePicture(page);
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  await edit('headline: The Taliban take over Kabul in August 2021', 'headline: The Taliban enter Kabul');
  await expect(card(page, 'The Taliban enter Kabul')).toBeVisible();
  await expect(page).toHaveTitle('The Taliban enter Kabul · Attested');
  await expect(page).toHaveURL('/events/kabul-2021/?actors=taliban&from=2021-07-01&to=2021-12-31');
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page)).toHaveText(/^15 of 44/);
  expect((await measurePicture(page)).labels).toEqual(before.labels);
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);

  await edit('label: Taliban take over Kabul', 'label: Taliban enter Kabul');
  await expect(
    current(timeline(page)).and(page.getByRole('button', { name: 'Taliban enter Kabul' })),
  ).toBeVisible();
  await edit('label: Taliban enter Kabul', 'label: Taliban take over Kabul');
  await edit('headline: The Taliban enter Kabul', 'headline: The Taliban take over Kabul in August 2021');
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
});

test('shows an edited reference in the open card', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: site });
  await open(page, '/events/kabul-2021/');
  const entry = card(page, 'The Taliban take over Kabul in August 2021');
  await entry.getByText(names.showSources).click();
  await expect(entry.getByText('controlled all of it within hours')).toBeVisible();
  await edit('controlled all of it within hours', 'held all of it within hours');
  await expect(entry.getByText('held all of it within hours')).toBeVisible();
  await edit('held all of it within hours', 'controlled all of it within hours');
  await expect(entry.getByText('controlled all of it within hours')).toBeVisible();
});

test('shows a broken quote with its file and line on each page, and recovers when it is put right', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: site });
  await open(page, '/events/kabul-2021/?actors=taliban');
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  await edit('the Taliban capture of northern cities', 'the Taliban capture of southern cities');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText(/events\/2021-afghanistan\.yaml:\d+:\d+/);
  await expect(overlay).toContainText('northern-cities-2021');
  await expect(overlay).toContainText('southern');

  // A page that is opened meanwhile shows the same.
  const other = await freshPage({ baseURL: site });
  await other.goto('/events/kabul-2021/');
  await expect(other.locator('vite-error-overlay')).toContainText('2021-afghanistan.yaml');

  await edit('the Taliban capture of southern cities', 'the Taliban capture of northern cities');
  await expect(overlay).toHaveCount(0);
  await expect(other.locator('vite-error-overlay')).toHaveCount(0);
  await expect(card(other, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  await expect(card(page, 'The Taliban take over Kabul in August 2021')).toBeVisible();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await expect(page).toHaveURL('/events/kabul-2021/?actors=taliban');
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
});
