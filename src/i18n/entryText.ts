import type { Article, DateBasis, EventDate, Relation } from '../model/dataset.ts';
import { formatDate, formatSupport } from './formatDate.ts';

const basisWords: Record<DateBasis, string> = {
  stated: 'as the article gives it',
  relative: 'worked out from these words',
  outside: 'the date is from outside the article',
  inferred: 'the date is inferred',
};

/** Where a date comes from, in sentences: what is drawn, and what the text alone supports. */
export function whenWords({ basis, edtf, textSupports, note }: EventDate): string {
  return [
    `${formatDate(edtf, 'long')}; ${basisWords[basis]}.`,
    textSupports ? `From the text alone: ${formatSupport(textSupports)}.` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What an entry without a date can say of when. */
export const undatedWords = ({ written }: Article): string =>
  `Said when the article was written, ${formatDate(written.edtf, 'long')}; what it speaks of has no date.`;

const relationWords: Record<Relation['kind'], readonly [forwards: string, reversed: string]> = {
  before: ['Came before', 'Came after'],
  'same-day': ['Same day', 'Same day'],
  'leads-to': ['Led to', 'Followed from'],
  'compared-with': ['Compared with', 'Compared with'],
  'in-tension-with': ['In tension with', 'In tension with'],
  'part-of': ['Part of', 'Includes'],
  'said-with': ['Said with', 'Said with'],
};

const claimedWords: Partial<Record<Relation['kind'], readonly [forwards: string, reversed: string]>> = {
  before: ['Said to come before', 'Said to come after'],
  'leads-to': ['Said to lead to', 'Said to follow from'],
};

/** How the entry that carries a relation stands to the other. */
export function wordsOfRelation({ kind, reversed, claimed }: Relation): string {
  const words = (claimed ? claimedWords[kind] : undefined) ?? relationWords[kind];
  return words[reversed ? 1 : 0];
}
