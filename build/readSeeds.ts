import { existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Compiled, compile } from '../src/compiler/compile.ts';
import type { Problem } from '../src/compiler/problem.ts';
import { LARGEST, type SeedFiles } from '../src/compiler/seedFile.ts';
import { isSeed } from '../src/compiler/seeds.ts';

/**
 * The files of a seeds directory: path relative to it, with `/`, → bytes, or why there are none. A link is not followed: it
 * may lead anywhere, and to itself.
 */
export async function readSeeds(directory: string): Promise<SeedFiles> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array | string>();
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path).split(sep).join('/');
    if (entry.isFile()) files.set(name, isSeed(name) ? await readUpTo(path, LARGEST + 1) : nothing);
    else if (!entry.isDirectory()) files.set(name, entry.isSymbolicLink() ? 'a link' : 'no file');
    else if (isSeed(name)) files.set(name, 'a folder');
  }
  return files;
}

/** What is not read is known by its name only. */
const nothing = new Uint8Array();

/** The first bytes of a file, so that one that is far too large fills no memory. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(size, most)) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
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
  supplement: null,
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
