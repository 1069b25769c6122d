import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/**
 * The map: who may import whom. A place is a folder of `src/` or a file that stands in it. Arrows point down only; panes never
 * import each other, they meet in the store. What a place does not list it may not import, not even a type.
 */
const map: Readonly<Record<string, readonly string[]>> = {
  // The site's page: where it lives in the address bar, and which dataset it fetched.
  main: ['startPage', 'offline', 'state'],
  // The same in one file, which holds its dataset.
  oneFile: ['startPage', 'state'],
  startPage: ['mountAttested', 'frame', 'paper', 'state', 'domain'],
  // What is kept for when there is no network: loaded when the page is at rest.
  offline: ['state'],
  // Somebody else’s page: a module that is built apart.
  embed: ['mountAttested', 'state', 'domain'],
  mountAttested: ['Root', 'state', 'domain'],
  // At build time: the same tree as HTML, a page for each entry.
  prerender: ['Root', 'articles', 'pages', 'list', 'reader', 'ui', 'state', 'domain'],
  // The index page of several articles, which is made at build time, and its script.
  articles: ['offline', 'ui', 'state', 'domain'],
  Root: ['App', 'state'],
  App: [
    'Masthead',
    'Tabs',
    'keys',
    'highlight',
    'timeline',
    'said',
    'reader',
    'list',
    'filters',
    'about',
    'frame',
    'takeaway',
    'ui',
    'state',
    'domain',
  ],
  Masthead: ['reader', 'state', 'domain'],
  Tabs: ['state', 'domain'],
  keys: [],
  highlight: ['domain'],
  timeline: ['ui', 'state', 'domain'],
  said: ['ui', 'state', 'domain'],
  reader: ['ui', 'state', 'domain'],
  list: ['ui', 'state', 'domain'],
  filters: ['ui', 'state', 'domain'],
  about: ['keys', 'ui', 'state', 'domain'],
  // What the site’s pages show inside a frame, and the dialog that gives its code: loaded when asked for.
  frame: ['keys', 'timeline', 'reader', 'filters', 'ui', 'state', 'domain'],
  takeaway: ['paper', 'ui', 'state', 'domain'],
  // What is printed, and the timeline as a picture: loaded when the page is at rest, or asked for.
  paper: ['timeline', 'reader', 'ui', 'state', 'domain'],
  // Pieces of screen that two panes need. They know the kinds of entries, and nothing of the store.
  ui: ['domain'],
  state: ['domain'],
  // Beside the page, never in it: its libraries stay out of the browser.
  dataset: ['domain'],
  // Build time: what a page says of itself to others, and the files beside it.
  pages: ['ui', 'domain'],
  domain: [],
};

/** One library, one file (or one folder). A package that is not here is not imported at all. */
const libraries: Readonly<Record<string, RegExp>> = {
  'vis-timeline': /^timeline\/TimelineWidget\.ts$/,
  'vis-data': /^timeline\/TimelineWidget\.ts$/,
  zustand: /^state\/store\.ts$/,
  'react-dom': /^(mountAttested|prerender|paper\/onPrint)\.tsx$/,
  // Components and their hooks; the store gives it to them by context.
  react: /\.tsx$|^frame\/inFrame\.ts$|^state\/store\.ts$|\/use[A-Z]\w*\.ts$/,
  yaml: /^dataset\/seedFile\.ts$/,
  zod: /^dataset\//,
  vite: /^dataset\/vitePlugin\.ts$|^timeline\/vis\/lean\.ts$/,
  satori: /^pages\/preview\.ts$/,
  '@resvg/resvg-js': /^pages\/(preview|icons)\.ts$/,
  // Reading a directory, and naming its paths; reading fonts.
  node: /^dataset\/(readSeeds|vitePlugin)\.ts$|^pages\/preview\.ts$|^timeline\/vis\/lean\.ts$/,
};

