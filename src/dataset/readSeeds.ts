import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Compiled, compile } from './compile.ts';
import type { Problem } from './problem.ts';

/** The files of a seeds directory: path relative to it, with `/`, → bytes. */
export async function readSeeds(directory: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(
      async (path) => [relative(directory, path).split(sep).join('/'), await readFile(path)] as const,
    ),
  );
  return new Map(files);
}

/** The seeds of a directory, compiled; problems name their files as they stand on the disk, so that a click opens them. */
export async function compileDirectory(directory: string): Promise<Compiled> {
  const near = relative(process.cwd(), directory).split(sep).join('/');
  const folder = near.startsWith('..') ? resolve(directory) : near;
  if (!existsSync(directory)) return { ...broken, problems: [noFolder(folder)] };
  const compiled = compile(await readSeeds(directory));
  if (compiled.dataset) return compiled;
  const problems = compiled.problems.map((problem) => ({
    ...problem,
    file: problem.file.replace(/^seeds(?=\/)/, () => folder),
  }));
  return { ...broken, problems };
}

const broken: Omit<Extract<Compiled, { dataset: null }>, 'problems'> = {
  dataset: null,
  background: null,
  parts: [],
};

const noFolder = (folder: string): Problem => ({
  file: folder,
  line: 1,
  column: 1,
  entry: null,
  message: 'There is no such folder',
  words: null,
  hint: 'SEEDS names the folder that holds timeline.yaml, seen from the project’s own.',
});
