import {
  card,
  chip,
  column,
  counter,
  current,
  desktop,
  expect,
  expectChosen,
  expectNothingChosen,
  open,
  settled,
  stretches,
  test,
  timeline,
} from '../attested.ts';
import { measurePicture } from '../picture.ts';

test.use({ viewport: desktop });

test('a copied link opens the same view for somebody else', async ({ page, context, freshPage }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/');
  await chip(page, 'Russia').click();
  await chip(page, 'Taliban').click();
  await page.getByRole('radio', { name: 'all' }).check();
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await timeline(page).getByRole('button', { name: 'Russians said to help Taliban negotiate deals' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  await settled(page);

  const other = await freshPage({ viewport: desktop });
  await open(other, link);
  await expectChosen(other, 'northern-deals');
  await expect(other).toHaveURL(link);
  await expect(counter(other)).toHaveText('8 of 44 entries name both Russia and Taliban');
  for (const actor of ['Russia', 'Taliban'])
    await expect(chip(other, actor)).toHaveAttribute('aria-pressed', 'true');
  await expect(current(stretches(other))).toHaveText('1996–2022');
  expect((await measurePicture(other)).labels).toEqual((await measurePicture(page)).labels);
});

test('without a clipboard the link is shown, to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await open(page, '/events/kabul-2021/');
  await page.getByRole('banner').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link to copy' })).toHaveValue(page.url());
});

test('Back and Forward step through what was chosen and filtered', { tag: '@flow' }, async ({ page }) => {
  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expectChosen(page, 'kabul-2021');
  await column(page).getByRole('link', { name: 'The West will likely try to make Russia a pariah' }).click();
  await expectChosen(page, 'pariah');
  await chip(page, 'The West').click();
  await expect(counter(page)).toHaveText(/^6 of 44/);

  await page.goBack();
  await expect(counter(page)).toHaveCount(0);
  await expectChosen(page, 'pariah');
  await page.goBack();
  await expectChosen(page, 'kabul-2021');
  await page.goBack();
  await expectNothingChosen(page);
  await page.goForward();
  await expectChosen(page, 'kabul-2021');
  await page.goForward();
  await page.goForward();
  await expect(counter(page)).toHaveText(/^6 of 44/);
  await expectChosen(page, 'pariah');
});

test('Back steps through choices, not through pans and zooms', async ({ page }) => {
  await open(page, '/');
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expectChosen(page, 'kabul-2021');
  for (const name of ['Zoom in', 'Zoom out', '1996–2022']) {
    await stretches(page).getByRole('button', { name }).click();
    await settled(page);
  }
  await expect(page).toHaveURL(/from=/);
  await page.goBack();
  await expectNothingChosen(page);
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expectChosen(page, 'kabul-2021');
  await expect(page).toHaveURL(/from=/);
});

test('a reload keeps everything', async ({ page }) => {
  await open(page, '/');
  await chip(page, 'Taliban').click();
  await stretches(page).getByRole('button', { name: '1996–2022' }).click();
  await timeline(page).getByRole('button', { name: 'Taliban capture Kabul' }).click();
  await expectChosen(page, 'kabul-1996');
  await settled(page);
  const [url, before] = [page.url(), await measurePicture(page)];
  await page.reload();
  await expectChosen(page, 'kabul-1996');
  await settled(page);
  expect(page.url()).toBe(url);
  await expect(chip(page, 'Taliban')).toHaveAttribute('aria-pressed', 'true');
  expect((await measurePicture(page)).labels).toEqual(before.labels);
});

for (const [untidy, tidy] of [
  ['/?match=any&actors=taliban', '/?actors=taliban'],
  ['/?actors=taliban,atlantis,taliban', '/?actors=taliban'],
  ['/?actors=atlantis', '/'],
  ['/?from=2022-02-30&to=2022-03-07', '/'],
  ['/?from=2022-03-07&to=2022-02-22', '/'],
  ['/?panel=everything&colour=red', '/'],
  ['/events/kabul-2021?actors=taliban', '/events/kabul-2021/?actors=taliban'],
  ['/events/kabul-2021/index.html', '/events/kabul-2021/'],
  ['/events/kabul-2021/?utm_source=x', '/events/kabul-2021/'],
] as const) {
  test(`${untidy} is tidied to ${tidy}, without a word`, async ({ page }) => {
    await open(page, untidy);
    await expect(page).toHaveURL(tidy);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a link to an old entry stays as it is, however wide the window', async ({ page, freshPage }) => {
  for (const opened of [page, await freshPage({ viewport: { width: 390, height: 844 } })]) {
    await open(opened, '/events/kabul-1996/');
    await expect(timeline(opened).getByRole('button', { name: 'Taliban capture Kabul' })).toBeInViewport();
    await expect(opened).toHaveURL('/events/kabul-1996/');
  }
});

test('Forward survives Back to an untidy link', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => history.replaceState(null, '', '/?match=any&actors=atlantis'));
  await timeline(page).getByRole('button', { name: 'Taliban take over Kabul' }).click();
  await expectChosen(page, 'kabul-2021');
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Introduction' })).toBeVisible();
  await page.goForward();
  await expectChosen(page, 'kabul-2021');
});

