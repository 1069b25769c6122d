/** The part of `npm run bench` that a slow phone would see: this page beside other timelines of the same entries. */
import { notes, watch } from './bench-page.mjs';

const patience = 30_000;
const afterwards = 5_000; // ms that are watched after the timeline can be used

/** A phone of Lighthouse’s: four times slower, and its “slow 4G” as its own throttling by the browser has it. */
export const conditions = {
  cpu: 4,
  kbitDown: 1.6 * 1024 * 0.9,
  kbitUp: 750 * 0.9,
  latency: 150 * 3.75, // ms before each answer
  viewport: { width: 412, height: 823 },
};

/**
 * One visit with nothing cached.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} usable what can be seen and pressed once the timeline can be used, as a selector
 */
export async function visitAsPhone(browser, url, usable) {
  const { cpu, kbitDown, kbitUp, latency, viewport } = conditions;
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(watch, { usable });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: Math.floor((kbitDown * 1024) / 8),
    uploadThroughput: Math.floor((kbitUp * 1024) / 8),
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page
    .waitForFunction('bench.firstSeen.usable', null, { timeout: patience, polling: 500 })
    .catch(() => {});
  await page.waitForTimeout(afterwards);
  const { paint, largest, usable: usableAt, blocked, shift } = await page.evaluate(notes);
  await context.close();
  return {
    'first contentful paint': paint,
    'largest contentful paint': largest,
    'timeline usable': usableAt,
    'total blocking time': blocked,
    'layout shift': shift,
    transferred: bytes / 1000, // compressed, with headers
  };
}
