import { expect, test } from 'vitest';
import { firstViewFiles } from './size-files.mjs';

/** A built site, drawn: what each file says, and how the chunks hang together. */
const site = {
  'index.html':
    '<link rel="icon" href="/icon.svg"><link rel="preload" as="fetch" href="/x/data/first.json"><link rel="alternate" type="application/json" href="/x/data/asked-for.json"><link rel="stylesheet" href="/x/assets/main.css"><script type="module" src="/x/assets/main.js"></script><link rel="modulepreload" href="/x/assets/timeline.js"><link rel="modulepreload" href="/x/assets/hint.js">',
  'icon.svg': '<svg/>',
  '404.html': '',
  'assets/main.js': 'fetch("/x/assets/dataset-1a.json")',
  'assets/react.js': '',
  'assets/main.css': '@font-face{src:url(/x/assets/serif.woff2)}',
  'assets/serif.woff2': '',
  'assets/timeline.js': 'fetch(base+"data/late.json")',
  'assets/timeline.css': 'a{b:url(data:image/png;base64,/icon.svg)}',
  'assets/vis.js': '',
  'assets/hint.js': '',
  'assets/export.js': '',
  'assets/dataset-1a.json': '{}',
  'data/first.json': '{}',
  'data/late.json': '{}',
  'data/asked-for.json': '{}',
  'schema/event.json': '{}',
};
const manifest = {
  'index.html': {
    file: 'assets/main.js',
    isEntry: true,
    imports: ['_react.js'],
    dynamicImports: ['src/timeline.tsx', 'src/export.ts'],
    css: ['assets/main.css'],
  },
  '_react.js': { file: 'assets/react.js' },
  'src/timeline.tsx': {
    file: 'assets/timeline.js',
    imports: ['_vis.js', 'index.html'],
    css: ['assets/timeline.css'],
  },
  '_vis.js': { file: 'assets/vis.js', imports: ['_react.js'] },
  'src/export.ts': { file: 'assets/export.js', dynamicImports: ['src/timeline.tsx'] },
};

/** @param {readonly string[]} [later] */
function view(later) {
  const read = (/** @type {string} */ file) => site[/** @type {keyof typeof site} */ (file)];
  const found = firstViewFiles(manifest, Object.keys(site), read, later);
  const of = (/** @type {string} */ when) =>
    [...found]
      .filter(([, at]) => at === when)
      .map(([file]) => file)
      .sort();
  return {
    article: of('before the article is readable'),
    answers: of('before the page answers'),
    late: of('first view'),
  };
}

test('the article is read from the page and its styles, with their fonts', () => {
  expect(view().article).toEqual(['assets/main.css', 'assets/serif.woff2', 'index.html']);
});

test('the scripts with all they import and the dataset come before the page answers', () => {
  expect(view().answers).toEqual([
    'assets/dataset-1a.json',
    'assets/main.js',
    'assets/react.js',
    'data/first.json',
    'icon.svg',
  ]);
});

test('what is imported while running belongs to the first view, with its styles, even where it is fetched early', () => {
  expect(view().late).toEqual([
    'assets/export.js',
    'assets/hint.js',
    'assets/timeline.css',
    'assets/timeline.js',
    'assets/vis.js',
    'data/late.json',
  ]);
});

test('a chunk that is said to load on demand does not', () => {
  expect(view(['src/export.ts']).late).not.toContain('assets/export.js');
});
