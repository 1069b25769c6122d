import { articleOf } from '../model/articles.ts';
import type { Article, Collection, Dataset, Passage, TimelineEvent } from '../model/dataset.ts';
import { descriptionOf, whoseWords } from './description.ts';
import { isoDateOf } from './isoDate.ts';
import { addressOf, pagePath } from './site.ts';

export type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a page is, in the words of schema.org (JSON-LD 1.1): of `/` a collection, of an entry a page around a quotation. That an
 * article says a thing is no verdict on it, so there is no ClaimReview; and no Event, which would say that it happened.
 */
export function jsonLdOf(dataset: Dataset, event: TimelineEvent | null, site: string | null): Json {
  const page = {
    ...pageOf(
      event ? 'WebPage' : 'CollectionPage',
      event ? event.headline : dataset.title,
      descriptionOf(dataset, event),
      pagePath(event, dataset),
      site,
    ),
    isPartOf: { '@type': 'WebSite', name: 'Attested', ...(site ? { url: site } : {}) },
  };
  if (!event) {
    const list = { '@type': 'ItemList', numberOfItems: dataset.events.length };
    return { ...page, version: dataset.version, isBasedOn: worksOf(dataset), mainEntity: list };
  }
  const quotations = event.passages.map((passage) => quotationOf(passage, event, articleOf(event, dataset)));
  return { ...page, mainEntity: quotations.length === 1 ? quotations[0]! : quotations };
}

/** The same of the index page of several articles: the pages that it leads to. */
export function jsonLdOfIndex(
  datasets: readonly Dataset[],
  { title, introduction }: Collection,
  site: string | null,
): Json {
  return {
    ...pageOf('CollectionPage', title, introduction, '/', site),
    version: datasets[0]!.version,
    hasPart: datasets.map((dataset) => ({
      '@type': 'CollectionPage',
      name: dataset.title,
      ...(site ? { url: addressOf(site, pagePath(null, dataset)) } : {}),
      isBasedOn: worksOf(dataset),
    })),
  };
}

const pageOf = (type: string, name: string, description: string, path: string, site: string | null) => ({
  '@context': 'https://schema.org',
  '@type': type,
  ...(site ? { url: addressOf(site, path) } : {}),
  name,
  description,
  inLanguage: 'en',
});

function quotationOf({ exact, sic }: Passage, event: TimelineEvent, article: Article): Json {
  const iso = isoDateOf(event.date);
  const corrections = sic.map(({ exact, note }) => `“${exact}” – ${note}`);
  return {
    '@type': 'Quotation',
    text: exact,
    ...(corrections.length > 0 ? { correction: corrections } : {}),
    creditText: whoseWords(event),
    ...(iso ? { temporalCoverage: iso } : {}),
    isBasedOn: workOf(article),
  };
}

/** The works that a page is based on: one, or a list. */
function worksOf({ articles }: Dataset): Json {
  const [first, ...more] = articles.map(workOf);
  return more.length === 0 ? first! : [first!, ...more];
}

/** What is not known of an article is left out. Its days of writing are an inference, which no property can say. */
function workOf({ title, description, author, publisher, url, written }: Article): Json {
  const created = written.basis === 'inferred' ? null : isoDateOf(written);
  return {
    '@type': 'Article',
    headline: title,
    description,
    ...(author ? { author: { '@type': 'Person', name: author } } : {}),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(url ? { url } : {}),
    ...(created && !created.includes('/') ? { dateCreated: created } : {}),
  };
}
