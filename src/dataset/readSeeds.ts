import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

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
