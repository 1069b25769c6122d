import { type Csl, type CslDate, cslDateWords } from './csl.ts';

/**
 * A source → Wikipedia's `{{cite news}}`: there one cites the article, and this page is where its words can be looked up.
 * An author and a date that are not known are said to be so, as its guide has it, and are never filled in.
 */
export function toWiki(csl: Csl): string {
  const author = csl['original-author']?.[0]?.literal;
  const url = csl.custom?.['original-URL'];
  const parameters: readonly (readonly [name: string, value: string])[] = [
    ['author', author ? escapeWiki(author) : '<!--not stated-->'],
    ['title', escapeWiki(csl['original-title'])],
    ['newspaper', escapeWiki(csl['original-publisher'] ?? '')],
    ...dated(csl['original-date']),
    ['url', wikiUrl(url ?? csl.URL)],
    ['access-date', cslDateWords(csl.accessed)],
    ['via', url ? '' : escapeWiki(csl['container-title'])],
    ['quote', escapeWiki(withoutOuterMarks(csl.abstract))],
  ];
  const told = parameters.filter(([, value]) => value !== '');
  return `{{cite news ${told.map(([name, value]) => `|${name}=${value}`).join(' ')}}}\n`;
}

function dated(date: CslDate): readonly (readonly [string, string])[] {
  if (!('literal' in date)) return [['date', cslDateWords(date)]];
  // The template adds brackets of its own.
  return [
    ['date', 'n.d.'],
    ['orig-date', escapeWiki(date.literal.replace(/^\[(.*)\]$/, '$1'))],
  ];
}

/** The template sets the quote in quotation marks: a single one brings none, and what follows it stands outside anyway. */
const withoutOuterMarks = (quote: string): string => quote.replace(/^“([^“”]*)”$/, '$1');

/** Text that a wiki shows as it stands, also inside a template. */
export const escapeWiki = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[&<>[\]{}~]|'(?=')|_(?=_)/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('|', '{{!}}');

const wikiUrl = (url: string): string =>
  url.replace(
    /[\s[\]{}|<>"']/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
