import type { Dataset, TimelineEvent } from './dataset.ts';

/** A stretch of a text. Offsets are UTF-16, `end` excluded. */
export type Match = { readonly start: number; readonly end: number };

/** What can be found of each entry, folded, by its id. */
export type SearchIndex = Pick<ReadonlyMap<string, string>, 'get'>;

/** Headline, label, quotes, notes and whose words they are; its actors with their roles and aliases. Made when somebody first searches. */
export function indexEvents({ events, actors }: Dataset): SearchIndex {
  const named = new Map(actors.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const wordsOf = (event: TimelineEvent) => [
    event.headline,
    event.label,
    event.note ?? '',
    event.saidBy?.words ?? '',
    ...event.passages.flatMap(({ exact, sic }) => [exact, ...sic.map(({ note }) => note)]),
    ...event.actors.flatMap(({ actor, role }) => [...(named.get(actor) ?? []), role]),
  ];
  const make = () => new Map(events.map((event) => [event.id, fold(wordsOf(event).join('\n')).text]));
  let made: ReturnType<typeof make> | null = null;
  return {
    get: (id) => {
      made ??= make();
      return made.get(id);
    },
  };
}

/** What a reader typed → what must all be found: words by their beginnings, “words in quotation marks” as they stand. */
export function termsOf(words: string): string[] {
  const terms = fold(words).text.matchAll(/"([^"]+)"?|([^\s"]+)/g);
  return [...new Set([...terms].map(([, phrase, word]) => (phrase ?? word ?? '').trim()))].filter(Boolean);
}

/** Whether every term begins a word of a folded text. */
export const hasTerms = (folded: string, terms: readonly string[]): boolean =>
  terms.every((term) => nextMatch(folded, term, 0) !== -1);

/** Where the terms begin words of a text, in its order; they may overlap. */
export function findMatches(text: string, terms: readonly string[]): Match[] {
  const folded = fold(text);
  const matches: Match[] = [];
  for (const term of terms) {
    let at = nextMatch(folded.text, term, 0);
    while (at !== -1) {
      const last = at + term.length - 1;
      matches.push({ start: folded.starts[at]!, end: folded.ends[last]! });
      at = nextMatch(folded.text, term, last + 1);
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}

function nextMatch(folded: string, term: string, from: number): number {
  let at = folded.indexOf(term, from);
  while (at > 0 && isLetter(folded[at - 1]!) && isLetter(term[0]!)) at = folded.indexOf(term, at + 1);
  return at;
}

const isLetter = (unit: string) => /[\p{L}\p{N}]/u.test(unit);

/** What follows the apostrophe of a possessive; or nothing yet, while it is being typed. */
const POSSESSIVE = /^(?:s(?![\p{L}\p{N}])|$)/iu;

/**
 * Letters as they are typed in a hurry: small, without diacritics, quotation marks and dashes straight, possessives
 * without their apostrophe.
 */
function fold(text: string): { text: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    if (/['‘’]/.test(char) && isLetter(folded.at(-1) ?? '') && POSSESSIVE.test(text.slice(at + 1, at + 3))) {
      at += char.length;
      continue;
    }
    const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const unit of plain
      .replace(/[‘’‚′]/g, "'")
      .replace(/[“”„«»″]/g, '"')
      .replace(/[‐-―−]/g, '-')) {
      folded += unit;
      for (let i = 0; i < unit.length; i++) {
        starts.push(at);
        ends.push(at + char.length);
      }
    }
    at += char.length;
    // A diacritic of its own belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at;
  }
  return { text: folded, starts, ends };
}
