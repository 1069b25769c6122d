import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { names } from '../../test/names.ts';
import { card, chip, counter, desktop, expect, open, phone, readEntry, test, timeline } from '../attested.ts';
import { dist, editSite, kept, oneServer } from '../versions.ts';

// The browser itself says of each request that no server answered. A page may wait for a silent server for three seconds, so
// no test opens more than four pages without one.
test.use({ serviceWorkers: 'allow', serverGone: true });

const kabul = 'The Taliban take over Kabul in August 2021';
const kabulEdited = 'The Taliban enter Kabul in August 2021';

let server: Awaited<ReturnType<typeof oneServer>>;
let edited = '';
test.beforeAll(async () => {
  edited = await mkdtemp(join(tmpdir(), 'attested-'));
  await editSite(edited, {
    [kabul]: kabulEdited,
    '"formerIds":{}': '"formerIds":{"kabul-old":"kabul-2021"}',
  });
});
test.beforeEach(async () => {
  server = await oneServer();
  await server.serve(dist);
});
test.afterEach(() => server.stop());
test.afterAll(() => rm(edited, { recursive: true, force: true }));

type FreshPage = (options: { readonly baseURL: string }) => Promise<Page>;

/** A page of a reader whose browser keeps the site. */
async function openKept(freshPage: FreshPage, link: string): Promise<Page> {
  const page = await freshPage({ baseURL: server.origin() });
  await open(page, link);
  await kept(page);
  return page;
}

const about = (page: Page) => page.getByRole('dialog', { name: names.aboutDialog });
const openAbout = async (page: Page) => {
  await page.getByRole('button', { name: names.about, exact: true }).click();
  await expect(about(page)).toBeVisible();
};
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version' });
const versions = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test.describe('after one visit to an entry', () => {
  test('has kept the site once all that is shown had come, and can be installed', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/');
    const order = (what: RegExp) => server.asked.findIndex((line) => what.test(line));
    expect(order(/sw\.js/)).toBeGreaterThan(
      Math.max(order(/TimelineWidget/), order(/dataset-/), order(/background-/)),
    );
    expect(server.asked.filter((line) => /\/events\/|attested\.html|embed\//.test(line))).toHaveLength(1);
    const devtools = await page.context().newCDPSession(page);
    expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  });

  test('reloads without the server, with its dialogs, sources and pictures', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/?actors=taliban');
    await server.stop();
    await openAbout(page);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(card(page, kabul)).toBeVisible();
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await card(page, kabul).getByText(names.showSources).click();
    await expect(card(page, kabul).getByText('controlled all of it within hours')).toBeVisible();
    await page.getByRole('button', { name: names.takeAway }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: names.pictureAsPng }).click();
    await download;
  });

  test('opens without the server what was never opened, but no file in its place', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/');
    await server.stop();
    await open(page, '/events/moscow-summit-2022');
    await expect(page).toHaveURL('/events/moscow-summit-2022/');
    const { headline } = await readEntry(page, 'moscow-summit-2022');
    await expect(card(page, headline)).toBeVisible();
    await expect(page).toHaveTitle(`${headline} · Attested`);
    await chip(page, 'Russia').click();
    await expect(counter(page)).toHaveText(/^32 of 44/);
    await open(page, '/');
    await expect(page.getByRole('region', { name: names.introduction })).toBeVisible();
    await expect(page.goto('/attested.html')).rejects.toThrow();
  });

  test('says without the server that an entry is not known', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/');
    await server.stop();
    await open(page, '/events/kabul-2012/?from=2021-01-01&to=2021-12-31');
    await expect(page.getByText('This link names an entry that is not here')).toBeVisible();
  });

  for (const [what, how] of [
    ['is silent', null],
    ['only says that it cannot', 503],
  ] as const)
    test(`shows what was kept while the server ${what}, and then what the server has`, async ({
      freshPage,
    }) => {
      const page = await openKept(freshPage, '/');
      await server.serve(dist, () => how);
      await open(page, '/events/kabul-2021/');
      await expect(card(page, kabul)).toBeVisible();
      await server.serve(edited);
      await open(page, '/events/kabul-2021/');
      await expect(card(page, kabulEdited)).toBeVisible();
    });
});

