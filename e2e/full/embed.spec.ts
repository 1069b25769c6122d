import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright/test';
import { names } from '../../test/names.ts';
import { expect, readEntry } from '../attested.ts';
import { destroy, label, labels, place, scrollOf, scrollTo, test } from '../embedHost.ts';

const kabul = 'The Taliban take over Kabul in August 2021';

test.use({ viewport: { width: 1000, height: 800 } });

/** How elements look, as far as a page around them could change it. */
const looks = (elements: Locator) =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const style = getComputedStyle(element);
      const { fontSize, color, letterSpacing, textTransform, display, position, opacity, direction } = style;
      const { width, height } = element.getBoundingClientRect();
      return {
        looks: { fontSize, color, letterSpacing, textTransform, display, position, opacity, direction },
        width,
        height,
      };
    }),
  );

test.describe('in an element of another page', () => {
  test('lets in no style of the page around it', async ({ page, host }) => {
    const view = '/events/kabul-2021/?q=taliban';
    const parts = (at: Locator) =>
      at.locator('h1, h2, p, button, input, li, dt, dd, summary, .mark-label, .card');
    const seen = async () => {
      await expect(label(place(page), 'Taliban take over Kabul')).toHaveAttribute('aria-current', 'true');
      await page.evaluate(() => document.fonts.ready);
      return looks(parts(place(page)));
    };
    await host.open(page, { css: '.place { height: 600px; width: 900px }', mounts: [view] });
    const before = await seen();
    // What stands around it is the page’s own affair.
    const { violations } = await new AxeBuilder({ page })
      .include('#place-0')
      .disableRules('region')
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    await host.open(page, { mounts: [view] });
    await expect.poll(seen).toEqual(before);
    expect(before.length).toBeGreaterThan(80);
    // A style sheet that is read in the page’s own encoding would show other signs than these.
    const sign = await place(page)
      .getByText('Other sources', { exact: true })
      .first()
      .evaluate((summary) => getComputedStyle(summary, '::after').content);
    expect(sign).not.toMatch(/[âÃ]/);
  });

  test('says in a sentence that its data were made by another version', async ({ page, host }) => {
    await host.open(page, { parts: '<div id="old"></div>', css: '' });
    await page.evaluate(async (module) => {
      const { mountAttested } = await import(module);
      mountAttested(document.querySelector('#old'), {
        dataset: { title: 'Old', articles: [{}], events: [] },
      });
    }, `${host.site}/embed/attested.js`);
    await expect(page.locator('#old')).toHaveText(
      /made by another version of Attested: build the site again/,
    );
  });

  test('leaves the page its keys, and keeps its own from the page', async ({ page, host }) => {
    await host.open(page, { mounts: ['/'] });
    const embedded = place(page);
    await expect(labels(embedded).first()).toBeVisible();
    await page.addStyleTag({ content: 'input { display: inline !important }' });
    const field = page.getByLabel('Host’s field');
    await field.click();
    await field.pressSequentially('jk/+-0l?');
    await page.locator('h1').first().click();
    await page.keyboard.type('jk/+-0l?');
    await expect(field).toHaveValue('jk/+-0l?');
    await expect(labels(embedded).and(page.locator('[aria-current=true]'))).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const heard = () =>
      page.evaluate(() => (window as never as { keysHeard: string[] }).keysHeard.splice(0).join(''));
    await heard();
    await embedded.getByRole('searchbox').click();
    await page.keyboard.type('kabul');
    await expect(embedded.getByRole('status').filter({ hasText: /\d of 44/ })).toBeVisible();
    await label(embedded, 'Taliban take over Kabul').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    expect(await heard()).toBe('');
    await page.keyboard.press('x'); // none of its keys: the page may have it
    expect(await heard()).toBe('x');
  });

  test('shows its card inside, moves through time and gives the focus back, while the page stays', async ({
    page,
    host,
  }) => {
    await host.open(page, { mounts: ['/'] });
    const embedded = place(page);
    await expect(labels(embedded).first()).toBeVisible();
    const stands = await scrollTo(page, embedded);

    await label(embedded, 'Taliban take over Kabul').click();
    const card = embedded.getByRole('region', { name: kabul });
    await expect(card).toBeVisible();
    const [inner, outer] = [(await card.boundingBox())!, (await embedded.boundingBox())!];
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(await scrollOf(page)).toBe(stands);

    // Closing gives the focus back, and arrows go on from there.
    await page.keyboard.press('Escape');
    await expect(label(embedded, 'Taliban take over Kabul')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(label(embedded, 'Taliban take over Kabul')).not.toBeFocused();
    await expect(embedded.locator('.mark-label:focus')).toBeVisible();
    expect(await scrollOf(page)).toBe(stands);

    const at = async () => (await label(embedded, 'Taliban take over Kabul').boundingBox())!;
    const before = await at();
    const [x, y] = [before.x - 70, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await at()).x).toBeGreaterThan(before.x + 20);

    await embedded.getByRole('button', { name: names.about, exact: true }).click();
    await expect(page.getByRole('dialog', { name: names.aboutDialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(embedded.getByRole('button', { name: names.about, exact: true })).toBeFocused();
    expect(await scrollOf(page)).toBe(stands);
  });

  test('takes words that are selected in it for no choice', async ({ page, host }) => {
    await host.open(page, { mounts: ['/?panel=article'] });
    const words = place(page).locator('p .passage').first();
    await words.scrollIntoViewIfNeeded();
    const box = (await words.evaluate((node) => node.getClientRects()[0]!.toJSON())) as DOMRect;
    await page.mouse.move(box.x + 4, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(place(page).getByRole('region', { name: names.introduction })).toBeVisible();
    await page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await expect(place(page).getByRole('button', { name: names.closeEntry })).toBeVisible();
  });

  test('knows nothing of another one on the page, and goes away alone', async ({ page, host }) => {
    await host.open(page, { mounts: ['/?q=kabul', '/events/moscow-summit-2022/?q=moscow'] });
    const [first, second] = [place(page, 0), place(page, 1)];
    const chosen = (at: Locator) => labels(at).and(at.locator('[aria-current=true]'));
    const marks = () => page.evaluate(() => CSS.highlights.get('attested-search')?.size ?? 0);
    await expect(chosen(second)).toHaveText(/^Imran Khan visits Putin/);
    await expect(labels(first).first()).toBeVisible();
    await expect(chosen(first)).toHaveCount(0);
    const both = await marks();

    await label(first, 'Taliban take over Kabul').click();
    await expect(chosen(first)).toHaveText(/^Taliban take over Kabul/);
    await expect(chosen(second)).toHaveText(/^Imran Khan visits Putin/);

    await destroy(page, 0);
    expect(await first.innerHTML()).toBe('');
    await expect.poll(marks).toBeLessThan(both);
    expect(await marks()).toBeGreaterThan(0);
    await second.getByRole('button', { name: names.closeEntry }).first().click();
    await expect(chosen(second)).toHaveCount(0);
    await destroy(page, 1);
    expect(await second.innerHTML()).toBe('');
    expect(await page.evaluate(() => CSS.highlights.has('attested-search'))).toBe(false);
  });
});

test.describe('in a frame of another page', () => {
  test('leaves the wheel to the page', async ({ page, host }) => {
    await host.open(page, { parts: host.frameOf('/?embed', 640) });
    const frame = page.frameLocator('iframe');
    // Out of sight a frame is not drawn.
    const stands = await scrollTo(page, page.locator('iframe'));
    await expect(labels(frame).first()).toBeVisible();
    const box = (await frame.getByRole('group', { name: names.timeline, exact: true }).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 120);
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(stands + 100);
  });

  test('tells the page how high it is, and has all of a card', async ({ page, host }) => {
    await page.goto('/');
    const { headline, passages, corroboration } = await readEntry(page, 'kabul-1996');
    await host.open(page, { parts: host.frameOf('/events/kabul-1996/?embed=card', 100) });
    const card = page.frameLocator('iframe').getByRole('main');
    await expect(card.getByRole('heading', { name: headline })).toBeVisible();
    for (const { exact, sic } of passages) {
      await expect(card.getByText(`“${exact}”`)).toBeVisible();
      for (const { note } of sic) await expect(card.getByText(note)).toBeVisible();
    }
    await expect(card).toContainText(corroboration.summary);
    await expect(card.getByRole('link', { name: names.openInAttested })).toHaveAttribute('target', '_blank');

    const fits = () =>
      card.evaluate((main) => {
        const { scrollHeight, clientHeight } = document.documentElement;
        const { height } = main.getBoundingClientRect();
        return scrollHeight <= clientHeight && Math.abs(height - innerHeight) < 2;
      });
    await expect.poll(fits).toBe(true);
    const first = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
    await card.getByText(names.showSources).click();
    await expect(card.getByRole('link').first()).toBeVisible();
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
      .toBeGreaterThan(first);
    await expect.poll(fits).toBe(true);
  });

  test('shows what the dialog shows when its code is pasted', async ({ page, host }) => {
    await page.goto('/events/kabul-2021/?actors=taliban');
    await page.getByRole('button', { name: names.embed, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: names.embedDialog });
    const preview = dialog.frameLocator('iframe');
    const code = dialog.getByRole('textbox', { name: names.frameCodeField });
    await expect(code).toHaveValue(
      /src="[^"]*\/events\/kabul-2021\/\?actors=taliban&amp;embed" .*height="480"/,
    );
    await expect(labels(preview).first()).toBeVisible();
    await dialog.getByRole('radio', { name: /card/ }).check();
    await expect(code).toHaveValue(/&amp;embed=card"/);
    await expect(preview.getByRole('heading', { name: /^The Taliban take over/ })).toBeVisible();

    const height = await dialog.getByRole('textbox', { name: names.heightCodeField }).inputValue();
    await host.open(page, { parts: (await code.inputValue()) + height });
    await expect(
      page.frameLocator('iframe').getByRole('heading', { name: /^The Taliban take over/ }),
    ).toBeVisible();
    await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('420');
  });
});
