import { formatDate, formatSupport } from '../i18n/formatDate.ts';
import { t } from '../i18n/text.ts';
import { articleOf } from '../model/articles.ts';
import { referencesOf, type TimelineEvent } from '../model/dataset.ts';
import { formatDay } from '../model/dates/days.ts';
import { articleWords, correctionWords, quotesOf } from './quoteWords.ts';
import type { Taken } from './taken.ts';

/** One entry a row, for a spreadsheet. Each row says which set and which version of the data it is from. */
export function toCsv(taken: Taken): string {
  return formatCsv([columns.map(([name]) => name), ...taken.events.map((event) => toRow(event, taken))]);
}

type Column = readonly [
  name: string,
  cell: (event: TimelineEvent, taken: Taken) => string | null | undefined,
];

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['link', ({ id }, { linkOf }) => linkOf(id)],
  ['kind', ({ kind }) => kind],
  ['headline', ({ headline }) => headline],
  ['date', ({ date }) => date && formatDate(date.edtf, 'long')],
  ['date_edtf', ({ date }) => date?.edtf],
  ['date_earliest', ({ date }) => (date && date.earliest !== null ? formatDay(date.earliest) : null)],
  ['date_latest', ({ date }) => (date && date.latest !== null ? formatDay(date.latest) : null)],
  ['date_basis', ({ date }) => date?.basis],
  ['date_words_of_article', ({ date }) => date?.textWords],
  ['date_from_text_alone', ({ date }) => date?.textSupports && formatSupport(date.textSupports)],
  ['date_note', ({ date }) => date?.note],
  ['said_by', ({ saidBy }) => saidBy?.words],
  ['who', (event, { dataset }) => whoWords(event, dataset.actors)],
  // A correction goes wherever the quote goes, so it is in the same cell; the next one has it for a sorting eye.
  ['quote', quotesOf],
  ['our_note', ({ passages }) => passages.flatMap(({ sic }) => sic.map(correctionWords)).join(' ')],
  ['article', (event, { dataset }) => articleOf(event, dataset).title],
  ['article_known', (event, { dataset }) => articleWords(articleOf(event, dataset))],
  ['other_sources', ({ corroboration }) => t.verdicts[corroboration.verdict]],
  ['other_sources_summary', ({ corroboration }) => corroboration.summary],
  [
    'other_sources_links',
    ({ id }, { references }) =>
      referencesOf(references, id)
        .map(({ url }) => url)
        .join(' '),
  ],
  ['note', ({ note }) => note],
  ['set', (_, { set }) => set],
  ['set_link', (_, { link }) => link],
  ['data_version', (_, { dataset }) => dataset.version],
];

const toRow = (event: TimelineEvent, taken: Taken) => columns.map(([, cell]) => cell(event, taken) ?? '');

const whoWords = (event: TimelineEvent, actors: Taken['dataset']['actors']): string =>
  event.actors
    .map(({ actor, role }) => `${actors.find(({ id }) => id === actor)?.name ?? actor} (${role})`)
    .join('; ');

/** Rows → CSV (RFC 4180: CRLF, every cell quoted), with the byte order mark by which spreadsheets know UTF-8. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;

/**
 * A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula and runs it. Such a cell gets an
 * apostrophe in front, and so does one that begins with an apostrophe: whoever takes one off again has the cell as it was.
 */
const formatCell = (cell: string): string =>
  `"${(/^[=+\-@\t\r\n'＝＋－＠]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
