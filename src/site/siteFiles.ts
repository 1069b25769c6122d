import type { Dataset } from '../model/dataset.ts';
import { escapeMarkup } from '../model/markup.ts';
import { manifestIcons } from './icons.ts';
import { addressOf } from './site.ts';

/** The list of all pages for search engines (sitemaps.org). `pages` are links relative to the site's root. */
export function sitemapOf(site: string, pages: readonly string[]): string {
  const urls = pages.map((page) => `  <url><loc>${escapeMarkup(addressOf(site, page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Everything may be read (RFC 9309). Robots look for this file at the root of a host only, so under a path it is just a file. */
export const robotsOf = (site: string | null): string =>
  `User-agent: *\nAllow: /\n${site ? `\nSitemap: ${addressOf(site, 'sitemap.xml')}\n` : ''}`;

/** The Web App Manifest (W3C). Its addresses are relative to itself, but for `id`, which the host alone is before. */
export function manifestOf(
  { title, introduction }: Pick<Dataset, 'title' | 'introduction'>,
  base: string,
): string {
  const manifest = {
    id: base,
    name: title,
    short_name: 'Attested',
    description: introduction,
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...manifestIcons.map(({ path, size, purpose }) => ({
        src: path,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
