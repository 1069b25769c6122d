import { daysInMonth } from './days.ts';
import { monthNames } from './monthNames.ts';

export type EdtfError = { readonly error: string; readonly hint: string | null };

type Rule = readonly [pattern: RegExp, hint: (match: RegExpExecArray) => string];

const name = monthNames.map((month) => `${month}|${month.slice(0, 4)}|${month.slice(0, 3)}`).join('|');
const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
const monthNumber = (text: string | undefined) =>
  two(
    String(
      monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === text?.slice(0, 3).toLowerCase()) +
        1,
    ),
  );

// The first that fits speaks, so the narrower ones stand first.
const rules: readonly Rule[] = [
  [/^\s+|\s+$|^\[.*\s/, () => 'Leave out the spaces.'],
  [
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/,
    ([, a, b, y]) => `Write the year first: ${y}-${two(b)}-${two(a)} (or ${y}-${two(a)}-${two(b)}).`,
  ],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, ([, y, m, d]) => `Write ${y}-${two(m)}-${two(d)}.`],
  [
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
    ([, y, m, d]) => `Months and days have two digits: ${y}-${two(m)}${d ? `-${two(d)}` : ''}.`,
  ],
  [/^(\d+)\s*BCE?$/i, ([, y]) => `Write ${bcYear(Number(y))} (the year 0000 is 1 BC).`],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (${name})\\.?,? (\\d{4})$`, 'i'),
    ([, d, m, y]) => `Write ${y}-${monthNumber(m)}-${two(d)}.`,
  ],
  [
    new RegExp(`^(${name})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    ([, m, d, y]) => `Write ${y}-${monthNumber(m)}-${two(d)}.`,
  ],
  [new RegExp(`^(${name})\\.?,? (\\d{4})$`, 'i'), ([, m, y]) => `Write ${y}-${monthNumber(m)}.`],
  [/^(?:about|circa|ca?\.?|around|~)\s*(\d{4}(?:-\d{2}){0,2})$/i, ([, date]) => `Write ${date}~.`],
  [/^([?%])(\d{4}(?:-\d{2}){0,2})$/, ([, mark, date]) => `Write ${date}${mark}.`],
  [/^(\d{4}\S*?)\s*[–—]\s*(\d{4}\S*)$/, ([, a, b]) => `Write ${a}/${b}.`],
  [/^(-?)(\d{1,3})(?!\d)/, ([, sign, y]) => `Years have four digits: ${sign}${y?.padStart(4, '0')}.`],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, y, m, d]) => `Write ${y}-${m}-${d}.`],
  [/^[-Yy]*\d{5,}/, () => 'Years have four digits; those before -9999 and after 9999 cannot be written.'],
  [/T\d{2}/, () => 'Clock times are not read: leave them out.'],
  [/X/i, () => 'Leave out the part that is not known: 2022-03 for 2022-03-XX.'],
  [/^\{/, () => 'Only one of a set is read: [2022-03-02..2022-03-06].'],
];

/** Text that is not a date in EDTF → how it is probably meant to be written. */
export function edtfHint(text: string): string {
  for (const [pattern, hint] of rules) {
    const match = pattern.exec(text);
    if (match) return hint(match);
  }
  return 'Write a year, a month or a day (1996, 2021-08, 2022-03-02), an interval (2021-08/2022-03), or one of a set ([1996-09-26..1996-09-27]).';
}

/** What is wrong with a month or a day that the calendar does not have; `null` when it has it. */
export function edtfHintForDay(year: number, month: number | null, day: number | null): EdtfError | null {
  if (month === null) return null;
  if (month >= 21 && month <= 41)
    return {
      error: `There is no month ${month}`,
      hint: 'Seasons are not read: write the months as an interval.',
    };
  const monthName = monthNames[month - 1];
  if (!monthName)
    return { error: `There is no month ${two(String(month))}`, hint: 'Months go from 01 to 12.' };
  if (day === null) return null;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return null;
  return {
    error: `There is no ${day} ${monthName}${month === 2 ? ` in the year ${year}` : ''}`,
    hint: `That month has ${days} days.`,
  };
}

const bcYear = (bc: number) => `${bc > 1 ? '-' : ''}${String(bc - 1).padStart(4, '0')}`;
