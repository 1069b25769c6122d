import { type Dataset, datedKinds, saidKinds, verdicts } from '../model/dataset.ts';
import { formatDay, parseDay } from '../model/dates/days.ts';
import { clampSpan, limitsOf, meet } from '../model/dates/span.ts';
import { orders } from '../model/order.ts';
import { openingView, panels, type View } from './view.ts';

/** How one field of the view is written in a link. `parse` gives the default for what it does not understand. */
type Field<K extends keyof View> = {
  readonly keys: readonly string[];
  readonly parse: (values: readonly (string | null)[], dataset: Dataset) => View[K];
  /** One value for each key, or `null` when the field has its default. */
  readonly format: (value: View[K]) => readonly string[] | null;
};

const fields: { readonly [K in Exclude<keyof View, 'event'>]: Field<K> } = {
  actors: {
    keys: ['actors'],
    parse: ([value], { actors }) =>
      parseChoices(
        value,
        actors.map(({ id }) => id),
      ),
    format: formatChoices,
  },
  match: {
    keys: ['match'],
    parse: ([value]) => (value === 'all' ? 'all' : 'any'),
    format: (match) => (match === 'all' ? ['all'] : null),
  },
  kinds: {
    keys: ['kind'],
    parse: ([value]) => parseChoices(value, [...datedKinds, ...saidKinds]),
    format: formatChoices,
  },
  verdicts: {
    keys: ['elsewhere'],
    parse: ([value]) => parseChoices(value, verdicts),
    format: formatChoices,
  },
  query: {
    keys: ['q'],
    parse: ([value]) => toSearchWords(value ?? ''),
    format: (query) => (query === '' ? null : [query]),
  },
  span: {
    keys: ['from', 'to'],
    parse: ([first, last], { extent }) => {
      const from = parseDay(first ?? '');
      const to = parseDay(last ?? '');
      if (from === null || to === null || from > to) return null;
      const limits = limitsOf(extent);
      return meet({ from, to }, limits) ? clampSpan({ from, to }, limits) : null;
    },
    format: (span) => (span ? [formatDay(span.from), formatDay(span.to)] : null),
  },
  order: {
    keys: ['order'],
    parse: ([value]) => orders.find((order) => order === value) ?? openingView.order,
    format: (order) => (order === openingView.order ? null : [order]),
  },
  panel: {
    keys: ['panel'],
    parse: ([value]) => panels.find((panel) => panel === value) ?? null,
    format: (panel) => (panel === null ? null : [panel]),
  },
};

/** What the query of a link may hold, beside the entry. */
export const keysOfLinks = (): readonly string[] => Object.values(fields).flatMap(({ keys }) => keys);

/** `a,b` → those that are known, each once. */
function parseChoices<T extends string>(value: string | null | undefined, known: readonly T[]): T[] {
  return [...new Set(value?.split(','))].flatMap((choice) => known.find((one) => one === choice) ?? []);
}

function formatChoices(choices: readonly string[]): readonly string[] | null {
  return choices.length > 0 ? [choices.join(',')] : null;
}

const MOST_WORDS = 200; // UTF-16 units; a search is no letter

/** What somebody typed, as a link can hold it and a page can say it: without what would turn or break a line. */
export const toSearchWords = (text: string): string =>
  text
    .replace(/[\p{Bidi_C}\u200b\u2060-\u2064\ufeff]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, MOST_WORDS)
    .replace(/\p{Cs}/gu, '')
    .trim();

/**
 * A link, relative to the site's root (`/events/<id>/?actors=…`), → the view it speaks of.
 * `?event=<id>` is a second spelling, for where there is no path to write; the path wins. A former id becomes the one of today.
 * Never throws. An event that does not exist is kept, so that the page can say so; other unknown values are dropped.
 */
export function parseView(link: string, dataset: Dataset): View {
  const [path = '', query = ''] = link.split('#', 1)[0]!.split(/\?(.*)/s);
  const params = new URLSearchParams(query);
  const parseField = <K extends keyof typeof fields>(name: K) =>
    (fields[name] as Field<K>).parse(
      fields[name].keys.map((key) => params.get(key)),
      dataset,
    );
  return {
    event: presentId(parseEvent(path) ?? parseEventKey(params.get('event')), dataset),
    actors: parseField('actors'),
    match: parseField('match'),
    kinds: parseField('kinds'),
    verdicts: parseField('verdicts'),
    query: parseField('query'),
    span: parseField('span'),
    order: parseField('order'),
    panel: parseField('panel'),
  };
}

/** A view → its one link, relative to the site's root. Fields that have their default are not written. */
export function formatView(view: View): string {
  const formatField = <K extends keyof typeof fields>(name: K) => {
    const values = (fields[name] as Field<K>).format(view[name]);
    return values?.map(
      (value, i) => `${fields[name].keys[i]}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
    );
  };
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const query = names.flatMap((name) => formatField(name) ?? []).join('&');
  const path = view.event === null ? '/' : `/events/${encodeURIComponent(view.event)}/`;
  return query ? `${path}?${query}` : path;
}

/** The entry that a link names by its path, whether it is there or not. */
export const entryIn = (link: string): string | null => parseEvent(link.split(/[?#]/, 1)[0]!);

/** Whether a link names a path at which nothing is. The start is shown there, and that it is. */
export const isUnknownRoute = (link: string): boolean => {
  const path = link.split(/[?#]/, 1)[0]!;
  return !/^\/(index\.html)?$/.test(path) && parseEvent(path) === null;
};

function parseEvent(path: string): string | null {
  // Half a character cannot be written into a link again: it becomes the character that says so, as in any browser.
  const id = /^\/events\/([^/]+)\/?(?:index\.html)?$/.exec(path)?.[1]?.replace(/\p{Surrogate}/gu, '\ufffd');
  if (id === undefined) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a stray `%`: keep it as it was typed, to be told
  }
}

/** The event as the query names it. Browsers read `.` and `..` in a path as ways, so no path could say these: they name nothing. */
export const parseEventKey = (value: string | null): string | null =>
  /^\.{0,2}$/.test(value ?? '') ? null : value;

const presentId = (id: string | null, { formerIds }: Dataset): string | null =>
  id !== null && Object.hasOwn(formerIds, id) ? formerIds[id]! : id;
