/** `npm run bench`: how long the built page takes, as medians of five visits. No test: machines differ. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { otherTimelines, shownThere } from './bench-others.mjs';
import { notes, press, watch } from './bench-page.mjs';
import { conditions, visitAsPhone } from './bench-phone.mjs';
import { createPackedSite, filesOf } from './bench-server.mjs';
import { ensureChromium, findChromium } from './browser.mjs';
import { listen, toBase } from './serve.mjs';

const visits = 5;
const patience = 10_000;

const seen = { article: '.article-text p', timeline: '.vis-item .mark-label' };
const pressed = {
  entry: '.timeline-pane .mark-label[aria-current="false"]',
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
  if (name.includes('shift')) return middle.toFixed(3);
  return `${middle.toFixed(0)} ${name === 'transferred' ? 'kB' : 'ms'}`;
}

/** @template {object} T @param {() => Promise<T>} once @returns {Promise<Map<string, string>>} medians by name */
async function several(once) {
  /** @type {Record<string, number | null | undefined>[]} */
  const all = [];
  for (let n = 0; n < visits; n += 1) all.push(/** @type {any} */ (await once()));
  return new Map(
    Object.keys(all[0] ?? {}).map((name) => [
      name,
      median(
        all.map((times) => times[name]),
        name,
      ),
    ]),
  );
}

const root = fileURLToPath(new URL('..', import.meta.url));
const base = toBase(process.env.BASE_PATH);
const site = filesOf(`${root}/dist`, base);
const dataset = [...site.keys()].find((path) => /\/dataset-[^/]*\.json$/.test(path));
if (!dataset) throw new Error('There is no built site to measure: run `npm run build` first.');
const { events } = JSON.parse(readFileSync(`${root}/dist/${dataset.slice(base.length)}`, 'utf8'));
const entry = events.find((/** @type {{ date: object | null }} */ { date }) => date !== null).id;

const missing = ensureChromium();
if (missing) throw new Error(missing);
const found = findChromium();
const browser = await chromium.launch(found.executablePath ? { executablePath: found.executablePath } : {});
const server = createPackedSite(new Map([...site, ...otherTimelines(root, events)]));
const host = `http://127.0.0.1:${await listen(server, 0)}`;

console.log(
  `Chromium ${browser.version()}, medians of ${visits} visits with nothing cached, gzip, from this machine.`,
);
console.log('\nA window of 1440 × 900, unthrottled:');
for (const [name, value] of await several(() => visit(browser, `${host}${base}`))) {
  console.log(`${name.padEnd(26)} ${value.padStart(9)}`);
}

const { cpu, latency, kbitDown, kbitUp, viewport } = conditions;
console.log(`
A phone of ${viewport.width} × ${viewport.height}, the processor ${cpu} times slower, ${latency} ms before each answer,
${kbitDown.toFixed(0)} kbit/s down and ${kbitUp.toFixed(0)} up (Lighthouse’s “slow 4G”, applied by the browser):`);
/** @type {[name: string, url: string, usable: string][]} */
const pages = [
  ['Attested', base, seen.timeline],
  ['an entry', `${base}events/${entry}/`, seen.timeline],
  ['TimelineJS', '/timelinejs/', shownThere.timelineJs],
  ['vis-timeline', '/vis-timeline/', shownThere.vis],
];
const columns = [];
for (const [name, url, usable] of pages) {
  columns.push({ name, medians: await several(() => visitAsPhone(browser, host + url, usable)) });
}
const line = (/** @type {string} */ first, /** @type {readonly string[]} */ rest) =>
  console.log([first.padEnd(26), ...rest.map((text) => text.padStart(13))].join(' '));
line(
  '',
  columns.map(({ name }) => name),
);
for (const name of columns[0]?.medians.keys() ?? []) {
  line(
    name,
    columns.map(({ medians }) => medians.get(name) ?? ''),
  );
}
console.log(`
Usable: a mark of the timeline is in sight, nothing lies over it, and it stands where it stood a frame before.
Blocking: what each task takes beyond 50 ms, from the first paint until five seconds after the timeline is usable.
TimelineJS shows its newest ${shownThere.slides} dated entries from a JSON file, vis-timeline all of them, on a page with nothing else.`);
await browser.close();
server.close();