/** Things of the surroundings that only some may touch. */
const globals: readonly { readonly name: RegExp; readonly where: RegExp; readonly why: string }[] = [
  {
    name: /\b(?:history|location)\b/,
    where: /^state\/address\.ts$/,
    why: 'only src/state/address.ts touches the address bar',
  },
  {
    name: /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\bMath\.random\b/,
    where: /^takeaway\/today\.ts$/,
    why: 'no clock and no chance: the same link shows the same page',
  },
  {
    name: /\bIntl\b|\.toLocale\w+\(/,
    where: /^$/,
    why: 'dates and numbers are put into words once, by the compiler',
  },
  {
    name: /(?<![#.\w])(?:window|navigator|matchMedia|localStorage|sessionStorage)\s*[.(]|(?<![#.\w])document\.(?:\w+Element|query|get|title|body|head)/,
    where: /^(?!domain\/|dataset\/)(?!.*\/(?:layoutTimeline|ticks|openingSpan|segments|link|view)\.ts$)/,
    why: 'what is pure knows no page',
  },
];

describe('the map of imports', () => {
  test('is kept by every file of src', () => {
    expect(problemsOf(product)).toEqual([]);
  });

  test('names no place that is not there', () => {
    const places = new Set([...product.keys()].map(placeOf));
    expect(Object.keys(map).filter((place) => !places.has(place))).toEqual([]);
    expect([...places].filter((place) => !(place in map))).toEqual([]);
  });

  test('is of all there is: the reader of imports finds those we know of', () => {
    const found = [...product].flatMap(([path, source]) =>
      importsOf(source).map((name) => `${path} ${name}`),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(
      expect.arrayContaining([
        'App.tsx ./theme.css',
        'mountAttested.tsx react-dom/client',
        'timeline/TimelineWidget.ts vis-timeline/esnext',
        'timeline/Timeline.tsx ./TimelineWidget.ts',
        'dataset/seedFile.ts yaml',
      ]),
    );
  });

  test('lists folders that are nouns of this domain, and no barrels', () => {
    const places = [...new Set([...product.keys()].map(placeOf))];
    expect(
      places.filter((place) => /^(utils?|helpers?|common|types|hooks|lib|shared|misc)$/.test(place)),
    ).toEqual([]);
    expect([...product.keys()].filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  });

  test.each([
    [
      'domain/days.ts',
      "import type { View } from '../state/view.ts';",
      'domain/days.ts imports src/state/view.ts, but domain may import nothing',
    ],
    [
      'reader/Card.tsx',
      "import { Said } from '../said/Said.tsx';",
      'reader/Card.tsx imports src/said/Said.tsx, but reader may import only ui, state, domain',
    ],
    [
      'state/link.ts',
      "export * from '../App.tsx';",
      'state/link.ts imports src/App.tsx, but state may import only domain',
    ],
    [
      'ui/KindMark.tsx',
      "import {\n  useAttested,\n} from '../state/store.ts';",
      'ui/KindMark.tsx imports src/state/store.ts, but ui may import only domain',
    ],
    [
      'said/Said.tsx',
      "const x = await import('../dataset/compile.ts');",
      'said/Said.tsx imports src/dataset/compile.ts, but said may import only ui, state, domain',
    ],
    [
      'dataset/compile.ts',
      "import { datasetOf } from '../../test/datasetOf.ts';",
      'dataset/compile.ts imports test/datasetOf.ts, which is outside src',
    ],
    [
      'main.tsx',
      "import { App } from './App.tsx';",
      'main.tsx imports src/App.tsx, but main may import only startPage, offline, state',
    ],
    [
      'said/Said.tsx',
      "import '../reader/reader.css';",
      'said/Said.tsx imports src/reader/reader.css, but said may import only ui, state, domain',
    ],
    ['utils/days.ts', '', 'utils/days.ts stands in “utils”, which the map does not know'],
    [
      'timeline/Edges.tsx',
      "import { DataSet } from 'vis-data/esnext';",
      'timeline/Edges.tsx imports the package vis-data, which has its one place elsewhere',
    ],
    [
      'domain/days.ts',
      "import { z } from 'zod';",
      'domain/days.ts imports the package zod, which has its one place elsewhere',
    ],
    [
      'state/view.ts',
      "import { createStore } from 'zustand';",
      'state/view.ts imports the package zustand, which has its one place elsewhere',
    ],
    [
      'App.tsx',
      "import { flushSync } from 'react-dom';",
      'App.tsx imports the package react-dom, which has its one place elsewhere',
    ],
    [
      'domain/days.ts',
      "import { useMemo } from 'react';",
      'domain/days.ts imports the package react, which has its one place elsewhere',
    ],
    [
      'dataset/compile.ts',
      "import { readFile } from 'node:fs/promises';",
      'dataset/compile.ts imports the package node:fs/promises, which has its one place elsewhere',
    ],
    [
      'reader/Card.tsx',
      "import { x } from 'lodash';",
      'reader/Card.tsx imports the package lodash, which has its one place elsewhere',
    ],
    [
      'reader/Card.tsx',
      'const here = location.href;',
      'reader/Card.tsx says “location”: only src/state/address.ts touches the address bar',
    ],
    ['reader/Card.tsx', 'const now = Date.now();', 'reader/Card.tsx says “Date.now”: no clock and no chance'],
    [
      'domain/span.ts',
      'const wide = window.innerWidth;',
      'domain/span.ts says “window.”: what is pure knows no page',
    ],
    [
      'timeline/layoutTimeline.ts',
      "document.querySelector('p');",
      'timeline/layoutTimeline.ts says “document.query”: what is pure knows no page',
    ],
  ])('refuses in %s: %s', (path, source, sentence) => {
    expect(problemsOf(new Map([[path, source]])).join('\n')).toContain(`src/${sentence}`);
  });

  test.each([
    [
      'two files',
      { 'domain/a.ts': './b.ts', 'domain/b.ts': './a.ts' },
      'src/domain/a.ts → src/domain/b.ts → src/domain/a.ts',
    ],
    [
      'three files',
      { 'ui/a.ts': './b.tsx', 'ui/b.tsx': './c.ts', 'ui/c.ts': './a.ts' },
      'src/ui/a.ts → src/ui/b.tsx → src/ui/c.ts → src/ui/a.ts',
    ],
    ['one file', { 'domain/a.ts': './a.ts' }, 'src/domain/a.ts → src/domain/a.ts'],
  ])('refuses a circle of types through %s', (_, files, circle) => {
    const sources = Object.entries(files).map(
      ([path, to]) => [path, `import type { X } from '${to}';`] as const,
    );
    expect(problemsOf(new Map(sources))).toEqual([`These import each other in a circle: ${circle}`]);
  });

  test.each([
    ['a comment', "// import { x } from 'lodash';\n/* location\nimport 'y'; */"],
    ['a style beside it', "import './theme.css';"],
    ['a file below', "import { toDays } from '../domain/days.ts';\nimport './card.css';"],
    ['words that only look like one', "const text = 'from here to the location of “lodash”';"],
  ])('lets pass: %s', (_, source) => {
    expect(problemsOf(new Map([['reader/Card.tsx', source]]))).toEqual([]);
  });
});

const root = fileURLToPath(new URL('.', import.meta.url));
const product: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(root + path, 'utf8')]),
);

/** Every import that the map does not allow, as a sentence. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const problems = [...files].flatMap(([path, source]) => {
    const place = placeOf(path);
    const allowed = map[place];
    if (!allowed) return [`src/${path} stands in “${place}”, which the map does not know`];
    const imports = importsOf(source).flatMap((name) => {
      if (!name.startsWith('.')) {
        const library = name.startsWith('node:') ? 'node' : (/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
        if (libraries[library]?.test(path)) return [];
        const told = library === 'node' ? name : library;
        return [`src/${path} imports the package ${told}, which has its one place elsewhere`];
      }
      const target = resolve(path, name);
      if (target.startsWith('../')) return [`src/${path} imports ${target.slice(3)}, which is outside src`];
      // A style stands beside what it dresses; no other place is dressed from there.
      if (target.endsWith('.css') && folderOf(target) === folderOf(path)) return [];
      if (placeOf(target) === place || allowed.includes(placeOf(target))) return [];
      return [`src/${path} imports src/${target}, but ${place} may import ${only(allowed)}`];
    });
    const touched = globals.flatMap(({ name, where, why }) => {
      const found = name.exec(withoutWords(source));
      return found && !where.test(path) ? [`src/${path} says “${found[0]}”: ${why}`] : [];
    });
    return [...imports, ...touched];
  });
  return [...problems, ...circlesOf(files)];
}

const only = (places: readonly string[]) => (places.length > 0 ? `only ${places.join(', ')}` : 'nothing');

/** `timeline/vis/uuid.ts` → `timeline`, `App.tsx` → `App`. */
const placeOf = (path: string) => path.split('/')[0]!.replace(/\.\w+$/, '');

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** `../state/view.ts`, seen from `domain/days.ts` → `state/view.ts`. */
const resolve = (from: string, name: string) => posix.join(posix.dirname(from), name.replace(/\?.*$/, ''));

/** What a source imports or passes on. TypeScript 7 has no JavaScript API, so by its spelling: Biome keeps it uniform. */
function importsOf(source: string): string[] {
  const code = withoutComments(source);
  const statement = /^\s*(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*(['"])([^'"\n]+)\1/gm;
  const call = /\bimport\(\s*(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(statement), ...code.matchAll(call)].map((match) => match[2]!);
}

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** The code alone: text between quotation marks, and markup’s text in part, is not code. */
const withoutWords = (source: string) =>
  withoutComments(source).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

function circlesOf(files: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      const circle = [...trail.slice(trail.indexOf(path)), path].map((file) => `src/${file}`);
      circles.push(`These import each other in a circle: ${circle.join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const name of importsOf(files.get(path) ?? ''))
      if (name.startsWith('.')) visit(resolve(path, name), [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return circles;
}
