import type { Dataset } from '../model/dataset.ts';
import { iconFiles } from './icons.ts';
import { previewOf, previewOfIndex } from './preview.ts';
import { pagePath } from './site.ts';
import { manifestOf, robotsOf, sitemapOf } from './siteFiles.ts';

/** A file of the built site, by its path from the site's root, without a slash in front. */
export type ExtraFile = { readonly path: string; readonly bytes: Uint8Array };

type Given = {
  /** One for each article. */
  readonly datasets: readonly Dataset[];
  readonly site: string | null;
  readonly base: string;
  /** The text of public/icon.svg. */
  readonly icon: string;
};

/** What stands beside the pages: icons, the manifest, robots.txt; where the address is known, a sitemap and the previews that are named by it. */
export async function extraFiles({ datasets, site, base, icon }: Given): Promise<readonly ExtraFile[]> {
  const first = datasets[0]!;
  const beside = [
    ...iconFiles(icon),
    text('manifest.webmanifest', manifestOf(first.collection ?? first, base)),
    text('robots.txt', robotsOf(site)),
  ];
  if (!site) return beside;
  const pages = datasets.flatMap((dataset) =>
    [null, ...dataset.events].map((event) => ({
      page: pagePath(event, dataset),
      draw: () => previewOf(dataset, event),
    })),
  );
  const { collection } = first;
  if (collection) pages.unshift({ page: '/', draw: () => previewOfIndex(datasets, collection) });
  const previews: ExtraFile[] = [];
  // One after another: drawing keeps the processor busy, waiting for none of it.
  for (const { page, draw } of pages)
    previews.push({ path: `${page.slice(1)}preview.png`, bytes: await draw() });
  const links = pages.map(({ page }) => page);
  return [...previews, ...beside, text('sitemap.xml', sitemapOf(site, links))];
}

const text = (path: string, content: string): ExtraFile => ({
  path,
  bytes: new TextEncoder().encode(content),
});
