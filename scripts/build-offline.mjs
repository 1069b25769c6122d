/** Builds what keeps the site for when its server cannot be reached: `sw.js`, which knows every file that belongs to it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What is kept beside pages: the app and its data. Not pictures for previews elsewhere, what others embed, and the one file. */
const kept = /^(assets\/.+|icons\/.+|icon\.svg|manifest\.webmanifest)$/;

/**
 * Comes last: any change to a file is another version.
 * @param {string} root the project
 * @param {string} dist the built site, which gets the file
 */
export function buildOffline(root, dist) {
  const worker = readFileSync(join(root, 'src', 'offline', 'worker.js'), 'utf8');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const read = (/** @type {string} */ file) => readFileSync(join(dist, file));
  const parts = partsOf(files, (page) => read(page).toString());
  writeFileSync(join(dist, 'sw.js'), withParts(worker, { ...parts, files: hashesOf(parts.files, read) }));
}

/**
 * What is kept, and what stands in for what is not. An entry's page is 28 kB (gzip) and says what the app shows from the data
 * all the same. So of all pages with the same data one is kept, the start, and stands in for the others.
 * @param {readonly string[]} files of the built site, from its root
 * @param {(file: string) => string} read
 */
export function partsOf(files, read) {
  const pages = files.filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith('embed/'));
  /** @type {Map<string, string>} the data that pages name → the first of them, which has the shortest path */
  const starts = new Map();
  /** @type {Record<string, string>} */
  const standIns = {};
  for (const page of pages.sort((a, b) => a.length - b.length)) {
    const data = /<link[^>]*\bid="dataset"[^>]*>/.exec(read(page))?.[0] ?? '';
    const start = starts.get(data) ?? page;
    starts.set(data, start);
    if (page !== start) standIns[toPath(page)] = toPath(start);
  }
  const all = [...files.filter((file) => kept.test(file)), ...starts.values()].sort();
  // Of one article the start says also what is not there. Of several none does, and the page for that is kept, too.
  return starts.size === 1
    ? { files: all, standIns, standIn: './' }
    : { files: [...all, '404.html'], standIns, standIn: '404.html' };
}

/**
 * The hash of each file as browsers check it, by the address at which it is asked for.
 * @param {readonly string[]} files
 * @param {(file: string) => import('node:crypto').BinaryLike} read
 */
export const hashesOf = (files, read) =>
  Object.fromEntries(files.map((file) => [toPath(file), `sha256-${hash(read(file), 'base64')}`]));

/** @param {string} worker @param {Record<string, string | object>} parts its constants: texts and maps */
export function withParts(worker, parts) {
  const written = (/** @type {unknown} */ value) => JSON.stringify(value, null, 1);
  const given = Object.entries(parts).map(
    ([name, value]) =>
      `const ${name} = ${typeof value === 'string' ? written(value) : `new Map(Object.entries(${written(value)}))`};`,
  );
  const text = `${given.join('\n')}\n\n${worker}`;
  return `const version = '${hash(text, 'hex').slice(0, 16)}';\n${text}`;
}

/** `events/x/index.html` → `events/x/`. @param {string} file */
const toPath = (file) => file.replace(/(^|\/)index\.html$/, '$1') || './';

/** @param {import('node:crypto').BinaryLike} bytes @param {'hex' | 'base64'} as */
const hash = (bytes, as) => createHash('sha256').update(bytes).digest(as);
