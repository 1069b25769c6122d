import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../src/compiler/compile.ts';
import { besides, excerptSeeds, unshown } from '../test/excerptSeeds.ts';
import { type SeedChange, seedsOf } from '../test/seedsOf.ts';
import { attestedDataset } from './vitePlugin.ts';

const page =
  '<!doctype html><html lang="en"><head><title>Attested</title></head><body><script type="module" src="/main.js"></script></body></html>';
const broken: SeedChange = { file: 'events/said.yaml', from: 'kind: question', to: 'kind: qestion' };
const { dataset, supplement } = compile(seedsOf().files);
const expected = { dataset: JSON.stringify(dataset), supplement: JSON.stringify(supplement) };
let root = '';

const writeSeeds = (...changes: readonly SeedChange[]) => writeFiles(seedsOf(...changes).files);

async function writeFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [file, bytes] of files) {
    await mkdir(dirname(join(root, 'seeds', file)), { recursive: true });
    await writeFile(join(root, 'seeds', file), bytes);
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attested-'));
  await writeFile(join(root, 'index.html'), page);
  await writeFile(join(root, 'main.js'), 'console.log(1);');
});
afterEach(() => rm(root, { recursive: true }));

const options = (base: string): InlineConfig => ({
  root,
  base,
  configFile: false,
  logLevel: 'silent',
  plugins: [attestedDataset()],
  server: { port: 0, host: '127.0.0.1' },
});
const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');

describe('a build', () => {
  test.each(['/', '/x/'])('under %s has dataset and supplement, and a page that names them', async (base) => {
    await writeSeeds();
    await build(options(base));
    const shell = await read('index.html');
    const assets = await readdir(join(root, 'dist/assets'));
    for (const [part, fileName, attributes] of [
      ['dataset', 'dataset', 'rel="preload" as="fetch" crossorigin'],
      ['supplement', 'background', 'rel="alternate" type="application/json"'],
    ] as const) {
      const file = assets.find((name) => name.startsWith(fileName));
      expect(file).toMatch(/^[a-z]+-[\w-]{8}\.json$/);
      expect(await read(`assets/${file}`)).toBe(expected[part]);
      expect(shell).toContain(`<link ${attributes} id="${part}" href="${base}assets/${file}">`);
    }
  });

  test('of an article of which only passages are shown ships nothing else of its text', async () => {
    const files = excerptSeeds();
    await writeFiles(files);
    await build(options('/'));
    const paths = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
    const shipped = await Promise.all(
      paths.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    const text = new TextDecoder().decode(files.get('articles/story.txt'));
    for (const sentence of unshown) {
      expect(text).toContain(sentence);
      expect(shipped.filter((file) => file.includes(sentence))).toEqual([]);
    }
    for (const sentence of besides) expect(shipped.filter((file) => file.includes(sentence))).toHaveLength(1);
    expect(shipped.filter((file) => file.includes('It sets the scene.'))).toHaveLength(1);
  });

  test('stops with every problem', async () => {
    await writeSeeds(broken, { file: 'timeline.yaml', from: 'event: kabul-2021', to: 'event: kabul-2022' });
    await expect(build(options('/'))).rejects.toThrow(
      /2 problems in the seeds[\s\S]*“qestion”[\s\S]*“kabul-2022”/,
    );
  });
});

describe('the development server', () => {
  test('serves dataset and supplement under its base, and the last good ones while the seeds are broken', async () => {
    await writeSeeds();
    const server = await createServer(options('/x/'));
    try {
      await server.listen();
      const url = server.resolvedUrls?.local[0] ?? '';
      const get = async (path: string) => (await fetch(url + path)).text();
      const both = async () => ({
        dataset: await get('dataset.json'),
        supplement: await get('background.json'),
      });
      expect(await both()).toEqual(expected);
      expect(await get('')).toContain('id="dataset" href="/x/dataset.json"');
      expect(await get('')).toContain('id="supplement" href="/x/background.json"');
      await writeSeeds(broken);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await both()).toEqual(expected);
    } finally {
      await server.close();
    }
  });

  test('says the problems in place of a dataset when it never had one', async () => {
    await writeSeeds(broken);
    const server = await createServer(options('/'));
    try {
      await server.listen();
      const response = await fetch(`${server.resolvedUrls?.local[0]}dataset.json`);
      expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('“qestion”')]);
    } finally {
      await server.close();
    }
  });
});
