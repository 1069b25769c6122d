/** `npm run bench`: how long the built page takes, as medians of five visits. No test: machines differ. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { notes, press, watch } from './bench-page.mjs';
import { findBrowser, noBrowser } from './browser.mjs';
import { browserWays } from './browser-ways.mjs';
import { realWorld } from './browser-world.mjs';
import { createSite, toBase } from './serve.mjs';
import { listen } from './serve-port.mjs';

const visits = 5;
const patience = 10_000;

const seen = { article: '.article-text p', timeline: '.mark .mark-label' };
const pressed = {
  entry: '.timeline-pane .mark-label[aria-pressed="false"]',
  chip: '.actor-filter [aria-pressed="false"]',
};

/** In a context of its own, so that nothing is cached. @param {import('playwright').Browser} browser @param {string} url */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch, seen);
  await page.goto(url);
  const timeline = page.locator(seen.timeline).filter({ visible: true }).first();
  // What never comes is reported as not seen, beside the times of the rest.
  await timeline.waitFor({ timeout: patience }).catch(() => {});
  const { paint, article, timeline: drawn, shift, longestTask } = await page.evaluate(notes);
  const chosen = await page.evaluate(press, { selector: pressed.entry, patience });
  const filtered = await page.evaluate(press, { selector: pressed.chip, patience });
  await page.getByRole('searchbox').pressSequentially('afghanistan', { delay: 80 });
  await page.getByRole('status').filter({ hasText: 'afghanistan' }).waitFor();
  const { slowestKey } = await page.evaluate(notes);
  await context.close();
  return {
    'first contentful paint': paint,
    'article readable': article,
    'timeline drawn': drawn,
    'entry chosen, card drawn': chosen,
    'filter pressed, drawn': filtered,
    'slowest key of a search': slowestKey, // counted by the browser in steps of 8 ms; 0 is under 16
    'longest task of loading': longestTask, // 0 is under 50
    'layout shift of loading': shift,
  };
}

/** @param {readonly (number | null | undefined)[]} values @param {string} name */
function median(values, name) {
  const known = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const middle = known[Math.floor(visits / 2)];
  if (known.length < visits || middle === undefined) return 'not seen';
  return name.includes('shift') ? middle.toFixed(3) : `${middle.toFixed(0)} ms`;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const found = await findBrowser(browserWays(realWorld(root)));
if (!found) throw new Error(noBrowser);
const browser = await chromium.launch(found.executablePath ? { executablePath: found.executablePath } : {});
const server = createSite(`${root}/dist`, process.env.BASE_PATH);
const url = `http://127.0.0.1:${await listen(server, 0)}${toBase(process.env.BASE_PATH)}`;
const all = [];
for (let n = 0; n < visits; n += 1) all.push(await visit(browser, url));
await browser.close();
server.close();
for (const name of /** @type {(keyof (typeof all)[number])[]} */ (Object.keys(all[0] ?? {}))) {
  console.log(
    `${name.padEnd(26)} ${median(
      all.map((times) => times[name]),
      name,
    ).padStart(9)}`,
  );
}
