import type { Page } from 'playwright/test';
import { desktop, expect, open, test } from '../attested.ts';

/** In how many places a dot is drawn, frame by frame, after a press of “Zoom out”. */
const placesWhileZooming = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const label = document.querySelector('button[aria-label^="Taliban take over Kabul,"]')!;
    const dot = label.parentElement!.querySelector('i')!;
    const places = new Set([dot.getBoundingClientRect().x]);
    document.querySelector<HTMLElement>('button[aria-label="Zoom out"]')!.click();
    for (let frame = 0; frame < 30; frame++) {
      await new Promise(requestAnimationFrame);
      places.add(dot.getBoundingClientRect().x);
    }
    return places.size;
  });

test('the timeline glides to another span', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, reducedMotion: 'no-preference' });
  await open(page, '/');
  expect(await placesWhileZooming(page)).toBeGreaterThan(3);
});

test('the timeline jumps where the reader wants no motion', async ({ freshPage }) => {
  const page = await freshPage({ viewport: desktop, reducedMotion: 'reduce' });
  await open(page, '/');
  expect(await placesWhileZooming(page)).toBe(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
