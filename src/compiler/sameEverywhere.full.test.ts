import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countWords, formatForPrograms } from '../../build/checkSeeds.ts';
import { type SeedChange, seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let directory = '';

async function check(args: readonly string[], env: Record<string, string> = {}) {
  const run = promisify(execFile)(process.execPath, [join(root, 'scripts/check.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

async function writeSeeds(name: string, ...changes: readonly SeedChange[]): Promise<string> {
  const path = join(directory, name);
  for (const [file, bytes] of seedsOf(...changes).files) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), bytes);
  }
  return path;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'attested-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('npm run check', () => {
  test('prints the same bytes in every zone and locale', async () => {
    const seeds = await writeSeeds('good');
    const compiled = compile(seedsOf().files);
    const places = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' },
      { TZ: 'UTC', LC_ALL: 'C' },
    ];
    for (const args of [['--json', seeds], ['--json']]) {
      const runs = await Promise.all(places.map((env) => check(args, { ...env, LANG: env.LC_ALL })));
      expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
      if (args.length > 1)
        expect(runs[0]?.stdout).toBe(`${compiled.dataset && formatForPrograms(compiled)}\n`);
    }
  }, 30_000);

  test('says in one line what there is', async () => {
    const { code, stdout } = await check([await writeSeeds('line')]);
    const { dataset } = compile(seedsOf().files);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${dataset && countWords(dataset)}: no problems\n` });
    expect(stdout).toBe('3 entries (2 dated, 1 said), 2 actors, 3 references, 1 article: no problems\n');
  }, 30_000);

  test('lists the problems on stderr and fails', async () => {
    const seeds = await writeSeeds('bad', {
      file: 'events/said.yaml',
      from: 'kind: question',
      to: 'kind: qestion',
    });
    for (const args of [[seeds], ['--json', seeds]]) {
      const { code, stdout, stderr } = await check(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`1 problem in the seeds\n\n${seeds}/events/said.yaml:4:11  will-they-stay`);
    }
  }, 30_000);
});
