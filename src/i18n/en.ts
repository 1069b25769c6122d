import { monthNames } from '../model/dates/monthNames.ts';

/** What the product says, in English. Whole sentences and phrases: each takes what it speaks of and says all of it. */
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
  },
} as const;

/** The sentences of one language. Another one has the same keys. */
export type Catalogue = { readonly dates: Widened<(typeof en)['dates']> };

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : T[K];
};
