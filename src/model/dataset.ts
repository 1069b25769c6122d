import type { EpochDay, TimeSpan } from './dates/days.ts';

/** Changes with the shape of the data: a page that was built with another one cannot read them. */
export const datasetFormat = 2;

/** All we know: checked, compiled, immutable. Plain JSON, so that it can be fetched, kept and read by others. */
export type Dataset = {
  readonly format: typeof datasetFormat;
  readonly title: string;
  /** Two neutral sentences: who, what, why then. */
  readonly introduction: string;
  readonly articles: readonly Article[];
  readonly actors: readonly Actor[];
  /** Dated entries by their beginning, then the undated ones in the order told. */
  readonly events: readonly TimelineEvent[];
  readonly startingPoints: readonly StartingPoint[];
  /** From the first to the last day that any entry or article touches. */
  readonly extent: TimeSpan;
  /** Twelve hexadecimal digits that any change of the seeds changes. */
  readonly version: string;
  /** Where errors are reported: a `https:` or `mailto:` address. */
  readonly reportTo: string | null;
  /** Ids that were changed, each with the id of today: of an entry, or of one withdrawn. */
  readonly formerIds: Readonly<Record<string, string>>;
  readonly withdrawn: readonly Withdrawn[];
  /** Only where the site has several articles, each with a dataset of its own: the whole that this one is a part of. */
  readonly collection?: Collection;
};

/** A site of several articles, as the dataset of one of them knows it. */
export type Collection = {
  readonly title: string;
  readonly introduction: string;
  /** Where the start of this article is, relative to the site’s root: `/articles/<id>/`. */
  readonly home: string;
  /** What the dated entries of this article reach over; `null` where none has a date. */
  readonly span: TimeSpan | null;
};

/** An entry that is no more. Links to it are told when it went, and why. */
export type Withdrawn = {
  readonly id: string;
  readonly headline: string;
  /** The day it was withdrawn: `2026-05-03`. */
  readonly on: string;
  /** One sentence. */
  readonly why: string;
  /** The entry that says it better, if any. */
  readonly insteadSee: string | null;
  /** The article that it was of, where the seeds say so. */
  readonly article?: string;
};

export type StartingPoint = {
  readonly sentence: string;
  readonly event: string;
  readonly span: TimeSpan | null;
};

export type ActorType = 'state' | 'person' | 'armed group' | 'organisation' | 'bloc' | 'unnamed group';

export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** One line that tells an outsider who this is. */
  readonly about: string;
  /** The words that the article uses for it. */
  readonly aliases: readonly string[];
};

/** A source text. What is not known about it is `null`, never guessed. */
export type Article = {
  readonly id: string;
  readonly title: string;
  /** Two neutral sentences on it, where it has its own; the dataset of one article has them as `introduction`. */
  readonly introduction?: string;
  /** Of its text, as BCP 47 has it: `en`, `ur`, `pt-BR`. */
  readonly language: string;
  /** What this is, for an outsider: “Opinion article by an unnamed journalist in Islamabad”. */
  readonly description: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly rights: string;
  /** Who is asked about the rights: a `https:` or `mailto:` address. */
  readonly rightsContact: string | null;
  /** How much of the text is shown; of `passages`, each with a sentence around it. */
  readonly display: 'full' | 'passages';
  /** The writing period: the days in which it was written. */
  readonly written: EventDate;
  /** How those days are known. */
  readonly writtenBecause: string;
  readonly notes: readonly string[];
  /** As shown. All offsets are into this; `toOriginalOffset` leads to the text as received. */
  readonly text: string;
  /** Where something is left out of it, in its order; nothing when it is shown in full. */
  readonly omissions: readonly Omission[];
  /** How many sentences its body has, and how many of them no entry quotes and no list of what was left out names. */
  readonly sentences: { readonly all: number; readonly passedOver: number };
  /** Of the text as received, also where less is shown. */
  readonly sha256: string;
  readonly paragraphs: readonly Paragraph[];
};

/** At this offset of the text as shown, “[…]” stands for so many UTF-16 units, or characters (code points), of the text as received. */
export type Omission = { readonly at: number; readonly length: number; readonly characters: number };

export type ParagraphRole = 'title' | 'byline' | 'pull quote' | 'body';

/** A line of the text that is not empty. Offsets are UTF-16, `end` excluded. */
export type Paragraph = {
  readonly role: ParagraphRole;
  /** Body paragraphs are counted from 1; the others have no number. */
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
};

export const datedKinds = ['event', 'situation', 'report'] as const;
export const saidKinds = ['claim', 'fear', 'forecast', 'question'] as const;
export type EventKind = (typeof datedKinds)[number] | (typeof saidKinds)[number];

