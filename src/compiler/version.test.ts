import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';
import { versionOf } from './version.ts';

const { files } = seedsOf();
const bytes = new TextEncoder().encode('x');
const version = versionOf(files);

test('the version is what sha256sum, of what sha256sum prints, begins with', () => {
  const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
  const list = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${hash(content)}  ${path}\n`);
  expect(version).toBe(hash(list.join('')).slice(0, 12));
  expect(compile(files).dataset?.version).toBe(version);
});

test.each<[string, string, (readonly [string, Uint8Array])[]]>([
  ['the order of the files', 'the same', [...files].reverse()],
  [
    'a file of an editor',
    'the same',
    [...files, ['events/.kabul.yaml.swp', bytes], ['events/kabul.yaml~', bytes]],
  ],
  ['a byte of a seed', 'another', [...files, ['events/said.yaml', bytes]]],
  ['a seed more', 'another', [...files, ['events/more.yaml', bytes]]],
  ['the policy', 'another', [...files, ['README.md', bytes]]],
])('with another %s: %s version', (_, which, changed) => {
  expect(versionOf(new Map(changed)) === version ? 'the same' : 'another').toBe(which);
});
