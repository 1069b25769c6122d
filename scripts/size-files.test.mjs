import { expect, test } from 'vitest';
import { firstViewFiles } from './size-files.mjs';

/** A built site, drawn: what each file says, and how the chunks hang together. */
const site = {
  'index.html':
    '<link rel="icon" href="/icon.svg"><link rel="preload" as="fetch" href="/x/data/first.json"><link rel="alternate" type="application/json" href="/x/data/asked-for.json"><script type="module" src="/x/assets/main.js"></script>',
  'icon.svg': '<svg/>',
  '404.html': '',
  'assets/main.js': 'fetch("/x/assets/dataset-1a.json")',
  'assets/react.js': '',
  'assets/main.css': '@font-face{src:url(/x/assets/serif.woff2)}',
  'assets/serif.woff2': '',
  'assets/timeline.js': 'fetch(base+"data/late.json")',
  'assets/timeline.css': 'a{b:url(data:image/png;base64,/icon.svg)}',
  'assets/vis.js': '',
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
  return { early: of('before the article is readable'), late: of('first view') };
}

test('page, its scripts with all they import, styles, fonts and the dataset come before the article', () => {
  expect(view().early).toEqual([
    'assets/dataset-1a.json',
    'assets/main.css',
    'assets/main.js',
    'assets/react.js',
    'assets/serif.woff2',
    'data/first.json',
    'icon.svg',
    'index.html',
  ]);
});

test('what is imported while running belongs to the first view, with its styles', () => {
  expect(view().late).toEqual([
    'assets/export.js',
    'assets/timeline.css',
    'assets/timeline.js',
    'assets/vis.js',
    'data/late.json',
  ]);
});

test('a chunk that is said to load on demand does not', () => {
  expect(view(['src/export.ts']).late).not.toContain('assets/export.js');
});