/** One entry of the timeline. (`Event` is the DOM's.) */
export type TimelineEvent = {
  readonly id: string;
  /** Neutral, keeps the article's hedges, names the speaker of a claim. */
  readonly headline: string;
  /** The same in at most 45 characters (60 when undated). */
  readonly label: string;
  readonly kind: EventKind;
  /** `null`: it has no date and stands in the column of its article. */
  readonly date: EventDate | null;
  readonly actors: readonly EventActor[];
  readonly saidBy: SaidBy | null;
  /** At least one, in the order of the text; the first one places the entry in the order told. */
  readonly passages: readonly Passage[];
  readonly note: string | null;
  readonly corroboration: Corroboration;
  readonly relations: readonly Relation[];
};

export type EventActor = { readonly actor: string; readonly role: string };
export type SaidBy = { readonly words: string; readonly actors: readonly string[] };

/** `stated` in the text, `relative`: resolved from words such as “last week”, `outside`: from other sources, `inferred`. */
export type DateBasis = 'stated' | 'relative' | 'outside' | 'inferred';

/** One end of a date. `unknown`: the source does not say (`/2022`); `open`: not ended, or not bounded (`2022/..`). */
export type DateEnd = {
  readonly bound: 'known' | 'unknown' | 'open';
  /** How finely it is given; `null` when it is not. */
  readonly precision: 'day' | 'month' | 'year' | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** A date as far as EDTF (ISO 8601-2) says it. The earliest and the latest day are `null` where that end is not known. */
export type DateSpan = {
  readonly edtf: string;
  readonly earliest: EpochDay | null;
  readonly latest: EpochDay | null;
  readonly start: DateEnd;
  readonly end: DateEnd;
  /** `within`: one day of these; `throughout`: all of them. */
  readonly meaning: 'within' | 'throughout';
};

/** When, as precisely as the source allows and no more. */
export type EventDate = DateSpan & {
  /** The days that it is drawn over: an open end to the end of its own article’s writing period. */
  readonly drawn: TimeSpan;
  /** Where the date as drawn comes from. */
  readonly basis: DateBasis;
  /** The words of the article that date it. */
  readonly textWords: string | null;
  /** What the text alone supports, as EDTF, where that is less. */
  readonly textSupports: string | null;
  /** What else a reader must know to judge the date. */
  readonly note: string | null;
};

/** Where a quote stands, word for word. Offsets are UTF-16 in the article's text, `end` excluded. */
export type Passage = {
  readonly article: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** Index into the article's `paragraphs`. */
  readonly paragraph: number;
  readonly sic: readonly Sic[];
};

/** A slip inside a passage. It stays in the quote, and its correction goes wherever the quote goes. */
export type Sic = {
  readonly exact: string;
  readonly note: string;
  readonly start: number;
  readonly end: number;
};

export const verdicts = ['confirmed', 'partly', 'contested', 'not-found', 'not-checkable'] as const;
export type Verdict = (typeof verdicts)[number];

/** What other sources say of it. */
export type Corroboration = {
  readonly verdict: Verdict;
  readonly summary: string;
  /** How many references there are; what they say is in the supplement. */
  readonly sources: number;
};

/** What is read after the first view, or when asked for, so that the first view need not wait for it. */
export type Supplement = {
  /** By the id of the entry they are about; an entry without any is not among them. */
  readonly references: Readonly<Record<string, readonly Reference[]>>;
  readonly leftOut: readonly LeftOut[];
  /** The editorial rules of whoever made it, in sentences. */
  readonly rules: readonly string[];
};

/** What others say of an entry, by its id, be that the name of something that every object has. */
export const referencesOf = (references: Supplement['references'], id: string): readonly Reference[] =>
  (Object.hasOwn(references, id) && references[id]) || [];

/** Words of the article that no entry quotes, or that make no entry of their own. */
export type LeftOut = { readonly heading: string; readonly words: string; readonly reason: string };

export type Reference = {
  readonly title: string;
  /** The title is our description, so it is shown without quotation marks. */
  readonly titleIsOurs: boolean;
  readonly publisher: string;
  /** The day, month or year of publication, as EDTF; `null` when not known. */
  readonly published: string | null;
  readonly url: string;
  /** In one sentence of our own, what it says. */
  readonly says: string;
};

export const relationKinds = [
  'before',
  'same-day',
  'leads-to',
  'compared-with',
  'in-tension-with',
  'part-of',
  'said-with',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Seen from the entry that carries it. `reversed`: the other entry stands first (“came after” for `before`). */
export type Relation = {
  readonly kind: RelationKind;
  readonly reversed: boolean;
  readonly event: string;
  /** The article or its writer claims this relation; it is not established. */
  readonly claimed: boolean;
  /** The words of the article that support it. */
  readonly words: string | null;
  /** Of an entry that is in another article, and so in another dataset: what a link to it says. */
  readonly other?: OtherEntry;
};

export type OtherEntry = {
  readonly label: string;
  /** As EDTF; `null` where it has no date. */
  readonly date: string | null;
  /** The title of its article. */
  readonly article: string;
};
