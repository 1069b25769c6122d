import { sha256 } from '../src/compiler/sha256.ts';

/** A change to one line of a seed file. `§` in the new text marks where a problem is expected and is taken out. */
export type SeedChange = { readonly file: string; readonly from: string; readonly to: string };

export type Seeds = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `seeds/events/kabul.yaml:7:11`, where `§` stood. */
  readonly marked: string | null;
};

/** The least good seeds with something of everything, changed. Each change must find its text, once. */
export function seedsOf(...changes: readonly SeedChange[]): Seeds {
  const texts = new Map(Object.entries(goodSeeds));
  for (const { file, from, to } of changes) {
    const parts = (texts.get(file) ?? '').split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
    texts.set(file, parts.join(to));
  }
  let marked: string | null = null;
  for (const [file, text] of texts) {
    const [before, ...after] = text.split('§');
    if (before === undefined || after.length === 0) continue;
    const lines = before.split('\n');
    marked = `seeds/${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
    texts.set(file, before + after.join(''));
  }
  return { files: new Map([...texts].map(([file, text]) => [file, encode(text)])), marked };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const story = `Kabul, Twice

The Taliban took Kabul in 1996. Will they stay?

Then the Taliban took Kabul again, in August 2021, and media media said so.
The Taliban will stay, experts say.

By a writer`;

const goodSeeds: Readonly<Record<string, string>> = {
  'timeline.yaml': `title: Kabul, twice
introduction: The Taliban took Kabul. Then they did it again.
actors:
  - id: taliban
    name: Taliban
    type: armed group
    about: Rule Afghanistan since 2021.
  - id: experts
    name: Experts
    type: unnamed group
    about: Nobody says who they are.
    aliases: [experts]
startingPoints:
  - sentence: Kabul in 2021
    event: kabul-2021
    span: 2021-08-01/2021-09-30
`,
  'sources.yaml': `agency:
  title: Kabul has fallen
  publisher: An agency
  published: 2021-08-15
  url: https://example.org/kabul
encyclopedia:
  title: Kabul
  titleIsOurs: true
  encyclopedia: true
  publisher: An encyclopedia
  url: https://example.org/e
`,
  'articles/story.txt': story,
  'articles/story.yaml': `title: Kabul, Twice
description: A story for a test
written:
  edtf: "[2022-03-02..2022-03-06]"
  basis: inferred
  because: It says so.
rights: Nobody’s.
sha256: ${sha256(encode(story))}
lines:
  title: [1]
  pullQuote: [6]
  byline: [8]
`,
  'events/kabul.yaml': `article: story
events:
  - id: kabul-1996
    kind: event
    headline: The Taliban take Kabul
    date: { edtf: 1996, basis: stated, textWords: in 1996 }
    actors:
      - { actor: taliban, role: takes Kabul }
    quotes:
      - exact: The Taliban took Kabul in 1996.
    corroboration:
      verdict: confirmed
      summary: It did happen.
      references:
        - { source: agency, says: It fell. }
        - { source: encyclopedia, says: It fell then. }
    relations:
      - { how: before, event: kabul-2021, words: again }
  - id: kabul-2021
    kind: event
    headline: The Taliban take Kabul again
    date: { edtf: 2021-08-15, basis: outside, textSupports: 2021-08 }
    actors:
      - { actor: taliban, role: takes Kabul }
    quotes:
      - exact: took Kabul
        suffix: " again"
      - exact: in August 2021, and media media said so
        sic:
          - { exact: media media, note: Printed twice. }
    corroboration:
      verdict: partly
      summary: It did happen.
      references:
        - { source: agency, says: It fell. }
`,
  'events/said.yaml': `article: story
events:
  - id: will-they-stay
    kind: question
    headline: The writer asks whether they will stay
    saidBy: { words: the writer, actors: [experts] }
    quotes:
      - exact: Will they stay?
    corroboration:
      verdict: not-checkable
      summary: A question.
    relations:
      - { how: compared-with, event: kabul-1996 }
`,
};
