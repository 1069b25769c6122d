import type { EventDate } from '../model/dataset.ts';

const point = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?`;
const exact = new RegExp(`^${point}(?:/(?:${point}|\\.\\.))?$`);

/**
 * A date in ISO 8601 as schema.org takes it (`2021-08`, `2022-02-23/2022-02-24`, `2010/..`). `null` where that cannot say
 * what is known: about, perhaps, one of a set of days, an end that is not known.
 */
export const isoDateOf = (date: EventDate | null): string | null =>
  date && exact.test(date.edtf) ? date.edtf : null;
