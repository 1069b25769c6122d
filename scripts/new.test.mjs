import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSeeds } from '../build/checkSeeds.ts';
import { begin } from './new.mjs';

const home = mkdtempSync(join(tmpdir(), 'attested-'));
afterAll(() => rmSync(home, { recursive: true }));

describe('a timeline of one’s own begins', () => {
  const folder = join(home, 'mine');
  const told = begin(folder);

  test('with the starter, which has no problems and passes nothing over', async () => {
    expect(told).toContain(`SEEDS=${folder} npm run dev`);
    expect((await checkSeeds(folder)).text).toBe(
      '4 entries (2 dated, 2 said), 2 actors, 1 reference, 1 article: no problems',
    );
  });

  test.each(['timeline.yaml', 'sources.yaml', 'articles/bridge.yaml', 'events/bridge.yaml'])(
    'with the schema of %s, from which an editor completes',
    (path) => {
      const file = join(folder, path);
      const [, schema = ''] =
        readFileSync(file, 'utf8').match(/^# yaml-language-server: \$schema=(\S+)\n/) ?? [];
      expect(existsSync(resolve(dirname(file), schema))).toBe(true);
    },
  );

  test('in a folder that holds nothing yet', () => {
    expect(begin(folder)).toMatch(/is not an empty folder, so nothing was written/);
    expect(begin(undefined)).toMatch(/^Say where: npm run new/);
  });
});

test('CONTRIBUTING.md shows the files of the starter as they are', () => {
  const markdown = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');
  const shown = [...markdown.matchAll(/^`([\w./-]+\.(?:yaml|txt))`.*\n(?:.+\n)*\n```\w*\n([\s\S]*?)^```$/gm)];
  expect(shown.length).toBeGreaterThan(4);
  for (const [, path = '', text] of shown)
    expect(text).toBe(readFileSync(new URL(`../examples/starter/${path}`, import.meta.url), 'utf8'));
});
