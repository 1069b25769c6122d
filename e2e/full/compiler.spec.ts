import { join } from 'node:path';
import { build } from 'vite';
import { readSeeds } from '../../build/readSeeds.ts';
import { compile } from '../../src/compiler/compile.ts';
import { expect, test } from '../attested.ts';
import { root } from '../sites.ts';

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

/** A worker that compiles the seeds it is sent, as one script without imports. */
async function bundleWorker(): Promise<string> {
  const entry = '\0compiler-worker';
  const code = `
    import { compile } from ${JSON.stringify(join(root, 'src/compiler/compile.ts'))};
    const refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => refused.push(violatedDirective + ' ' + sample));
    addEventListener('message', ({ data }) => postMessage({ compiled: JSON.stringify(compile(new Map(data))), refused }));
  `;
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'compiler-worker',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  const { output } = built as { output: { type: string; code?: string; imports?: string[] }[] };
  expect(output.flatMap(({ imports }) => imports ?? [])).toEqual([]);
  return output.find(({ type }) => type === 'chunk')!.code!;
}

test('compiles the seeds in a Web Worker under a strict policy as Node does', async ({ page }) => {
  const script = await bundleWorker();
  await page.route('**/worker.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Content-Security-Policy': policy },
      body: script,
    }),
  );
  await page.route('**/blank.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Blank</title>' }),
  );
  await page.goto('/blank.html');
  const seeds = await readSeeds(join(root, 'test', 'fixtures', 'khan-putin'));
  const files = [...seeds].map(([path, file]) => [path, [...(file as Uint8Array)]] as const);
  const { compiled, refused } = await page.evaluate(
    (files) =>
      new Promise<{ compiled: string; refused: string[] }>((resolve, reject) => {
        const worker = new Worker('/worker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(files.map(([path, bytes]) => [path, new Uint8Array(bytes)]));
      }),
    files,
  );
  expect(refused).toEqual([]);
  const here = compile(seeds);
  expect(here.problems).toEqual([]);
  expect(JSON.parse(compiled)).toEqual(JSON.parse(JSON.stringify(here)));
});
