import { expect, test } from 'vitest';
import { hashesOf, partsOf, withParts } from './build-offline.mjs';

const data = (/** @type {string} */ name) => `<link rel="preload" id="dataset" href="/assets/${name}.json">`;

/** A built site, drawn. */
const site = {
  '.vite/manifest.json': '{}',
  '404.html': data('one'),
  'assets/About-1a.js': 'about',
  'assets/one.json': '{}',
  'attested.html': 'all in one',
  'embed/chunks/About-1a.js': 'about',
  'embed/icon.svg': '<svg/>',
  'events/kabul-2021/index.html': data('one'),
  'events/kabul-2021/preview.png': 'png',
  'icon.svg': '<svg/>',
  'icons/icon-192.png': 'png',
  'index.html': data('one'),
  'manifest.webmanifest': '{}',
  'preview.png': 'png',
  'robots.txt': '',
  'schema/export.json': '{}',
};
const several = {
  ...site,
  '404.html': 'no data',
  'index.html': 'no data',
  'articles/one/index.html': data('one'),
  'articles/two/index.html': data('two'),
  'events/well-1953/index.html': data('two'),
};

/** @typedef {Readonly<Record<string, string>>} Site */
/** @param {Site} site */
const read = (site) => (/** @type {string} */ file) => site[file] ?? '';
/** @param {Site} site */
const parts = (site) => partsOf(Object.keys(site), read(site));

const app = ['assets/About-1a.js', 'assets/one.json'];
const beside = ['icon.svg', 'icons/icon-192.png', 'index.html', 'manifest.webmanifest'];

test('what is kept of a site is the app, its data and the start page, which stands in for any other', () => {
  expect(parts(site)).toEqual({
    files: [...app, ...beside],
    standIns: { 'events/kabul-2021/': './' },
    standIn: './',
  });
});

test('of a site of several articles the start of each is kept, and stands in for its entries', () => {
  const starts = ['articles/one/index.html', 'articles/two/index.html'];
  expect(parts(several)).toEqual({
    files: [...starts, ...app, ...beside, '404.html'],
    standIns: { 'events/kabul-2021/': 'articles/one/', 'events/well-1953/': 'articles/two/' },
    standIn: '404.html',
  });
});

test('each file is named as it is asked for, with its hash', () => {
  // As `printf about | openssl dgst -sha256 -binary | base64` has it.
  const about = 'sha256-pCYuHJvLwXIes/4TVYFURgorKi0wfaoyUyR4UmzmzLE=';
  const listed = hashesOf(['index.html', 'events/x/index.html', 'assets/About-1a.js'], () => 'about');
  expect(listed).toEqual({ './': about, 'events/x/': about, 'assets/About-1a.js': about });
});

/** @type {[string, Site, string, boolean][]} */
const cases = [
  ['the same again', { ...site }, 'work()', true],
  ['the same, listed from its end', Object.fromEntries(Object.entries(site).reverse()), 'work()', true],
  ['what is not kept', { ...site, 'preview.png': 'edited', 'robots.txt': '-' }, 'work()', true],
  ['a byte of the start page', { ...site, 'index.html': `${data('one')}!` }, 'work()', false],
  ['one file more', { ...site, 'assets/new-3c.js': '' }, 'work()', false],
  ['another way to work', site, 'work(1)', false],
];
test.each(cases)('a version is what its files and its worker are: %s', (_, other, worker, same) => {
  const written = (/** @type {Site} */ site, /** @type {string} */ worker) => {
    const { files, ...rest } = parts(site);
    return withParts(worker, { files: hashesOf(files, read(site)), ...rest });
  };
  const [one, two] = [written(site, 'work()'), written(other, worker)];
  expect(one === two).toBe(same);
  const version = (/** @type {string} */ text) => /^const version = '([0-9a-f]{16})';/.exec(text)?.[1];
  expect(version(one)).toBeDefined();
  expect(version(one) === version(two)).toBe(same);
});