test.describe('when the server has a newer version', () => {
  /** Asks for a newer version, as a page does that comes into sight again. */
  const lookForNewer = (page: Page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  test('offers nothing before all of it has arrived', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/');
    // One file is empty.
    await server.serve(edited, (path) => (/\/Export-/.test(path) ? 200 : undefined));
    await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
      const worker = registration.installing!;
      await new Promise<void>((done) => {
        const hear = () => worker.state === 'redundant' && done();
        worker.addEventListener('statechange', hear);
        hear();
      });
    });
    await expect(offer(page)).toHaveCount(0);
    await expect.poll(() => versions(page)).toBe(1);
    await server.serve(edited);
    await lookForNewer(page);
    await expect(offer(page)).toBeVisible();
  });

  test('offers it to each open page, which stays what it is and can do what it could', async ({
    freshPage,
  }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/');
    const other = await page.context().newPage();
    await open(other, '/');
    await server.serve(edited);
    await lookForNewer(other);
    await expect(offer(page)).toBeVisible();
    await expect(offer(other)).toBeVisible();

    // Its server has nothing of the older version any more.
    await expect(card(page, kabul)).toBeVisible();
    await openAbout(page);
    await page.keyboard.press('Escape');
    await timeline(other).getByRole('button', { name: 'Taliban take over Kabul' }).click();
    await expect(card(other, kabul)).toBeVisible();
    await other.getByRole('button', { name: names.keepThisVersion }).click();
    await expect(offer(other)).toHaveCount(0);

    // The older version is kept for as long as a page of it is open.
    await page.reload();
    await expect(card(page, kabulEdited)).toBeVisible();
    expect(await versions(page)).toBe(2);
    await other.close();
    await page.reload();
    await expect.poll(() => versions(page)).toBe(1);
  });

  test('makes the offer under the page, on a wide screen and on a phone, without faults of axe', async ({
    freshPage,
  }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/');
    await server.serve(edited);
    await lookForNewer(page);
    for (const viewport of [desktop, phone.viewport]) {
      await page.setViewportSize(viewport);
      await expect(offer(page)).toBeVisible();
      const places = async () => {
        const bar = (await offer(page).boundingBox())!;
        const app = (await page.locator('#attested').boundingBox())!;
        return [app.y, app.y + app.height - bar.y, bar.y + bar.height];
      };
      await expect.poll(places).toEqual([0, 0, viewport.height]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  });

  test('shows it when the reader takes the offer, and mixes nothing of the older one into it', async ({
    freshPage,
  }) => {
    const page = await openKept(freshPage, '/events/kabul-2021/?actors=taliban');
    await server.serve(edited);
    server.asked.length = 0;
    await lookForNewer(page);
    await expect(offer(page)).toBeVisible();
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await page.getByRole('button', { name: names.showNewerVersion }).click();
    await expect(card(page, kabulEdited)).toBeVisible();
    await expect(page).toHaveURL('/events/kabul-2021/?actors=taliban');
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await openAbout(page);
    const ofNewer = await readdir(join(edited, 'assets'));
    const assets = files.flatMap((url) => url.split('/assets/')[1] ?? []);
    expect(assets.filter((name) => !ofNewer.includes(name))).toEqual([]);
    expect(server.asked.filter((line) => !/^(200|304) /.test(line))).toEqual([]);
    await expect(offer(page)).toHaveCount(0);
  });

  test('knows the new id of an entry also without the server', async ({ freshPage }) => {
    await server.serve(edited);
    const page = await openKept(freshPage, '/');
    await server.stop();
    await open(page, '/events/kabul-old/');
    await expect(card(page, kabulEdited)).toBeVisible();
    await expect(page).toHaveURL('/events/kabul-2021/');
  });
});

test.describe('where the browser keeps nothing', () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'it has no workers': (page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined })),
    'it refuses workers': (page) =>
      page.addInitScript(() => {
        navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
      }),
    'there is no room': async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin(), quotaSize: 1000 });
    },
  };
  for (const [reason, refuse] of Object.entries(ways))
    test(`works all the same: ${reason}`, async ({ freshPage }) => {
      const page = await freshPage({ baseURL: server.origin() });
      await refuse(page);
      const chunk = page.waitForResponse(/keepOffline/);
      await open(page, '/events/kabul-2021/');
      await chunk;
      await openAbout(page);
      await page.keyboard.press('Escape');
      await chip(page, 'Taliban').click();
      await expect(counter(page)).toHaveText(/^15 of 44/);
      await expect(offer(page)).toHaveCount(0);
      if (reason === 'there is no room') {
        await expect.poll(() => server.asked.filter((line) => /sw\.js/.test(line)).length).toBe(1);
        await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
      }
    });

  test('keeps nothing for a frame of another page', async ({ freshPage }) => {
    const page = await freshPage({ baseURL: server.origin() });
    await page.goto('/attested.html');
    const chunk = page.waitForResponse(/keepOffline/);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      document.body.append(frame);
    });
    await chunk;
    await open(page, '/?embed');
    expect(await workers(page)).toBe(0);
    expect(server.asked.join()).not.toContain('sw.js');
  });

  test('drops what was kept once the server has no worker any more', async ({ freshPage }) => {
    const page = await openKept(freshPage, '/');
    await server.serve(dist, (path) => (path === '/sw.js' ? 404 : undefined));
    await page.reload();
    await expect.poll(() => workers(page)).toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});
