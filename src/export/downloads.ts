import { toCsv } from './csv.ts';
import { toJson } from './exportJson.ts';
import type { Taken } from './taken.ts';
import { toTimelineJs } from './timelineJs.ts';
import { toWebAnnotations } from './webAnnotation.ts';

/** One form in which a set of entries can be taken away. */
export type Download = {
  readonly name: string;
  /** What it is good for, in one line. */
  readonly purpose: string;
  /** The end of the file's name. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (taken: Taken) => string | Promise<string | Blob>;
};

/** In the order of the dialog. */
export const downloads: readonly Download[] = [
  {
    name: 'Spreadsheet (CSV)',
    purpose: 'One entry a row. An apostrophe before a cell keeps a spreadsheet from running it as a formula.',
    ending: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    write: toCsv,
  },
  {
    name: 'Data (JSON)',
    purpose: 'Everything known of each entry, sources included; schema/export.json describes it.',
    ending: 'json',
    mediaType: 'application/json',
    write: toJson,
  },
  {
    name: 'Annotations (JSON-LD)',
    purpose: 'Each entry tied to its words in the article, as W3C Web Annotations.',
    ending: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    write: toWebAnnotations,
  },
  {
    name: 'Slides (TimelineJS)',
    purpose: 'Entries with a date, for TimelineJS. Those without one are left out, and counted.',
    ending: 'timelinejs.json',
    mediaType: 'application/json',
    write: toTimelineJs,
  },
];

/** The forms that hold any of these entries: without a date there is no slide, and TimelineJS refuses a file without slides. */
export const downloadsOf = ({ events }: Pick<Taken, 'events'>): readonly Download[] =>
  downloads.filter(({ write }) => write !== toTimelineJs || events.some(({ date }) => date !== null));

/** `attested-khan-putin-2022-12-of-44-0a1b2c3d4e5f.csv`: which article, how much of it, which version of the data. */
export function fileNameOf({ dataset, events }: Taken, ending: string): string {
  const all = dataset.events.length;
  const part = events.length === all ? '' : `${events.length}-of-${all}-`;
  return `attested-${dataset.articles.map(({ id }) => id).join('-')}-${part}${dataset.version}.${ending}`;
}
