import type { DateBasis, EventKind, RelationKind, Verdict } from '../model/dataset.ts';
import { monthNames } from '../model/dates/monthNames.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A filter in words: whom entries name, and what else is asked. */
export type FilterParts = { readonly names: string; readonly rest: string };

type Both = readonly [forwards: string, reversed: string];

/**
 * What the product says, in English: whole sentences and phrases, each a function of what it speaks of. `{name}` is a place for
 * an element: see ui/Filled.tsx.
 */
export const en = {
  /** A date in words: formatDate.ts says how they are put together. */
  dates: {
    months: monthNames,
    /** Of three letters, for the axis and labels. */
    shortMonths: monthNames.map((name) => name.slice(0, 3)),
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `perhaps ${date}`,
    since: (date: string) => `since ${date}`,
    from: (date: string) => `from ${date}`,
    fromEndUnknown: (date: string) => `from ${date}, end not known`,
    until: (date: string) => `until ${date}`,
    untilBeginningUnknown: (date: string) => `until ${date}, beginning not known`,
    noLaterThan: (date: string) => `no later than ${date}`,
    allOf: (date: string) => `all of ${date}`,
    between: (range: string) => `between ${range}`,
    or: ' or ',
    and: ' and ',
    /** Years before the first: 44 → “44 BC”. */
    bc: (years: string) => `${years} BC`,
    /** Years below 100, which would be taken for days. */
    ad: (year: number) => `AD ${year}`,
    to: (from: string, to: string) => `${from} to ${to}`,
    /** What the opening span shows: “Past year”, “Past 5 years”, “Past 10 months”. */
    past: (months: number) =>
      months % 12 === 0
        ? months === 12
          ? 'Past year'
          : `Past ${months / 12} years`
        : `Past ${months} months`,
    /** “2–6 March 2022 and 1 May 2023” */
    list: (dates: readonly string[]) =>
      [dates.slice(0, -1).join(', '), dates.at(-1)].filter(Boolean).join(' and '),
    none: 'no date of its own',
    written: (date: string) => `written ${date}`,
    writtenInferred: (date: string) => `written ${date} (inferred)`,
    /** Of an entry without a date. */
    undated: (written: string) =>
      `Said when the article was written, ${written}; what it speaks of has no date.`,
    fromTextAlone: (date: string) => `From the text alone: ${date}.`,
    withBasis: (date: string, basis: string) => `${date}; ${basis}.`,
    basis: {
      stated: 'as the article gives it',
      relative: 'worked out from these words',
      outside: 'the date is from outside the article',
      inferred: 'the date is inferred',
    } satisfies Record<DateBasis, string>,
  },

  kinds: {
    event: { one: 'Event', many: 'Events' },
    situation: { one: 'Situation', many: 'Situations' },
    report: { one: 'Reported', many: 'Reported' },
    claim: { one: 'Claim', many: 'Claims' },
    fear: { one: 'Fear', many: 'Fears' },
    forecast: { one: 'Forecast', many: 'Forecasts' },
    question: { one: 'Question', many: 'Questions' },
  } satisfies Record<EventKind, { readonly one: string; readonly many: string }>,

  /** What lines and dots mean. */
  legend: {
    fact: 'stated as fact',
    reported: 'reported',
    beginsAbout: 'begins about then',
    endsAbout: 'ends about then',
    goesOn: 'still going on',
    within: 'one day within',
    dateOther: 'date worked out, or from outside',
    dateStated: 'date as the article gives it',
  },

  verdicts: {
    confirmed: 'Confirmed',
    partly: 'Partly confirmed',
    contested: 'Disputed',
    'not-found': 'None found',
    'not-checkable': 'Nothing to check',
  } satisfies Record<Verdict, string>,

  /** How the entry that carries a relation stands to the other; of one that is only claimed, `claimedRelations` first. */
  relations: {
    before: ['Came before', 'Came after'],
    'same-day': ['Same day', 'Same day'],
    'leads-to': ['Led to', 'Followed from'],
    'compared-with': ['Compared with', 'Compared with'],
    'in-tension-with': ['In tension with', 'In tension with'],
    'part-of': ['Part of', 'Includes'],
    'said-with': ['Said with', 'Said with'],
  } satisfies Record<RelationKind, Both>,
  claimedRelations: {
    before: ['Said to come before', 'Said to come after'],
    'leads-to': ['Said to lead to', 'Said to follow from'],
  } satisfies Partial<Record<RelationKind, Both>>,

  article: {
    by: (author: string) => `by ${author}`,
    outletUnknown: 'outlet not known',
  },

  entry: {
    copyLink: 'Copy link',
    copied: 'Copied',
    linkToCopy: 'Link to copy',
    correction: 'Our note: “{words}” – {note}',
    otherSources: 'Other sources: ',
    sources: (count: number) =>
      count === 1 ? 'One source, and what it says' : `${count} sources, and what they say`,
    hiddenByFilter: (hidden: number, shown: number) => {
      const others = shown === 0 ? '' : hidden === 1 ? 'other ' : 'others ';
      return `${hidden} ${others}${hidden === 1 ? 'does' : 'do'} not match.`;
    },
    contactForRights: 'Contact for the rights: {address}',
  },

  ui: {
    embedNotLoaded: 'The timeline could not be loaded. Check the connection and reload the page.',
    otherFormat:
      'This timeline’s data were made by another version of Attested: build the site again, and use the attested.js that it has.',
    notEncrypted: ' (not encrypted)',
    dialogNotLoaded: 'This could not be loaded. Try again, or reload the page.',
    loading: 'Loading …',
    notLoaded: 'This could not be loaded. ',
    tryAgain: 'Try again',
    close: 'Close',
    moreBelow: (count: number) => `${count} more below `,
    localFile:
      'This page is a file on this computer. Links to it name its folder, and lead to it from here only: for others, put it on a website first.',
  },

  app: {
    name: 'Attested',
    skipToEntries: 'Skip to the entries',
    skipToArticle: 'Skip to the article',
    filters: 'Filters',
    panes: 'Panes',
    filter: 'Filter',
    allArticles: 'All articles',
    severalArticles: (count: number) => `${count} articles`,
    promise: 'A quote shows that the article says it, not that it is true.',
    howMany: (dated: number, undated: number) =>
      `${dated} ${dated === 1 ? 'entry has a date and stands' : 'entries have a date and stand'} on the timeline${
        undated > 0
          ? `; ${undated} ${undated === 1 ? 'has none and stands' : 'have none and stand'} in the order told`
          : ''
      }. `,
    showAsTimeline: 'Show as timeline',
    showAsList: 'Show as list',
    panels: { timeline: 'Timeline', claims: 'Claims', article: 'Article', list: 'List' },
    dialogs: {
      about: 'About',
      embed: 'Embed',
      keys: 'Keys',
      takeAway: 'Take away',
      cite: 'Cite and copy',
    },
    /** “12 of 44”, or “44” where all are shown. */
    countOf: (shown: number, all: number) => (shown === all ? `${all}` : `${shown} of ${all}`),
  },

  timeline: {
    heading: 'Events and reports, by date',
    kinds: 'Kinds of dated entries',
    name: 'Timeline',
    picture: 'The dated entries on their time axis',
    failed:
      'The timeline could not be loaded, so that its picture cannot be dragged. {button}, or reload the page.',
    spans: 'Stretch of time',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    overviewWindow: 'Stretch of time shown',
    earlier: 'earlier',
    later: 'later',
    whatIs: (side: string) => `What is ${side}: `,
    andMore: (count: number) => `and ${count} more`,
    legend: 'Key',
    legendList: 'Key to the timeline',
  },

  claims: {
    heading: 'Claims and questions, as told ',
    kinds: 'Kinds of entries without a date',
    paragraph: (number: number) => `Paragraph ${number}`,
  },

  list: {
    heading: 'All entries',
    kinds: 'Kinds of entries',
    order: 'Order of the list',
    orders: { time: 'By date', told: 'As told' },
    none: 'No entry passes the filters.',
    quotes: (count: number) => (count === 1 ? 'The quote' : `The ${count} quotes`),
    /** Kind, date and speaker in one line. */
    facts: (kind: string, date: string | null, speaker: string | null) =>
      `${kind}${date ? `, ${date}` : ''}${speaker ? `. Said by ${speaker}` : ''}.`,
    timeUnknown: 'At a time that is not known',
    saidWhenWritten: (written: string) => `Said when the article was written, ${written}`,
    outsideParagraphs: 'Outside the paragraphs',
    paragraph: (number: number) => `Paragraph ${number}`,
    backTo: (year: string) => `back to ${year}`,
    onTo: (year: string) => `on to ${year}`,
  },

  reader: {
    name: 'Reading pane',
    article: 'Article',
    theArticle: 'The article',
    introduction: 'Introduction',
    startWith: 'Start with',
    whatIsKnown: 'What is known of this article',
    chosen: (headline: string) => `Chosen: ${headline}`,
    gutter: 'Entries that the article supports',
    gutterMark: (kind: string, label: string, paragraph: number | null | undefined) =>
      `${kind}: ${label}, paragraph ${paragraph}`,
    roles: { title: 'title', byline: 'byline', 'pull quote': 'pull quote', body: '' },
    again: 'again',
    excerpt: (mark: string) =>
      `Only passages are shown, each with the sentence before and after it; “${mark}” stands for the rest. The rights in the text remain with its owner.`,
    readWhole: 'Read the whole article',
    nothingHere: 'Nothing is at this address. Here is the whole timeline.',
    noSuchEntry: 'This link names an entry that is not here',
    perhapsOneOf: 'Perhaps one of these was meant:',
    withdrawn: 'Withdrawn entry',
    wasWithdrawn: (headline: string, date: string, why: string) =>
      `“${headline}” was withdrawn on ${date}: ${why} `,
    seeInstead: 'See instead:',
    goOnWithout: 'Go on without it',
  },

  card: {
    hidden: 'Your filter leaves this entry out of timeline, column, list and gutter.',
    clearFilter: 'Clear the filter',
    less: 'Less',
    more: 'More',
    details: 'Details',
    when: 'When',
    saidBy: 'Said by',
    who: 'Who',
    filterBy: (name: string) => `Filter by ${name}`,
    inArticle: 'In the article',
    paragraphs: (numbers: readonly number[]) =>
      `Paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(' and ')}, word for word.`,
    otherSources: 'Other sources',
    related: 'Related',
    inOtherArticle: (date: string | null, article: string) => `${date ? `${date}, ` : ''}in “${article}”`,
    place: { told: 'as told', dated: 'dated', undated: 'said' },
    position: (at: number, of: number, place: string) => `${at} of ${of} ${place}`,
    previous: 'Previous entry',
    next: 'Next entry',
    close: 'Close entry',
  },

  /** What built pages say to readers without JavaScript. */
  site: {
    timeline: 'This timeline',
    sourcesOfIt: 'What other sources say of it',
    wholeArticle: (entries: number) => `The whole article, and all ${entries} entries`,
  },

  filters: {
    search: 'Search entries',
    searchPlaceholder: 'Search',
    byActor: 'Filter by actor',
    who: 'Who',
    allActors: (count: number) => `All ${count}`,
    actors: ' actors',
    match: 'Entries that name',
    any: 'any',
    all: 'all',
    entries: (count: number) => (count === 1 ? ' entry' : ' entries'),
    otherSources: (pressed: number) => `Other sources${pressed > 0 ? ` · ${pressed}` : ''}`,
    whichHoldUp: 'Which of these hold up?',
    byVerdict: 'Filter by what other sources say',
    clear: 'Clear',
    showAll: 'Show all',
    countOf: (found: number, all: number) => `${found} of ${all}`,
    /** “both Russia and the West” */
    names: (names: readonly string[], match: 'any' | 'all') => {
      const inside = names.map((name) => name.replace(/^The /, 'the '));
      const [others, last] = [inside.slice(0, -1), inside.at(-1)];
      if (others.length === 0) return `${last}`;
      const all = match === 'all' ? (others.length === 1 ? 'both ' : 'all of ') : '';
      return `${all}${others.join(', ')} ${match === 'all' ? 'and' : 'or'} ${last}`;
    },
    /** After “12 of 44”. */
    entriesName: ({ names, rest }: FilterParts) =>
      names ? `entries name ${names}${rest && ` · ${rest}`}` : `entries: ${rest}`,
    entriesThatName: ({ names, rest }: FilterParts) =>
      names ? `entries that name ${names}${rest && ` · ${rest}`}` : `entries: ${rest}`,
    set: (shown: number, all: number, entries: string) => `${shown} of ${all} ${entries}`,
    note: (dated: number, undated: number) =>
      `Shown are {set}. ${dated} dated, ${undated} said without a date. The others are hidden, and so are their marks beside the text.`,
    loosen: {
      match: 'Match any',
      kinds: 'Any kind',
      verdicts: 'Whatever other sources say',
      actors: 'Whoever is named',
    },
    without: (query: string) => `Without ${query}`,
    loosened: (part: string, count: number) => `${part}: ${count}`,
    allEntries: (count: number) => `All ${count} entries`,
    verdictCounts: (
      all: number,
      confirmed: number,
      partly: number,
      contested: number,
      notFound: number,
      notCheckable: number,
    ) =>
      `Of ${counted(all, 'entry', 'entries')}, other sources confirm ${confirmed} and partly confirm ${partly}; ` +
      `${counted(contested, 'is', 'are')} disputed; for ${notFound} no other source was found; ` +
      `${counted(notCheckable, 'is an opinion, a forecast or a question', 'are opinions, forecasts or questions')}, which no source can settle.`,
  },
} as const;

/** The sentences of one language. Another one has the same keys. */
export type Catalogue = Widened<typeof en>;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K] extends (...args: infer A) => string
        ? (...args: A) => string
        : Widened<T[K]>;
};
