import { expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { iconFiles } from './icons.ts';
import { manifestOf, robotsOf, sitemapOf } from './siteFiles.ts';

test('a sitemap lists the pages by their whole addresses, as XML', () => {
  expect(sitemapOf('https://example.org/a&b/', ['/', '/events/kabul-1996/'])).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      '  <url><loc>https://example.org/a&amp;b/</loc></url>',
      '  <url><loc>https://example.org/a&amp;b/events/kabul-1996/</loc></url>',
      '</urlset>',
      '',
    ].join('\n'),
  );
});

test.each([
  [null, 'User-agent: *\nAllow: /\n'],
  ['https://example.org/x/', 'User-agent: *\nAllow: /\n\nSitemap: https://example.org/x/sitemap.xml\n'],
])('robots.txt of %s names the sitemap where there is one', (site, text) => {
  expect(robotsOf(site)).toBe(text);
});

test('the manifest names icons that are made, in their size, and is at the site’s own path', () => {
  const manifest = JSON.parse(manifestOf(datasetOf('2022 kabul -'), '/x/'));
  expect(manifest).toMatchObject({
    id: '/x/',
    name: 'A drawn dataset',
    short_name: 'Attested',
    start_url: './',
    scope: './',
  });
  const made = new Map(
    iconFiles(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32z"/></svg>',
    ).map(({ path, bytes }) => [path, Buffer.from(bytes)]),
  );
  for (const { src, sizes } of manifest.icons.slice(1)) {
    expect(`${made.get(src)?.readUInt32BE(16)}x${made.get(src)?.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(made.get('icons/apple-touch-icon.png')?.readUInt32BE(16)).toBe(180);
});
