import puppeteer from 'puppeteer-core';
import { firefoxPath } from '../../scripts/engines.mjs';
import type { Session } from './session.ts';

/** Firefox by WebDriver BiDi. */
export async function startFirefox(): Promise<Session> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath()!,
    headless: true,
    extraPrefsFirefox: {
      // Reduced motion, as in the other specs.
      'ui.prefersReducedMotion': 1,
      // Opened from a disk, a page and what it asks for are of one folder.
      'browser.sessionhistory.max_total_viewers': 0,
    },
  });
  const page = await browser.newPage();
  const { mouse, keyboard } = page;
  const waitUntil = 'domcontentloaded' as const;
  return {
    goTo: async (url) => void (await page.goto(url, { waitUntil })),
    back: async () => void (await page.evaluate(() => history.back())),
    forward: async () => void (await page.evaluate(() => history.forward())),
    reload: async () => void (await page.reload({ waitUntil })),
    resize: (width, height) => page.setViewport({ width, height }),
    run: (what, ...args) => page.evaluate(what as never, ...(args as unknown as never[])) as never,
    click: ({ x, y }) => mouse.click(x, y),
    drag: async (from, to) => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 5 });
      await mouse.up();
    },
    wheel: async ({ x, y }, direction, control) => {
      await mouse.move(x, y);
      if (control) await keyboard.down('Control');
      await mouse.wheel({
        deltaY: { up: -120, down: 120 }[direction],
      });
      if (control) await keyboard.up('Control');
    },
    type: (text) => keyboard.type(text),
    press: async (key, shift) => {
      if (shift) await keyboard.down('Shift');
      await keyboard.press(key);
      if (shift) await keyboard.up('Shift');
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
