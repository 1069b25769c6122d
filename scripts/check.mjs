/**
 * npm run check [-- --json] [-- <seeds directory>]: every problem of the seeds, or a line of counts and what was passed over
 * (or the data themselves). SEEDS names the directory as well.
 */

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}build/checkSeeds.ts`, { root, logLevel: 'error' });
const { json, text } = await module.checkSeeds(positionals[0] ?? (process.env.SEEDS || `${root}seeds`));
if (json === null) {
  console.error(text);
  process.exitCode = 1;
} else {
  console.log(values.json ? json : text);
}
