import type { Dataset, TimelineEvent } from '../domain/dataset.ts';
import { descriptionOf, titleOf } from './description.ts';
import { jsonLdOf } from './jsonLd.ts';
import { previewAltOf, previewHeight, previewWidth } from './previewCard.ts';
import { addressOf, pagePath, type Site } from './site.ts';

/** An element of a page's head; `text` is its content, as text. */
export type HeadTag = {
  readonly tag: 'title' | 'meta' | 'link' | 'script';
  readonly attrs: Readonly<Record<string, string>>;
  readonly text?: string;
};

/**
 * What the head of a page says of it: title, description, Open Graph (ogp.me), Twitter card, JSON-LD, manifest and icon. What
 * has to be a whole address (canonical link, preview) is there only where the site's address is known. `event` is `null` for `/`.
 */
export function headOf({
  dataset,
  event,
  site,
  base,
}: Site & { readonly dataset: Dataset; readonly event: TimelineEvent | null }): readonly HeadTag[] {
  const description = descriptionOf(dataset, event);
  return [
    { tag: 'title', attrs: {}, text: titleOf(dataset, event) },
    meta('description', description),
    ...(site ? [link('canonical', addressOf(site, pagePath(event)))] : []),
    link('manifest', `${base}manifest.webmanifest`),
    link('apple-touch-icon', `${base}icons/apple-touch-icon.png`),
    property('og:type', event ? 'article' : 'website'),
    property('og:site_name', 'Attested'),
    property('og:locale', 'en_GB'),
    property('og:title', event ? event.headline : dataset.title),
    property('og:description', description),
    ...(site ? previewTags(dataset, event, site) : [meta('twitter:card', 'summary')]),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      text: JSON.stringify(jsonLdOf(dataset, event, site)),
    },
  ];
}

/** A card takes title, description and picture from Open Graph; its kind and the picture's words it does not. */
function previewTags(dataset: Dataset, event: TimelineEvent | null, site: string): HeadTag[] {
  const alt = previewAltOf(dataset, event);
  return [
    property('og:url', addressOf(site, pagePath(event))),
    property('og:image', addressOf(site, `${pagePath(event)}preview.png`)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(previewWidth)),
    property('og:image:height', String(previewHeight)),
    property('og:image:alt', alt),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:image:alt', alt),
  ];
}

/** Tags → HTML text, one a line. Values are escaped as their place asks: attributes, titles, and data in a script. */
export const formatHead = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attrs, text }) => {
      const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
      const start = `<${tag}${written.join('')}>`;
      if (text === undefined) return start;
      // A script's content is not decoded, so `<` is written as JSON can write it: neither `</script` nor `<!--` can stand there.
      return `${start}${tag === 'script' ? text.replaceAll('<', '\\u003c') : escapeHtml(text)}</${tag}>`;
    })
    .join('\n');

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attrs: { name, content } });
const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attrs: { property: name, content },
});
const link = (rel: string, href: string): HeadTag => ({ tag: 'link', attrs: { rel, href } });

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
