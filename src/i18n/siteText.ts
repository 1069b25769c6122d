import { enSite, type SiteCatalogue } from './enSite.ts';

/** What the documents of a site say beside the app. Its language is chosen when the site is built. */
export const siteText: SiteCatalogue = enSite;
