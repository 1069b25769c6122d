import type { CalendarDay } from '../model/dates/days.ts';

/** The reader's day, for “accessed on”: the one place that looks at a clock, and only when somebody cites. */
export function today(): CalendarDay {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
