import { readSeeds } from '../build/readSeeds.ts';
import { frozenSeeds } from './frozenDataset.ts';

/** The id of the entry that `seedsWithPastIds` withdraws. */
export const withdrawn = 'withdrawn-in-a-test';

/** The frozen seeds, with an entry that was renamed (`kabul-falls` is `kabul-2021` now) and one that was withdrawn. */
export async function seedsWithPastIds(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = (await readSeeds(frozenSeeds)) as ReadonlyMap<string, Uint8Array>;
  const edited = (path: string, change: (text: string) => string) => {
    const text = new TextDecoder().decode(files.get(path));
    if (change(text) === text) throw new Error(`${path} has nothing to change`);
    return [path, new TextEncoder().encode(change(text))] as const;
  };
  return new Map([
    ...files,
    edited('events/2021-afghanistan.yaml', (text) =>
      text.replace('- id: kabul-2021\n', '- id: kabul-2021\n    formerIds: [kabul-falls]\n'),
    ),
    edited(
      'timeline.yaml',
      (text) =>
        `${text}\nwithdrawn:\n  - { id: ${withdrawn}, headline: An entry of this test, on: 2026-05-03, why: It was one of a test., insteadSee: kabul-2021 }\n`,
    ),
  ]);
}
