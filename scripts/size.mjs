/** `npm run size`: what the browser loads for the first view of the built site, gzip, against its budgets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { firstViewFiles } from './size-files.mjs';

/** In kB of 1000 bytes. */
const budget = { article: 30, script: 110, all: 230, entry: 40 };

const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
const manifestPath = join(dist, '.vite', 'manifest.json');

if (existsSync(manifestPath)) measure();
else {
  console.error(`There is nothing to measure: ${manifestPath} is missing. Run \`npm run build\` first.`);
  process.exitCode = 1;
}

function measure() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const rows = [...firstViewFiles(manifest, files, (file) => readFileSync(join(dist, file), 'utf8'))].map(
    ([file, when]) => ({
      file,
      when,
      kB: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
    }),
  );
  const width = Math.max(...rows.map(({ file }) => file.length));
  for (const { file, when, kB } of rows) {
    console.log(`${file.padEnd(width)}  ${kB.toFixed(1).padStart(6)} kB  ${when}`);
  }
  const article = rows.filter(({ when }) => when === 'before the article is readable');
  const early = rows.filter(({ file, when }) => file.endsWith('.js') && when !== 'first view');
  const fits = [
    within('Before the article is readable, everything', article, budget.article),
    within('Before the page answers, JS', early, budget.script),
    within('First view, everything', rows, budget.all),
    within('The largest page of an entry, not compressed', [largestEntry(files)], budget.entry),
  ];
  if (early.length === 0) console.error('No script was found: this cannot be the whole page.');
  process.exitCode = fits.every(Boolean) && early.length > 0 ? 0 : 1;
}

/** What a host stores and a reader without scripts gets does not grow with the number of entries. @param {readonly string[]} files */
function largestEntry(files) {
  const sizes = files
    .filter((file) => /(^|\/)events\/[^/]+\/index\.html$/.test(file))
    .map((file) => readFileSync(join(dist, file)).length / 1000);
  return { kB: Math.max(0, ...sizes) };
}

/** @param {string} name @param {readonly { kB: number }[]} rows @param {number} most */
function within(name, rows, most) {
  const kB = rows.reduce((total, row) => total + row.kB, 0);
  console.log(`${name}: ${kB.toFixed(1)} of ${most} kB${kB <= most ? '' : ' – TOO MUCH'}`);
  return kB <= most;
}
