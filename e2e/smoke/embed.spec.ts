import type { Page } from 'playwright/test';
import { names } from '../../test/names.ts';
import { expect } from '../attested.ts';
import { destroy, label, labels, mount, place, scrollOf, scrollTo, test } from '../embedHost.ts';

const kabul = 'The Taliban take over Kabul in August 2021';

/** How all of the host page’s own elements look, and what its head holds. */
const hostLooks = (page: Page) =>
  page.evaluate(() =>
    ['html', 'head', 'head > *', 'body', 'section', 'h1', 'input', 'p', '.place'].map((name) =>
      [...document.querySelectorAll(name)].map((element) => ({
        name,
        style: [...getComputedStyle(element)]
          .map((key) => getComputedStyle(element).getPropertyValue(key))
          .join(),
      })),
    ),
  );

test.use({ viewport: { width: 1000, height: 800 } });

test('works in an element of another page and changes nothing of that page', async ({ page, host }) => {
  await host.open(page, { mounts: ['/'] });
  await expect(labels(place(page)).first()).toBeVisible();
  await destroy(page);
  await expect.poll(() => place(page).innerHTML()).toBe('');
  const before = await hostLooks(page);
  const length = await page.evaluate(() => history.length);

  await mount(page);
  await label(place(page), 'Taliban take over Kabul').click();
  await expect(place(page).getByRole('heading', { name: kabul })).toBeVisible();
  expect(await hostLooks(page)).toEqual(before);
  await expect(page).toHaveURL(`${host.origin}/host`);
  await expect(page).toHaveTitle('Host');
  expect(await page.evaluate(() => history.length)).toBe(length);

  // What is asked for comes from where the module is, and its links lead to the site.
  await place(page).getByRole('button', { name: names.about, exact: true }).click();
  await expect(page.getByRole('dialog', { name: names.aboutDialog })).toBeVisible();
  await page.keyboard.press('Escape');
  await place(page).getByRole('button', { name: names.closeEntry }).click();
  const start = place(page).getByRole('link', { name: /^Eight days in 2022/ });
  expect(await start.getAttribute('href')).toContain(`${host.site}/events/moscow-summit-2022/?from=`);
});

test('in a frame, leaves the page around it and its history where they are', async ({ page, host }) => {
  await host.open(page, { parts: host.frameOf('/?embed&actors=taliban') });
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').first()).toHaveText('15 of 44 entries name Taliban');
  const stands = await scrollTo(page, page.locator('iframe'));
  await label(frame, 'Taliban take over Kabul').click();
  await expect(frame.getByRole('heading', { name: kabul })).toBeVisible();
  await frame.getByRole('link', { name: names.nextEntry }).click();
  await expect(frame.getByRole('heading', { name: kabul })).toHaveCount(0);
  await page.keyboard.press('k');
  await frame.getByRole('button', { name: names.showAll }).click();
  await expect(frame.getByRole('heading', { name: kabul })).toBeVisible();
  expect(await scrollOf(page)).toBe(stands);

  // How it is mounted stays in its address and is no part of what it hands on.
  await expect.poll(() => page.frames()[1]!.url()).toMatch(/\/events\/kabul-2021\/\?.*embed$/);
  const open = frame.getByRole('link', { name: names.openInAttested });
  const href = (await open.getAttribute('href'))!;
  expect(href).toContain(`${host.site}/events/kabul-2021/`);
  expect(href).not.toContain('embed');
  const [opened] = await Promise.all([page.waitForEvent('popup'), open.click()]);
  await expect(opened.getByRole('searchbox')).toBeVisible();
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await opened.close();

  await page.goBack();
  await expect(page).toHaveURL(`${host.origin}/before`);
});
