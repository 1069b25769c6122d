import { type Catalogue, en } from './en.ts';

/** What the site says. Its language is chosen when it is built. */
export const t: Catalogue = en;
