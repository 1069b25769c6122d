import { formatDate } from '../i18n/formatDate.ts';
import { t } from '../i18n/text.ts';
import { articleOf } from '../model/articles.ts';
import type { Article, Passage, TimelineEvent } from '../model/dataset.ts';
import { positionOf, wordsAround } from './position.ts';
import { correctionWords } from './quoteWords.ts';
import type { Taken } from './taken.ts';

/**
 * The entries as annotations of their articles (W3C Web Annotation Data Model, JSON-LD): one collection of one page, an
 * annotation for each entry, a target for each passage.
 */
export function toWebAnnotations(taken: Taken): string {
  const { dataset, events, set, link, home } = taken;
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: link,
    type: 'AnnotationCollection',
    label: `${dataset.title}. ${set}.`,
    generator: { id: home, type: 'Software', name: 'Attested' },
    'schema:version': dataset.version,
    total: events.length,
    first: {
      id: `${link}#annotations`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: events.map((event) => toAnnotation(event, taken)),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const toAnnotation = (event: TimelineEvent, { dataset, linkOf }: Taken) => ({
  id: linkOf(event.id),
  type: 'Annotation',
  motivation: 'describing',
  body: [
    textBody('describing', wordsOf(event)),
    textBody('classifying', t.kinds[event.kind].one),
    ...event.passages.flatMap(({ sic }) => sic.map((slip) => textBody('commenting', correctionWords(slip)))),
    textBody(
      'assessing',
      `Other sources: ${t.verdicts[event.corroboration.verdict]}. ${event.corroboration.summary}`,
    ),
  ],
  target: event.passages.map((passage) => toTarget(passage, articleOf(event, dataset))),
});

/** What the entry says, when, and whose words it is: a claim stays somebody's claim. */
const wordsOf = ({ headline, date, saidBy }: TimelineEvent): string =>
  [headline, date ? formatDate(date.edtf, 'long') : t.dates.none, saidBy && `said by ${saidBy.words}`]
    .filter(Boolean)
    .join(' · ');

const textBody = (purpose: string, value: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'en',
  purpose,
});

function toTarget(passage: Passage, article: Article) {
  return {
    type: 'SpecificResource',
    source: {
      id: article.url ?? hashUri(article.sha256),
      type: 'Text',
      format: 'text/plain',
      'dcterms:title': article.title,
      'schema:sha256': article.sha256,
    },
    // Each of them finds the passage by itself: the words in any copy, the position in the text of that hash.
    selector: [
      { type: 'TextQuoteSelector', exact: passage.exact, ...wordsAround(article, passage) },
      { type: 'TextPositionSelector', ...positionOf(article, passage) },
    ],
  };
}

/** A text without an address is named by its hash (RFC 6920). */
export function hashUri(sha256: string): string {
  const bytes = sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