test('a link that another site untidied keeps its way back', async ({ page }) => {
  await open(page, '/events/kabul-1996/');
  await open(page, '/events/kabul-2021/?actors=atlantis');
  await expect(page).toHaveURL('/events/kabul-2021/');
  await page.goBack();
  await expectChosen(page, 'kabul-1996');
  await page.goForward();
  await expectChosen(page, 'kabul-2021');
});

test.describe('a link to an entry that is not there', () => {
  test.use({ unknownPage: true });

  test('says so with status 404, offers the nearest, and loses nothing else of the link', async ({
    page,
  }) => {
    const response = await page.goto('/events/kabul-1997/?actors=taliban');
    expect(response!.status()).toBe(404);
    await expect(page.getByRole('alert')).toContainText(
      'This link names an entry that is not here: “kabul-1997”.',
    );
    await expect(page).toHaveURL('/events/kabul-1997/?actors=taliban');
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await expect(timeline(page).getByRole('button').first()).toBeVisible();

    await page.getByRole('alert').getByRole('link', { name: 'Taliban capture Kabul' }).click();
    await expectChosen(page, 'kabul-1996');
    await expect(page).toHaveURL(
      (url) => url.pathname === '/events/kabul-1996/' && url.searchParams.get('actors') === 'taliban',
    );
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Go on without it' }).click();
    await expect(page).toHaveURL('/?actors=taliban');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('says so even when its name is no name at all, and does not say that back', async ({ page }) => {
    const response = await page.goto('/events/%3Cb%3E%22x/');
    expect(response!.status()).toBe(404);
    await expect(page.getByRole('alert')).toHaveText(/^This link names an entry that is not here\. /);
  });

  test('of which not even the page is there shows the whole, says so, and goes on', async ({ page }) => {
    const response = await page.goto('/nothing/?actors=taliban');
    expect(response!.status()).toBe(404);
    await expect(page.getByRole('alert')).toContainText('Nothing is at this address.');
    await expect(counter(page)).toHaveText(/^15 of 44/);
    await expect(page).toHaveURL('/?actors=taliban');
    await page.getByRole('button', { name: 'Go on without it' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page).toHaveURL('/?actors=taliban');
  });
});

test('the page of an unknown path is told from the page of an entry', async ({ page }) => {
  for (const id of ['kabul-1996', 'pariah']) {
    const response = await page.goto(`/events/${id}/`);
    expect(response!.status()).toBe(200);
  }
  await expect(
    card(
      page,
      'The writer: there is a likelihood that the West, led by Washington, will try to make Russia a pariah state',
    ),
  ).toBeVisible();
});
