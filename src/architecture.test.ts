import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

/**
 * The map: who may import whom. A place is a folder of `src/`, of `src/panes`, `src/render` or `src/export`, or `build/` beside
 * it. Arrows point down only; panes never import each other, they meet in the store. What a place does not list it may not
 * import, not even a type.
 */
const map: Readonly<Record<string, readonly string[]>> = {
  // What runs Node and Vite: reads seeds from a disk, and makes the site of them.
  build: ['compiler', 'model'],
  // The documents of a site, made when it is built.
  site: ['app', 'panes/list', 'render/static', 'entry', 'ui', 'offline', 'scene', 'store', 'i18n', 'model'],
  // The app, and each way into it: the page of a site, one file, somebody else's page.
  app: [
    'panes/timeline',
    'panes/claims',
    'panes/list',
    'panes/reader',
    'panes/filters',
    'panes/about',
    'panes/embed',
    'export',
    'export/print',
    'entry',
    'ui',
    'offline',
    'store',
    'i18n',
    'model',
  ],
  'panes/timeline': ['render/vis', 'render/static', 'entry', 'ui', 'scene', 'store', 'i18n', 'model'],
  'panes/claims': ['entry', 'ui', 'store', 'i18n', 'model'],
  'panes/list': ['entry', 'ui', 'store', 'i18n', 'model'],
  'panes/reader': ['entry', 'ui', 'store', 'i18n', 'model'],
  'panes/filters': ['entry', 'ui', 'store', 'i18n', 'model'],
  'panes/about': ['entry', 'ui', 'store', 'i18n', 'model'],
  // What a frame in another page shows is put together from other panes; and the dialog that gives its code.
  'panes/embed': ['panes/timeline', 'panes/reader', 'entry', 'ui', 'store', 'i18n', 'model'],
  export: ['export/print', 'export/image', 'entry', 'ui', 'store', 'i18n', 'model'],
  'export/print': ['export/image', 'render/static', 'entry', 'ui', 'scene', 'store', 'i18n', 'model'],
  'export/image': ['render/static', 'entry', 'ui', 'scene', 'store', 'i18n', 'model'],
  'render/vis': ['entry', 'ui', 'scene', 'i18n', 'model'],
  'render/static': ['entry', 'scene', 'i18n', 'model'],
  // Pieces of one entry that several panes show.
  entry: ['ui', 'store', 'i18n', 'model'],
  // Controls, keyboard and focus. They know nothing of entries.
  ui: ['i18n'],
  // What is kept for when there is no network: loaded when the page is at rest.
  offline: ['store'],
  scene: ['i18n', 'model'],
  store: ['i18n', 'model'],
  // Seed files → the data, or every problem, whose sentences say dates in English. Runs beside the page, never in it.
  compiler: ['i18n', 'model'],
  i18n: ['model'],
  model: [],
};

/** One library, one file (or one folder). A package that is not here is not imported at all. */
const libraries: Readonly<Record<string, RegExp>> = {
  'vis-timeline': /^src\/render\/vis\/TimelineWidget\.ts$/,
  'vis-data': /^src\/render\/vis\/TimelineWidget\.ts$/,
  zustand: /^src\/store\/store\.ts$/,
  'react-dom': /^src\/(app\/mountAttested|site\/prerender|export\/print\/onPrint)\.tsx$/,
  // Components and their hooks; the store gives it to them by context.
  react: /\.tsx$|^src\/panes\/embed\/inFrame\.ts$|^src\/store\/store\.ts$|\/use[A-Z]\w*\.ts$/,
  yaml: /^src\/compiler\/seedFile\.ts$/,
  zod: /^src\/compiler\/|^build\/exportSchema\.ts$|^build\/publishedSchema\.ts$/,
  vite: /^build\/(vitePlugin|stripVisTimeline)\.ts$/,
  satori: /^src\/site\/preview\.ts$/,
  '@resvg/resvg-js': /^src\/site\/(preview|icons)\.ts$/,
  // Reading a directory, and naming its paths; reading fonts.
  node: /^build\/|^src\/site\/preview\.ts$/,
};

