import { isSeed } from './seeds.ts';
import { sha256 } from './sha256.ts';

/** Seeds → twelve hexadecimal digits: the SHA-256 of the list that `sha256sum` prints of them, in the order of their paths. */
export function versionOf(files: ReadonlyMap<string, Uint8Array>): string {
  const list = [...files.keys()]
    .filter(isSeed)
    .sort()
    .map((path) => `${sha256(files.get(path)!)}  ${path}\n`);
  return sha256(new TextEncoder().encode(list.join(''))).slice(0, 12);
}
