import type { Filter, Loosening } from '../model/filter.ts';
import { kindWords, verdictWords } from './words.ts';

/** A filter in words, to follow “12 of 44 entries”: “ name both Russia and the West · events”, “: events · “kabul””. */
export function filterDescription(
  { actors, match, kinds, verdicts, query }: Filter,
  nameOf: (actor: string) => string,
): string {
  const parts = [
    actors.length > 0 ? `name ${namesOf(actors.map(nameOf), match)}` : '',
    kinds.map((kind) => kindWords[kind].many.toLowerCase()).join(', '),
    verdicts.map((verdict) => verdictWords[verdict].toLowerCase()).join(', '),
    query && quoted(query),
  ];
  return (actors.length > 0 ? ' ' : ': ') + parts.filter(Boolean).join(' · ');
}

function namesOf(names: readonly string[], match: Filter['match']): string {
  const inside = names.map((name) => name.replace(/^The /, 'the '));
  const [others, last] = [inside.slice(0, -1), inside.at(-1)];
  if (others.length === 0) return `${last}`;
  const all = match === 'all' ? (others.length === 1 ? 'both ' : 'all of ') : '';
  return `${all}${others.join(', ')} ${match === 'all' ? 'and' : 'or'} ${last}`;
}

/** What a reader searches for, as a quotation that nothing in it ends; long words, and many, are cut, for it may be anybody’s. */
const quoted = (words: string) =>
  `“${words
    .replace(/[“”„‟«»"]/g, "'")
    .replace(/(\S{16})\S+/gu, '$1…')
    .replace(/(?<=^.{60}).+/u, '…')}”`;

/** What to ask for less of, in words: “Without “kabul””. */
export function partWords(part: Loosening['part'], { query }: Filter): string {
  return {
    query: `Without ${quoted(query)}`,
    match: 'Match any',
    kinds: 'Any kind',
    verdicts: 'Whatever other sources say',
    actors: 'Whoever is named',
  }[part];
}

/** The set in words. `filter` follows the count as `filterDescription` has it, and is empty where nothing is filtered. */
export function setWords(shown: number, all: number, filter: string): string {
  if (filter === '') return `All ${all} entries`;
  return `${shown} of ${all} entries${filter.replace(/^ name/, ' that name')}`;
}
