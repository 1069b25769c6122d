import { fileURLToPath } from 'node:url';
import { compile } from '../dataset/compile.ts';
import { formatProblems } from '../dataset/problem.ts';
import { readSeeds } from '../dataset/readSeeds.ts';
import type { Dataset } from '../domain/dataset.ts';

/** The dataset that readers get, compiled from `seeds/`: for laws that have to hold of it, whatever its entries are. */
export async function loadSeededDataset(): Promise<Dataset> {
  const compiled = compile(await readSeeds(fileURLToPath(new URL('../../seeds', import.meta.url))));
  if (!compiled.dataset) throw new Error(`seeds/ has problems:\n${formatProblems(compiled.problems)}`);
  return compiled.dataset;
}
