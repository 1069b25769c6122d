import { formatDate, formatSupport } from '../i18n/formatDate.ts';
import { articleById } from '../model/articles.ts';
import {
  type Article,
  type EventDate,
  type Passage,
  type Reference,
  type Relation,
  referencesOf,
} from '../model/dataset.ts';
import { type EpochDay, formatDay } from '../model/dates/days.ts';
import { originalOffset } from './position.ts';
import type { Taken } from './taken.ts';

/** All that is known of each entry, as JSON. Its schema, `schema/export.json` on the site, says what each field means. */
export const toJson = (taken: Taken): string => `${JSON.stringify(toExport(taken), null, 2)}\n`;

/** The same as a plain value. The text of an article is its owner's and stays out: quotes, places and hash tell it. */
export function toExport({ dataset, events, set, link, home, linkOf, references }: Taken) {
  return {
    $schema: `${siteOf(home, dataset)}schema/export.json`,
    format: 1,
    title: dataset.title,
    introduction: dataset.introduction,
    version: dataset.version,
    set: { words: set, entries: events.length, of: dataset.events.length, link },
    articles: dataset.articles.map(toArticle),
    actors: dataset.actors,
    entries: events.map((event) => ({
      id: event.id,
      link: linkOf(event.id),
      kind: event.kind,
      headline: event.headline,
      label: event.label,
      date: event.date && toDate(event.date),
      saidBy: event.saidBy,
      actors: event.actors,
      passages: event.passages.map((passage) => toPassage(passage, dataset)),
      note: event.note,
      elsewhere: {
        verdict: event.corroboration.verdict,
        summary: event.corroboration.summary,
        references: referencesOf(references, event.id).map(toReference),
      },
      relations: event.relations.map(toRelation),
    })),
  };
}

/** Of several articles each has its start below the site’s own. */
function siteOf(home: string, { collection }: Taken['dataset']): string {
  const start = collection?.home ?? '/';
  return home.endsWith(start) ? home.slice(0, 1 - start.length || undefined) : home.replace(/[^/]*$/, '');
}

// Format 1 has dates in words.
const toReference = ({ published, ...reference }: Reference) => ({
  ...reference,
  published: published && formatDate(published, 'long'),
});

const toRelation = ({ other, ...relation }: Relation) => ({
  ...relation,
  ...(other && { other: { ...other, date: other.date && formatDate(other.date, 'short') } }),
});

const toArticle = (article: Article) => ({
  id: article.id,
  title: article.title,
  description: article.description,
  author: article.author,
  publisher: article.publisher,
  url: article.url,
  rights: article.rights,
  written: { ...toDate(article.written), because: article.writtenBecause },
  notes: article.notes,
  sha256: article.sha256,
});

const day = (epochDay: EpochDay | null): string | null => (epochDay === null ? null : formatDay(epochDay));

const toDate = ({ edtf, earliest, latest, meaning, basis, ...date }: EventDate) => ({
  edtf,
  words: formatDate(edtf, 'long'),
  earliest: day(earliest),
  latest: day(latest),
  meaning,
  basis,
  textWords: date.textWords,
  textSupports: date.textSupports && formatSupport(date.textSupports),
  note: date.note,
});

function toPassage(passage: Passage, { articles }: Taken['dataset']) {
  const article = articleById(passage.article, articles);
  return {
    article: passage.article,
    exact: passage.exact,
    start: originalOffset(article, passage.start),
    end: originalOffset(article, passage.end),
    paragraph: article.paragraphs[passage.paragraph]?.number ?? null,
    sic: passage.sic.map(({ exact, note }) => ({ exact, note })),
  };
}
