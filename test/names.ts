/** The accessible names by which tests find what is on the page, so that a word of the page changes here once. */
export const names = {
  // Regions, groups and lists
  introduction: 'Introduction',
  timeline: 'Timeline',
  claims: /^Claims and questions/,
  list: /^All entries/,
  article: 'Article',
  readingPane: 'Reading pane',
  gutter: 'Entries that the article supports',
  filters: 'Filters',
  actors: 'Filter by actor',
  kinds: /^Kinds of/,
  spans: 'Stretch of time',
  matchMode: 'Entries that name',
  panes: 'Panes',
  verdicts: 'Filter by what other sources say',
  overviewWindow: 'Stretch of time shown',
  // Fields and buttons
  search: 'Search entries',
  clear: 'Clear',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  closeEntry: 'Close entry',
  showAsList: 'Show as list',
  showAsTimeline: 'Show as timeline',
  copyLink: 'Copy link',
  cite: 'Cite and copy',
  about: 'About',
  keys: 'Keys',
  embed: 'Embed',
  takeAway: 'Take away',
} as const;

/** `Kabul`, `12` → the name of a button that filters and says how many entries it names. */
export const countedName = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\d`);