/** Things of the surroundings that only some may touch. */
const globals: readonly { readonly name: RegExp; readonly where: RegExp; readonly why: string }[] = [
  {
    name: /\b(?:history|location)\b/,
    where: /^src\/store\/address\.ts$/,
    why: 'only src/store/address.ts touches the address bar',
  },
  {
    name: /\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\bMath\.random\b/,
    where: /^src\/export\/today\.ts$/,
    why: 'no clock and no chance: the same link shows the same page',
  },
  {
    name: /\bIntl\b|\.toLocale\w+\(/,
    where: /^$/,
    why: 'months and plurals come from the catalogue: engines differ',
  },
  {
    name: /(?<![#.\w])(?:window|navigator|matchMedia|localStorage|sessionStorage)\s*[.(]|(?<![#.\w])document\.(?:\w+Element|query|get|title|body|head)/,
    where: /^(?!src\/(?:model|i18n|compiler|scene)\/|build\/)(?!.*\/(?:segments|link|view)\.ts$)/,
    why: 'what is pure knows no page',
  },
];

describe('the map of imports', () => {
  test('is kept by every file of src and build', () => {
    expect(problemsOf(product)).toEqual([]);
  });

  test('names no place that is not there', () => {
    const places = new Set([...product.keys()].map(placeOf));
    expect(Object.keys(map).filter((place) => !places.has(place))).toEqual([]);
    expect([...places].filter((place) => !(place in map))).toEqual([]);
  });

  test('finds the imports that we know of', () => {
    const found = [...product].flatMap(([path, source]) =>
      importsOf(source).map((name) => `${path} ${name}`),
    );
    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(
      expect.arrayContaining([
        'src/app/App.tsx ./App.css',
        'src/app/mountAttested.tsx react-dom/client',
        'src/render/vis/TimelineWidget.ts vis-timeline/esnext',
        'src/panes/timeline/Timeline.tsx ../../render/vis/TimelineWidget.ts',
        'src/compiler/seedFile.ts yaml',
      ]),
    );
  });

  test('has folders that are nouns of this domain, and no barrels', () => {
    const places = [...new Set([...product.keys()].map(placeOf))];
    expect(
      places.filter((place) => /(^|\/)(utils?|helpers?|common|types|hooks|lib|shared|misc)$/.test(place)),
    ).toEqual([]);
    expect([...product.keys()].filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  });

  test.each([
    [
      'src/model/dates/days.ts',
      "import type { View } from '../../store/view.ts';",
      'src/model/dates/days.ts imports src/store/view.ts, but model may import nothing',
    ],
    [
      'src/panes/reader/Card.tsx',
      "import { Claims } from '../claims/Claims.tsx';",
      'src/panes/reader/Card.tsx imports src/panes/claims/Claims.tsx, but panes/reader may import only entry, ui, store, i18n, model',
    ],
    [
      'src/store/link.ts',
      "export * from '../app/App.tsx';",
      'src/store/link.ts imports src/app/App.tsx, but store may import only i18n, model',
    ],
    [
      'src/ui/Popover.tsx',
      "import {\n  useStoreState,\n} from '../store/store.ts';",
      'src/ui/Popover.tsx imports src/store/store.ts, but ui may import only i18n',
    ],
    [
      'src/panes/claims/Claims.tsx',
      "const x = await import('../../compiler/compile.ts');",
      'src/panes/claims/Claims.tsx imports src/compiler/compile.ts, but panes/claims may import only entry, ui,',
    ],
    [
      'src/compiler/compile.ts',
      "import { datasetOf } from '../../test/datasetOf.ts';",
      'src/compiler/compile.ts imports test/datasetOf.ts, which is outside src and build',
    ],
    [
      'src/scene/legend.ts',
      "import { compileDirectory } from '../../build/readSeeds.ts';",
      'src/scene/legend.ts imports build/readSeeds.ts, but scene may import only i18n, model',
    ],
    [
      'src/panes/claims/Claims.tsx',
      "import '../reader/reader.css';",
      'src/panes/claims/Claims.tsx imports src/panes/reader/reader.css, but panes/claims may import only entry, ui,',
    ],
    ['src/utils/days.ts', '', 'src/utils/days.ts stands in “utils”, which the map does not know'],
    [
      'src/panes/timeline/Edges.tsx',
      "import { DataSet } from 'vis-data/esnext';",
      'src/panes/timeline/Edges.tsx imports the package vis-data, which has its one place elsewhere',
    ],
    [
      'src/model/dates/days.ts',
      "import { z } from 'zod';",
      'src/model/dates/days.ts imports the package zod, which has its one place elsewhere',
    ],
    [
      'src/store/view.ts',
      "import { createStore } from 'zustand';",
      'src/store/view.ts imports the package zustand, which has its one place elsewhere',
    ],
    [
      'src/app/App.tsx',
      "import { flushSync } from 'react-dom';",
      'src/app/App.tsx imports the package react-dom, which has its one place elsewhere',
    ],
    [
      'src/model/dates/days.ts',
      "import { useMemo } from 'react';",
      'src/model/dates/days.ts imports the package react, which has its one place elsewhere',
    ],
    [
      'src/compiler/compile.ts',
      "import { readFile } from 'node:fs/promises';",
      'src/compiler/compile.ts imports the package node:fs/promises, which has its one place elsewhere',
    ],
    [
      'src/panes/reader/Card.tsx',
      "import { x } from 'lodash';",
      'src/panes/reader/Card.tsx imports the package lodash, which has its one place elsewhere',
    ],
    [
      'src/panes/reader/Card.tsx',
      'const here = location.href;',
      'src/panes/reader/Card.tsx says “location”: only src/store/address.ts touches the address bar',
    ],
    [
      'src/panes/reader/Card.tsx',
      'const now = Date.now();',
      'src/panes/reader/Card.tsx says “Date.now”: no clock and no chance',
    ],
    [
      'src/model/dates/span.ts',
      'const wide = window.innerWidth;',
      'src/model/dates/span.ts says “window.”: what is pure knows no page',
    ],
    [
      'src/scene/layoutTimeline.ts',
      "document.querySelector('p');",
      'src/scene/layoutTimeline.ts says “document.query”: what is pure knows no page',
    ],
  ])('refuses in %s: %s', (path, source, sentence) => {
    expect(problemsOf(new Map([[path, source]])).join('\n')).toContain(sentence);
  });

  test.each([
    [
      'two files',
      { 'src/model/a.ts': './b.ts', 'src/model/b.ts': './a.ts' },
      'src/model/a.ts → src/model/b.ts → src/model/a.ts',
    ],
    [
      'three files',
      { 'src/ui/a.ts': './b.tsx', 'src/ui/b.tsx': './c.ts', 'src/ui/c.ts': './a.ts' },
      'src/ui/a.ts → src/ui/b.tsx → src/ui/c.ts → src/ui/a.ts',
    ],
    ['one file', { 'src/model/a.ts': './a.ts' }, 'src/model/a.ts → src/model/a.ts'],
  ])('refuses a circle of types through %s', (_, files, circle) => {
    const sources = Object.entries(files).map(
      ([path, to]) => [path, `import type { X } from '${to}';`] as const,
    );
    expect(problemsOf(new Map(sources))).toEqual([`These import each other in a circle: ${circle}`]);
  });

  test.each([
    ['a comment', "// import { x } from 'lodash';\n/* location\nimport 'y'; */"],
    ['a style beside it', "import './reader.css';"],
    ['a file below', "import { toDays } from '../../model/dates/days.ts';\nimport './card.css';"],
    ['words that only look like one', "const text = 'from here to the location of “lodash”';"],
  ])('accepts %s', (_, source) => {
    expect(problemsOf(new Map([['src/panes/reader/Card.tsx', source]]))).toEqual([]);
  });
});

describe('every word that a reader meets comes from the catalogue', () => {
  test('in all components', () => {
    const says = [...product]
      .filter(([path]) => path.endsWith('.tsx'))
      .flatMap(([path, source]) => wordsIn(source).map((words) => `${path} says “${words}”`));
    expect(says).toEqual([]);
  });

  test.each([
    ['<p>Hello</p>', ['Hello']],
    ['<p>{text} 12 · “{x}”</p>', []],
    ['<a aria-label="Close" className="link">×</a>', ['Close']],
    ['<img alt="" title={name} placeholder="Search" />', ['Search']],
    ["<p>{open ? 'Less' : t.more}</p>", ['Less']],
  ])('in %s: %j', (source, words) => {
    expect(wordsIn(`const x = ${source};`)).toEqual(words);
  });
});

type Node = { readonly type: string; readonly [key: string]: unknown };

/** The words that stand in the JSX of a source: text, and what is read out or shown as an attribute. */
const wordsIn = (source: string): string[] => wordsOf(parseAst(source, { lang: 'tsx' }), false);

function wordsOf(node: unknown, inText: boolean): string[] {
  if (Array.isArray(node)) return node.flatMap((child) => wordsOf(child, inText));
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  const { type, ...parts } = node as Node;
  switch (type) {
    case 'JSXText':
      return lettersOf(parts.value);
    case 'Literal':
      return inText ? lettersOf(parts.value) : [];
    case 'TemplateElement':
      return inText ? lettersOf((parts.value as { cooked: string }).cooked) : [];
    case 'JSXAttribute': {
      const { name } = parts.name as { name: string };
      return wordsOf(parts.value, /^(aria-(label|description|valuetext)|title|alt|placeholder)$/.test(name));
    }
    // What is called or compared with says nothing; what stands between tags does.
    case 'CallExpression':
    case 'BinaryExpression':
      return wordsOf(Object.values(parts), false);
    case 'JSXElement':
    case 'JSXFragment':
      return [
        ...wordsOf((parts.openingElement as Node | undefined)?.attributes, false),
        ...wordsOf(parts.children, true),
      ];
    default:
      return Object.values(parts).flatMap((part) => wordsOf(part, inText && !/Function/.test(type)));
  }
}

const lettersOf = (value: unknown): string[] =>
  typeof value === 'string' && /\p{L}{2}/u.test(value) ? [value.trim()] : [];

const root = fileURLToPath(new URL('..', import.meta.url));
const product: ReadonlyMap<string, string> = new Map(
  ['src', 'build'].flatMap((top) =>
    readdirSync(root + top, { recursive: true, encoding: 'utf8' })
      .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(root + path, 'utf8')] as const),
  ),
);

/** Files by their path from the root → every import that the map does not allow, as a sentence. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const problems = [...files].flatMap(([path, source]) => {
    const place = placeOf(path);
    const allowed = map[place];
    if (!allowed) return [`${path} stands in “${place}”, which the map does not know`];
    const imports = importsOf(source).flatMap((name) => {
      if (!name.startsWith('.')) {
        const library = name.startsWith('node:') ? 'node' : (/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
        if (libraries[library]?.test(path)) return [];
        const told = library === 'node' ? name : library;
        return [`${path} imports the package ${told}, which has its one place elsewhere`];
      }
      const target = resolve(path, name);
      if (!/^(src|build)\//.test(target))
        return [`${path} imports ${target}, which is outside src and build`];
      // A style stands beside what it dresses; no other place is dressed from there.
      if (target.endsWith('.css') && folderOf(target) === folderOf(path)) return [];
      if (placeOf(target) === place || allowed.includes(placeOf(target))) return [];
      return [`${path} imports ${target}, but ${place} may import ${only(allowed)}`];
    });
    const touched = globals.flatMap(({ name, where, why }) => {
      const found = name.exec(withoutWords(source));
      return found && !where.test(path) ? [`${path} says “${found[0]}”: ${why}`] : [];
    });
    return [...imports, ...touched];
  });
  return [...problems, ...circlesOf(files)];
}

const only = (places: readonly string[]) => (places.length > 0 ? `only ${places.join(', ')}` : 'nothing');

/** `src/panes/reader/Card.tsx` → `panes/reader`, `src/model/dates/days.ts` → `model`, `build/readSeeds.ts` → `build`. */
function placeOf(path: string): string {
  const [top, ...folders] = folderOf(path).slice(0, -1).split('/');
  if (top === 'build') return top;
  return folders.slice(0, /^(panes|render|export)$/.test(folders[0] ?? '') ? 2 : 1).join('/');
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** `../store/view.ts`, seen from `src/model/filter.ts` → `src/store/view.ts`. */
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
      const circle = [...trail.slice(trail.indexOf(path)), path];
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
