import type { Filter, Loosening } from '../model/filter.ts';
import type { FilterParts } from './en.ts';
import { t } from './text.ts';

/** A filter in words, to be put into a sentence: the actors, and the rest of it. Both are empty where nothing is filtered. */
export const filterDescription = (
  { actors, match, kinds, verdicts, query }: Filter,
  nameOf: (actor: string) => string,
): FilterParts => ({
  names: actors.length > 0 ? t.filters.names(actors.map(nameOf), match) : '',
  rest: [
    kinds.map((kind) => t.kinds[kind].many.toLowerCase()).join(', '),
    verdicts.map((verdict) => t.verdicts[verdict].toLowerCase()).join(', '),
    query && quoted(query),
  ]
    .filter(Boolean)
    .join(' · '),
});

/** What a reader searches for, as a quotation that nothing in it ends; long words, and many, are cut, for it may be anybody’s. */
const quoted = (query: string): string =>
  `“${query
    .replace(/[“”„‟«»"]/g, "'")
    .replace(/(\S{16})\S+/gu, '$1…')
    .replace(/(?<=^.{60}).+/u, '…')}”`;

/** What to ask for less of, in words: “Without “kabul””. */
export const loosenText = (part: Loosening['part'], { query }: Filter): string =>
  part === 'query' ? t.filters.without(quoted(query)) : t.filters.loosen[part];
