import { fileURLToPath } from 'node:url';
import { readSeeds } from '../build/readSeeds.ts';
import { type CompileSuccess, compile } from '../src/compiler/compile.ts';
import { formatProblems } from '../src/compiler/problem.ts';

/** The seeds of a made-up site of two articles: path → bytes. */
export const readTwoArticles = async () =>
  (await readSeeds(fileURLToPath(new URL('./fixtures/two-articles', import.meta.url)))) as ReadonlyMap<
    string,
    Uint8Array
  >;

/** Seeds that must be sound → what they are compiled to. */
export function soundOf(files: ReadonlyMap<string, Uint8Array>): CompileSuccess {
  const compiled = compile(files);
  if (compiled.dataset === null) throw new Error(formatProblems(compiled.problems));
  return compiled;
}
