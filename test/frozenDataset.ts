import { fileURLToPath } from 'node:url';
import { readSeeds } from '../build/readSeeds.ts';
import { compile } from '../src/compiler/compile.ts';
import { formatProblems } from '../src/compiler/problem.ts';
import type { Dataset } from '../src/model/dataset.ts';

/** The folder of the frozen seeds: a copy of an article's seeds whose content no test run and no curator changes. */
export const frozenSeeds = fileURLToPath(new URL('./fixtures/khan-putin', import.meta.url));

/** The frozen seeds, compiled: a dataset of real size for tests. The published seeds may change; this one does not. */
export async function loadFrozenDataset(): Promise<Dataset> {
  const compiled = compile(await readSeeds(frozenSeeds));
  if (!compiled.dataset)
    throw new Error(`The frozen seeds have problems:\n${formatProblems(compiled.problems)}`);
  return compiled.dataset;
}
