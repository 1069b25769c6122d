import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { stripSource, stripVisTimeline } from './stripVisTimeline.ts';

const file = new URL('../node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs', import.meta.url);
const before = readFileSync(file, 'utf8');

describe('what is cut from vis-timeline', () => {
  const after = stripSource(before);

  test('the charts lose what keeps them alive, the timeline nothing', () => {
    const prototypes = (code: string) => [...new Set(code.match(/^\w+(?=\.prototype\.)/gm))];
    expect(prototypes(before)).toContain('LineGraph');
    expect(prototypes(after)).toEqual(
      prototypes(before).filter((name) => !['Graph2d', 'LineGraph', 'Legend', 'GraphGroup'].includes(name)),
    );
    expect(after.match(/^class \w+/gm)).toEqual(before.match(/^class \w+/gm));
  });

  test('only the tools that are called are taken along', () => {
    expect(after).toContain('  selectiveExtend: util.selectiveExtend,');
    expect(after).not.toContain('...util,');
  });

  test('nothing of it is read as markup', () => {
    const assigned =
      /\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function/;
    expect(before).toMatch(assigned);
    expect(after).not.toMatch(assigned);
  });

  test('what is left is a module', () => {
    expect(() => parseAst(after)).not.toThrow();
  });

  test('a file that is written otherwise is refused', () => {
    expect(() => stripSource(before.replaceAll('...util,', '...tools,'))).toThrow(/written otherwise/);
  });
});

test.each([
  [
    'moment',
    '/x/node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs',
    /src\/render\/vis\/moment\.ts$/,
  ],
  ['uuid', '/x/node_modules/vis-data/esnext/esm/vis-data.mjs', /src\/render\/vis\/uuid\.ts$/],
  ['moment', '/x/node_modules/another/index.js', null],
  ['uuid', '/x/src/app/App.tsx', null],
  ['keycharm', '/x/node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.mjs', null],
])('%s, imported by %s, becomes %s', (name, importer, file) => {
  const resolve = stripVisTimeline().resolveId as (name: string, importer: string) => string | null;
  expect(resolve(name, importer)).toEqual(file && expect.stringMatching(file));
});
