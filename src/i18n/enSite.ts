const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the documents of a site say beside the app, in English. They are made when it is built. */
export const enSite = {
  articles: (count: number) => `${count} articles, each as a timeline`,
  missing: 'Nothing is at this address. These articles are here:',
  strip: 'Each dated entry, by its beginning',
  dated: (count: number) => (count === 1 ? ' entry has a date' : ' entries have a date'),
  undated: (count: number) =>
    count === 1 ? ' has none and stands in the order told.' : ' have none and stand in the order told.',
  who: 'Who',
  more: (count: number) => `and ${count} more`,
  withoutDate: 'Without a date',
  ofKind: (count: number, one: string, many: string) => counted(count, one.toLowerCase(), many.toLowerCase()),
  shared: 'In more than one article',
  version: 'Version of the data: {version}',
  foundError: ' · Found an error? {address}',
};

/** The same of another language. */
export type SiteCatalogue = typeof enSite;
