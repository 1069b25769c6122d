import type { Dataset, TimelineEvent } from '../domain/dataset.ts';
import { iconFiles } from './icons.ts';
import { previewOf } from './preview.ts';
import { pagePath } from './site.ts';
import { manifestOf, robotsOf, sitemapOf } from './siteFiles.ts';

/** A file of the built site, by its path from the site's root, without a slash in front. */
export type ExtraFile = { readonly path: string; readonly bytes: Uint8Array };

type Given = {
  readonly dataset: Dataset;
  readonly site: string | null;
  /** The text of public/icon.svg. */
  readonly icon: string;
};

/** What stands beside the pages: icons, the manifest, robots.txt; where the address is known, a sitemap and the previews that are named by it. */
export async function extraFiles({ dataset, site, icon }: Given): Promise<readonly ExtraFile[]> {
  const pages: readonly (TimelineEvent | null)[] = [null, ...dataset.events];
  const previews: ExtraFile[] = [];
  // One after another: drawing keeps the processor busy, waiting for none of it.
  for (const event of site ? pages : []) {
    const folder = event ? `events/${event.id}/` : '';
    previews.push({ path: `${folder}preview.png`, bytes: await previewOf(dataset, event) });
  }
  return [
    ...previews,
    ...iconFiles(icon),
    text('manifest.webmanifest', manifestOf(dataset)),
    text('robots.txt', robotsOf(site)),
    ...(site ? [text('sitemap.xml', sitemapOf(site, pages.map(pagePath)))] : []),
  ];
}

const text = (path: string, content: string): ExtraFile => ({
  path,
  bytes: new TextEncoder().encode(content),
});
