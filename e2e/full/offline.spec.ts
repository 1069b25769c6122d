import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { card, chip, counter, desktop, expect, open, phone, readEntry, test, timeline } from '../attested.ts';
import { dist, editSite, oneServer } from '../versions.ts';

// The browser itself says of each request that no server answered.
test.use({ viewport: desktop, serviceWorkers: 'allow', serverGone: true });

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

/** Waits until the site is kept: a worker answers for the page. */
const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
const about = (page: Page) => page.getByRole('dialog', { name: 'About this timeline' });
const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version' });

test('after a first visit to one entry everything is there without the server', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: server.origin() });
  await open(page, '/events/kabul-2021/?actors=taliban');
  await kept(page);
  const order = (what: RegExp) => server.asked.findIndex((line) => what.test(line));
  expect(order(/sw\.js/), 'keeping comes after all that is shown').toBeGreaterThan(
    Math.max(order(/TimelineWidget/), order(/dataset-/), order(/background-/)),
  );
  expect(server.asked.filter((line) => /\/events\/|attested\.html|embed\//.test(line))).toHaveLength(1);
  const devtools = await page.context().newCDPSession(page);
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);

  await server.stop();
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await expect(about(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(card(page, kabul)).toBeVisible();
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await card(page, kabul)
    .getByText(/sources, and what they say$/)
    .click();
  await expect(card(page, kabul).getByText('controlled all of it within hours')).toBeVisible();
  await page.getByRole('button', { name: 'Take away' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (PNG)' }).click();
  await download;

  // What was never opened.
  await open(page, '/events/moscow-summit-2022');
  await expect(page).toHaveURL('/events/moscow-summit-2022/');
  const { headline } = await readEntry(page, 'moscow-summit-2022');
  await expect(card(page, headline)).toBeVisible();
  await expect(page).toHaveTitle(`${headline} · Attested`);
  await chip(page, 'Russia').click();
  await expect(counter(page)).toHaveText(/^32 of 44/);
  await open(page, '/');
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await open(page, '/events/kabul-2012/?from=2021-01-01&to=2021-12-31');
  await expect(page.getByText('This link names an entry that is not here')).toBeVisible();
  const other = await page.context().newPage();
  await expect(other.goto('/attested.html'), 'nothing stands in for a file').rejects.toThrow();

  // A server that is there, and does not answer, or only says that it cannot.
  for (const how of [null, 503]) {
    await server.serve(dist, () => how);
    await open(page, '/events/kabul-2021/');
    await expect(card(page, kabul)).toBeVisible();
  }
  // With one that answers, what it says is shown.
  await server.serve(edited);
  await open(page, '/events/kabul-2021/');
  await expect(card(page, kabulEdited)).toBeVisible();
});

test('a newer version is offered to each open page, and none is a mixture', async ({ freshPage }) => {
  const page = await freshPage({ baseURL: server.origin() });
  await open(page, '/events/kabul-2021/?actors=taliban');
  await kept(page);
  const other = await page.context().newPage();
  await open(other, '/');

  // Not all of it has arrived on the server (one file is empty): nobody is told.
  await server.serve(edited, (path) => (/\/TakeAway-/.test(path) ? 200 : undefined));
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing!;
    await new Promise<void>((done) =>
      worker.addEventListener('statechange', () => worker.state === 'redundant' && done()),
    );
  });
  await server.serve(edited);
  server.asked.length = 0;
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(offer(page)).toBeVisible();
  await expect(offer(other)).toBeVisible();

  // Nothing else has changed; and the page can do what it could, though its server has nothing of it any more.
  await expect(card(page, kabul)).toBeVisible();
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await expect(about(page)).toBeVisible();
  await page.keyboard.press('Escape');
  for (const viewport of [desktop, phone.viewport]) {
    await page.setViewportSize(viewport);
    const bar = (await offer(page).boundingBox())!;
    const app = (await page.locator('#attested').boundingBox())!;
    expect([app.y, app.y + app.height, bar.y + bar.height]).toEqual([0, bar.y, viewport.height]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
  await page.setViewportSize(desktop);

  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(card(page, kabulEdited)).toBeVisible();
  await expect(page).toHaveURL('/events/kabul-2021/?actors=taliban');
  await expect(counter(page)).toHaveText(/^15 of 44/);
  await page.getByRole('button', { name: 'About', exact: true }).click();
  await expect(about(page)).toBeVisible();
  expect(files.filter((url) => /\/assets\//.test(url) && !/-2[^/]*$/.test(url))).toEqual([]);
  expect(server.asked.filter((line) => !/^(200|304) /.test(line))).toEqual([]);
  await expect(offer(page)).toHaveCount(0);

  // The other page stays what it is, and so does what it may ask for.
  const versions = () => page.evaluate(async () => (await caches.keys()).length);
  await timeline(other).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expect(card(other, kabul)).toBeVisible();
  await other.getByRole('button', { name: 'Not now' }).click();
  await expect(offer(other)).toHaveCount(0);
  await page.reload();
  expect(await versions()).toBe(2);
  await other.close();
  await page.reload();
  await expect.poll(versions).toBe(1);

  await server.stop();
  await open(page, '/events/kabul-old/');
  await expect(card(page, kabulEdited)).toBeVisible();
  await expect(page).toHaveURL('/events/kabul-2021/');
});

test('where the browser refuses to keep anything, all else is as ever', async ({ freshPage }) => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'no workers at all': (page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined })),
    'workers are refused': (page) =>
      page.addInitScript(() => {
        navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
      }),
    'no room': async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin(), quotaSize: 1000 });
    },
  };
  for (const [name, refuse] of Object.entries(ways))
    await test.step(name, async () => {
      const page = await freshPage({ baseURL: server.origin() });
      await refuse(page);
      const chunk = page.waitForResponse(/keepOffline/);
      await open(page, '/events/kabul-2021/');
      await chunk;
      await page.getByRole('button', { name: 'About', exact: true }).click();
      await expect(about(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await chip(page, 'Taliban').click();
      await expect(counter(page)).toHaveText(/^15 of 44/);
      await expect(offer(page)).toHaveCount(0);
      if (name === 'no room') {
        await expect.poll(() => server.asked.filter((line) => /sw\.js/.test(line)).length).toBe(1);
        await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
      }
    });
});

test('nothing is kept for a frame; and what was kept goes when its worker is taken off the server', async ({
  freshPage,
}) => {
  const page = await freshPage({ baseURL: server.origin() });
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto('/attested.html');
  const chunk = page.waitForResponse(/keepOffline/);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/';
    document.body.append(frame);
  });
  await chunk;
  await open(page, '/?embed');
  expect(await workers()).toBe(0);
  expect(server.asked.join()).not.toContain('sw.js');

  await open(page, '/');
  await kept(page);
  await server.serve(dist, (path) => (path === '/sw.js' ? 404 : undefined));
  await page.reload();
  await expect.poll(workers).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
