// npm run check [-- --json] [-- <seeds directory>]: every problem of the seeds, or one line of counts (or the dataset itself).

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}src/dataset/checkSeeds.ts`, { root, logLevel: 'error' });
const { dataset, text } = await module.checkSeeds(positionals[0] ?? `${root}seeds`);
if (dataset === null) {
  console.error(text);
  process.exitCode = 1;
} else {
  console.log(values.json ? module.formatDataset(dataset) : text);
}
