/**
 * Calendar days without a clock or a zone: whole days since 1970-01-01 in the proleptic Gregorian calendar
 * (ISO 8601). The same day everywhere, because nothing here ever asks where the reader is.
 */
export type EpochDay = number;

/** A stretch of whole days; both ends are part of it. */
export type TimeSpan = { readonly from: EpochDay; readonly to: EpochDay };

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const MS_PER_DAY = 86_400_000;

/** Days in a month (1–12) of an astronomical year (0 is 1 BC). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A calendar day → its epoch day. The day must exist. */
export function toEpochDay({ year, month, day }: CalendarDay): EpochDay {
  // `Date.UTC` reads the years 0–99 as 1900–1999, hence the setter.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MS_PER_DAY;
}

/** An epoch day → its calendar day. */
export function toCalendarDay(epochDay: EpochDay): CalendarDay {
  const date = new Date(epochDay * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first instant of a day, in milliseconds since 1970-01-01T00:00Z. */
export const toUtcMs = (day: EpochDay): number => day * MS_PER_DAY;

/** Milliseconds since 1970-01-01T00:00Z → days, fractions kept. */
export const toDays = (utcMs: number): number => utcMs / MS_PER_DAY;

/** `2022-03-02` → its epoch day; `null` for anything that is not a day of the calendar in this form. */
export function parseDay(text: string): EpochDay | null {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toEpochDay({ year, month, day });
}

/** An epoch day → `2022-03-02` (ISO 8601; years before 0 carry a sign). */
export function formatDay(epochDay: EpochDay): string {
  const { year, month, day } = toCalendarDay(epochDay);
  const digits = (n: number, width: number) => String(Math.abs(n)).padStart(width, '0');
  return `${year < 0 ? '-' : ''}${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** An astronomical year (0 is 1 BC) → “2022”, “44 BC”. */
export const yearText = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);
