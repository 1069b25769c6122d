import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSeeds } from '../build/checkSeeds.ts';
import { begin, filesIn } from './new.mjs';

const home = mkdtempSync(join(tmpdir(), 'attested-'));
afterAll(() => rmSync(home, { recursive: true }));

describe('a timeline of one’s own begins', () => {
  const folder = join(home, 'mine');
  const told = begin(folder);

  test('with the example of CONTRIBUTING.md, which has no problems and passes nothing over', async () => {
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

test('the files in a text are its blocks under a line that names them', () => {
  const text =
    '`a/b.yaml`: one.\nOn it goes.\n\n```yaml\nx: 1\n```\n\n```sh\nnpm ci\n```\n\nSee `c.yaml`.\n\n```yaml\ny: 1\n```\n';
  expect([...filesIn(text)]).toEqual([['a/b.yaml', 'x: 1\n']]);
});
