import type { Collection, Dataset, TimelineEvent } from '../model/dataset.ts';
import { escapeMarkup } from '../model/markup.ts';
import { cutAfter } from './cut.ts';
import { descriptionOf, longestDescription, titleOf } from './description.ts';
import { type Json, jsonLdOf, jsonLdOfIndex } from './jsonLd.ts';
import { indexAltOf, previewAltOf, previewHeight, previewWidth } from './previewCard.ts';
import { addressOf, pagePath, type Site } from './site.ts';

/** An element of a page's head; `text` is its content, as text. */
export type HeadTag = {
  readonly tag: 'title' | 'meta' | 'link' | 'script';
  readonly attrs: Readonly<Record<string, string>>;
  readonly text?: string;
};

/**
 * What the head of a page says of it: title, description, Open Graph (ogp.me), Twitter card, JSON-LD, manifest and icon. What
 * has to be a whole address (canonical link, preview) is there only where the site's address is known. `event` is `null` for the
 * start of an article.
 */
export const headOf = ({
  dataset,
  event,
  site,
  base,
}: Site & { readonly dataset: Dataset; readonly event: TimelineEvent | null }): readonly HeadTag[] =>
  tagsOf({
    title: titleOf(dataset, event),
    name: event ? event.headline : dataset.title,
    type: event ? 'article' : 'website',
    description: descriptionOf(dataset, event),
    page: pagePath(event, dataset),
    alt: previewAltOf(dataset, event),
    jsonLd: jsonLdOf(dataset, event, site),
    site,
    base,
  });

/** The same of the index page of several articles. */
export function headOfIndex(
  datasets: readonly Dataset[],
  collection: Collection,
  { site, base }: Site,
): readonly HeadTag[] {
  const { title, introduction } = collection;
  return tagsOf({
    title: `${title} · Attested`,
    name: title,
    type: 'website',
    description: cutAfter(introduction, longestDescription, '…'),
    page: '/',
    alt: indexAltOf(datasets, collection),
    jsonLd: jsonLdOfIndex(datasets, collection, site),
    site,
    base,
  });
}

type Said = Site & {
  readonly title: string;
  readonly name: string;
  readonly type: 'article' | 'website';
  readonly description: string;
  /** Relative to the site’s root. */
  readonly page: string;
  /** What the preview shows, in words. */
  readonly alt: string;
  readonly jsonLd: Json;
};

const tagsOf = ({
  title,
  name,
  type,
  description,
  page,
  alt,
  jsonLd,
  site,
  base,
}: Said): readonly HeadTag[] => [
  { tag: 'title', attrs: {}, text: title },
  meta('description', description),
  ...(site ? [link('canonical', addressOf(site, page))] : []),
  link('manifest', `${base}manifest.webmanifest`),
  link('apple-touch-icon', `${base}icons/apple-touch-icon.png`),
  property('og:type', type),
  property('og:site_name', 'Attested'),
  property('og:locale', 'en_GB'),
  property('og:title', name),
  property('og:description', description),
  ...(site ? previewTags(page, alt, site) : [meta('twitter:card', 'summary')]),
  {
    tag: 'script',
    attrs: { type: 'application/ld+json' },
    text: JSON.stringify(jsonLd),
  },
];

/** A card takes title, description and picture from Open Graph; its kind and the picture's words it does not. */
const previewTags = (page: string, alt: string, site: string): HeadTag[] => [
  property('og:url', addressOf(site, page)),
  property('og:image', addressOf(site, `${page}preview.png`)),
  property('og:image:type', 'image/png'),
  property('og:image:width', String(previewWidth)),
  property('og:image:height', String(previewHeight)),
  property('og:image:alt', alt),
  meta('twitter:card', 'summary_large_image'),
  meta('twitter:image:alt', alt),
];

/** Tags → HTML text, one a line. Values are escaped as their place asks: attributes, titles, and data in a script. */
export const formatHead = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attrs, text }) => {
      const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
      const start = `<${tag}${written.join('')}>`;
      if (text === undefined) return start;
      // A script's content is not decoded, so `<` is written as JSON can write it: neither `</script` nor `<!--` can stand there.
      return `${start}${tag === 'script' ? text.replaceAll('<', '\\u003c') : escapeMarkup(text)}</${tag}>`;
    })
    .join('\n');

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});
const link = (rel: string, href: string): HeadTag => ({ tag: 'link', attrs: { rel, href } });
