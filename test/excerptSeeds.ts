import { sha256 } from '../src/compiler/sha256.ts';
import { seedsOf } from './seedsOf.ts';

/** Sentences of the article of `excerptSeeds` that stand next to no passage: no reader gets them. */
export const unshown = ['Nobody saw the first hidden thing.', 'Nobody saw the second hidden thing.'] as const;
/** Those that stand next to one. */
export const besides = ['This stands before it.', 'This stands after it.'] as const;

/**
 * The least good seeds, whose article is longer than its passages and shows only these; whom to ask about its rights; one
 * entry that was renamed (from `kabul-again`), and one that was withdrawn (`kabul-fell`).
 */
export function excerptSeeds(): ReadonlyMap<string, Uint8Array> {
  const { files } = seedsOf(
    {
      file: 'articles/story.txt',
      from: '\n\nThen the Taliban took Kabul again, in August 2021, and media media said so.',
      to: `\n\n${unshown[0]} ${besides[0]} Then the Taliban took Kabul again, in August 2021, and media media said so. ${besides[1]} ${unshown[1]}\n`,
    },
    {
      file: 'articles/story.yaml',
      from: 'pullQuote: [6]\n  byline: [8]',
      to: 'pullQuote: [7]\n  byline: [9]',
    },
    {
      file: 'articles/story.yaml',
      from: 'rights: Nobody’s.',
      to: 'display: passages\nurl: https://example.org/story\nrightsContact: mailto:rights@example.org\nrights: Its owner’s.',
    },
    {
      file: 'events/kabul.yaml',
      from: '- id: kabul-2021',
      to: '- id: kabul-2021\n    formerIds: [kabul-again]',
    },
    {
      file: 'timeline.yaml',
      from: 'startingPoints:',
      to: 'withdrawn:\n  - { id: kabul-fell, headline: Kabul falls, on: 2026-05-03, why: Its quote was of another text., insteadSee: kabul-2021 }\nstartingPoints:',
    },
  );
  const leftOut = `- heading: A sentence\n  passages: [{ words: ${unshown[0]}, reason: It sets the scene. }]\n`;
  const metadata = new TextDecoder()
    .decode(files.get('articles/story.yaml'))
    .replace(/sha256: .*/, `sha256: ${sha256(files.get('articles/story.txt')!)}`);
  const encode = (text: string) => new TextEncoder().encode(text);
  return new Map([...files, ['articles/story.yaml', encode(metadata)], ['left-out.yaml', encode(leftOut)]]);
}
