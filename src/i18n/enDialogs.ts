import type { EventKind, Verdict } from '../model/dataset.ts';

type Step = {
  readonly name: string;
  readonly what: string;
  readonly shows: string;
  readonly not: string;
};

/** What dialogs, frames and print say, in English: what is loaded when somebody asks for it. */
export const enDialogs = {
  cite: {
    title: 'Cite and copy',
    nothingChosen: 'No entry is chosen any more.',
    quote: 'Quote',
    quoteField: 'Quote, with whose words it is',
    citation: 'Citation',
    citationAs: (form: string) => `Citation as ${form}`,
    form: 'Form of the citation',
    note: 'It cites this page, with the article as its source. What is not known of either is said to be so.',
    fragment: 'Link to the words in the article',
  },

  copy: {
    copy: 'Copy',
    copied: 'Copied',
    copyOf: (name: string) => `Copy: ${name}`,
    refused: 'The browser does not let us copy. The text is selected: press Ctrl or ⌘ with C.',
    selected: 'Selected: press Ctrl or ⌘ and C to copy it',
  },

  takeAway: {
    title: 'Take away',
    nothing: 'No entry passes the filters, so there is nothing to take away.',
    set: (set: string) => `${set}.`,
    clearFirst: 'Clear the filters on the page to take away all of it. ',
    filterFirst: 'Filter the page to take away a part of it. ',
    version: 'Each file says which entries it holds, and that they are of version {version} of the data.',
    saved: (file: string) => `Saved as ${file}`,
    notMade: (name: string) => `${name} could not be made. Try again, or reload the page.`,
    didNotWork: (name: string) => `${name} did not work. Try again, or reload the page.`,
    oneFile: 'One file (HTML)',
    oneFilePurpose:
      'All entries, the article and the timeline as a page that opens from a disk, without a network.',
    png: 'Picture (PNG)',
    pngPurpose: 'The timeline as you see it, with its title, its source and its link, for a slide or a text.',
    svg: 'Picture (SVG)',
    svgPurpose: 'The same, sharp at any size; each label leads to its entry.',
    print: 'Print',
    printPurpose:
      'All of its time in one picture, then every entry with its quotes, and the sources as notes.',
  },

  print: {
    saidBy: (speaker: string) => ` Said by ${speaker}.`,
    otherSources: 'Other sources: ',
    counts: (dated: number, undated: number) =>
      ` ${dated} ${dated === 1 ? 'has a date and stands' : 'have a date and stand'} in the picture; ${undated} ${
        undated === 1 ? 'has' : 'have'
      } none. `,
    missing: 'The sources had not been loaded when this was printed. Print it again, or see them at {link}.',
    version: (version: string) => `, version ${version} of the data`,
    allAsTold: 'All entries, as told',
    undated: 'Claims and questions, as told',
    sources: 'What other sources say',
    onEntries: (numbers: readonly number[]) => `On ${numbers.join(' and ')}:`,
  },

  embed: {
    title: 'Embed this on a page',
    shows: (entry: boolean) =>
      `The frame shows what you see now: ${entry ? 'the chosen entry, ' : ''}the filters and the stretch of time. Whoever reads it there can choose entries, and open the whole page from it.`,
    what: 'What, and how high',
    timeline: (height: number) => `Timeline, full width, ${height} high`,
    card: 'Only this entry’s card',
    frameCode: 'Code of the frame',
    height: 'So that the frame takes the height it needs',
    heightHow: 'Put this once into the page around it. Without it the frame keeps the height above.',
    heightCode: 'Code of its height',
    preview: 'Preview',
    previewOf: (title: string) => `Preview: ${title}`,
    open: 'Open in Attested',
    newTab: ' (in a new tab)',
    lead: (description: string, dated: number, all: number) =>
      `${description}, as a timeline: ${dated} of ${all} entries have a date. `,
    note: 'Note',
  },

  keys: {
    title: 'Keys',
    while: 'They act while no field is being typed in.',
    keys: {
      '/': 'Search',
      j: 'Next entry',
      k: 'Previous entry',
      '+': 'Zoom in',
      '-': 'Zoom out',
      '0': 'The opening stretch of time',
      l: 'List instead of timeline, and back',
      '?': 'These keys',
    },
    byFocus: [
      ['Tab', 'From the filters to the timeline, the column, the article and its marks: one stop each'],
      ['Arrows, Home, End', 'Along the entries of that pane'],
      ['Enter', 'Chooses the entry; in the search field, the next one that is found'],
      ['Esc', 'Clears the search, closes what is open, lets go of the entry'],
    ] as readonly (readonly [key: string, does: string])[],
  },

  about: {
    title: 'About this timeline',
    lead: 'This takes an article apart: what it says happened, who is said to have said what, and where exactly the text says so. Whether it holds up is another question, and is answered apart.',
    skipToWho: 'Skip to who’s who',
    howMade: 'How this is made',
    shows: 'Shows',
    showsNot: 'Does not show',
    rules: 'Rules we keep',
    marks: 'What the marks mean',
    notHere: 'What is not here',
    covered: (written: string, inferred: boolean) =>
      `“{title}” was written ${written}${inferred ? ' (inferred)' : ''}. Nothing that happened after that is covered.`,
    leftOut: 'What was left out, and why',
    nothingLeftOut: 'Nothing is listed.',
    who: 'Who’s who',
    rightsIn: 'Rights in “{title}”',
    foundError: 'Found an error?',
    report: 'Report it to {address}, with the version below.',
    version: 'Version of the data: {version}. Any change to an entry, a source or the text changes it.',
    pressNames: 'Press one name or several to filter by them.',
    typeAndCount: (type: string, count: number) =>
      `${type}, ${count === 1 ? 'one entry' : `${count} entries`}`,
    inArticle: 'In the article: {aliases}.',
    pageShows: (found: number, all: number) =>
      `The page shows ${found} of ${all === 1 ? 'one entry' : `${all} entries`}.`,
    undatedKinds:
      'Claims, fears, forecasts and questions have a date only where the article dates what they speak of.',
    onTimeline: 'On the timeline',
    otherSources: 'Other sources',
    kinds: {
      event: 'It happened: the article states it as fact, and the sources read do not say otherwise.',
      situation: 'It lasted, and is stated as fact in the same way.',
      report: 'It is said to have happened, on somebody’s word.',
      claim: 'Somebody holds it to be so.',
      fear: 'Somebody fears it.',
      forecast: 'Somebody expects it.',
      question: 'Somebody asks it.',
    } satisfies Record<EventKind, string>,
    lines: [
      ['Solid line', 'Stated as fact.'],
      ['Dashed line', 'Reported, or claimed.'],
      ['Fading end', 'It begins or ends about then; past the days of writing: still going on.'],
      ['Outline', 'It happened on one of these days.'],
      [
        'Ring',
        'The date comes from outside the article, or is worked out. (A filled dot: as the article gives it.)',
      ],
      ['Band', 'The days in which the article was written.'],
    ] as readonly (readonly [look: string, meaning: string])[],
    verdicts: {
      confirmed: 'At least one source that is not an encyclopedia says the same.',
      partly: 'A part of it is confirmed, or something close to it.',
      contested: 'Sources speak against it, or against each other.',
      'not-found': 'No source was found, which does not make it false.',
      'not-checkable': 'An opinion, a forecast or a question, which no source can settle.',
    } satisfies Record<Verdict, string>,
    /** What is said of reading depends on whether sentences were passed over. */
    readAll: {
      name: 'Reading',
      what: 'The article is read sentence by sentence. Each sentence of its body is quoted by an entry, or listed below with the reason why not.',
      shows: 'No sentence was passed over in silence.',
      not: 'That another reader would have chosen the same entries.',
    } as Step,
    readSome: (told: number, all: number): Step => ({
      name: 'Reading',
      what: `Quoted by an entry, or listed below with the reason why not: ${told} of the ${all} sentences of the body. The rest is passed over.`,
      shows: 'Which sentences the entries rest on: they are marked in the text.',
      not: 'Why the others were passed over, or that another reader would have chosen the same.',
    }),
    steps: [
      {
        name: 'Quoting',
        what: 'Every entry quotes the body of the article. A program looks the quote up, character by character. It must stand there exactly once, or the words around it must tell the place.',
        shows: 'The article says this, in these words.',
        not: 'That it is true.',
      },
      {
        name: 'Naming the speaker',
        what: 'What the article does not state as fact has a speaker: each report, claim, fear, forecast and question says whose words it is.',
        shows: 'Who speaks, or that the text leaves it open.',
        not: 'That the speaker is right.',
      },
      {
        name: 'Dating',
        what: 'A date is as precise as its source, and no more; what has no date gets none. Each date says where it comes from: stated in the article, counted from its words (“last week”), taken from outside, or inferred. Where the article alone supports less, that is said beside it.',
        shows: 'How exactly the date is known, and from where.',
        not: 'That whoever gives the date has it right.',
      },
      {
        name: 'Comparing',
        what: 'What other sources say stands beside the entry, each source with one sentence of ours. “Confirmed” needs at least one that is not an encyclopedia.',
        shows: 'What the sources that were read say.',
        not: 'What the others would say. That none was found does not make a thing false.',
      },
      {
        name: 'Checking',
        what: 'A program checks all of it again whenever this page is built: the text itself, every quote, date and name, and that no order in time contradicts the dates. One mistake, and nothing is published.',
        shows: 'All that you read here passed every check.',
        not: 'That our judgement is right: no program can check that.',
      },
    ] as readonly Step[],
  },
};

/** The same of another language. */
export type DialogCatalogue = typeof enDialogs;
