import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../model/dates/days.ts';
import { parseEdtf } from '../model/dates/edtf.ts';
import { toForm } from '../model/dates/edtfForm.ts';
import { formatDate, formatSpan, formatSupport } from './formatDate.ts';

describe('formatDate', () => {
  test.each([
    ['2022-03-02', '2 March 2022', '2 Mar 2022', '2 Mar'],
    ['2021-08', 'August 2021', 'Aug 2021', 'Aug 2021'],
    ['1996', '1996', '1996', '1996'],
    ['2022-03-02~', 'about 2 March 2022', 'about 2 Mar 2022', 'about 2 Mar'],
    ['2022-03?', 'perhaps March 2022', 'perhaps Mar 2022', 'perhaps Mar 2022'],
    ['2022%', 'perhaps about 2022', 'perhaps about 2022', 'perhaps about 2022'],
    ['-0043', '44 BC', '44 BC', '44 BC'],
    ['0000', '1 BC', '1 BC', '1 BC'],
    ['0014', 'AD 14', 'AD 14', 'AD 14'],
    ['0476', '476', '476', '476'],
    ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC', '15 Mar'],
    ['[1996-09-26..1996-09-27]', '26 or 27 September 1996', '26 or 27 Sep 1996', '26 or 27 Sep'],
    ['[2022-02-28..2022-03-01]', '28 February or 1 March 2022', '28 Feb or 1 Mar 2022', '28 Feb or 1 Mar'],
    ['[2022-03-02..2022-03-06]', 'between 2 and 6 March 2022', '2–6 Mar 2022', '2–6 Mar'],
    [
      '[2022-02-27..2022-03-02]',
      'between 27 February and 2 March 2022',
      '27 Feb – 2 Mar 2022',
      '27 Feb – 2 Mar',
    ],
    ['[2022-03-02,2022-03-04]', '2 or 4 March 2022', '2 or 4 Mar 2022', '2 or 4 Mar'],
    ['[2022-03-02,2022-03-04,2022-03-06]', '2, 4 or 6 March 2022', '2, 4 or 6 Mar 2022', '2, 4 or 6 Mar'],
    ['[2021-05..2021-06]', 'May or June 2021', 'May or Jun 2021', 'May or Jun 2021'],
    ['[2021-05..2021-07]', 'between May and July 2021', 'May–Jul 2021', 'May–Jul 2021'],
    ['[1996..1999]', 'between 1996 and 1999', '1996–99', '1996–99'],
    ['2021-08-07/2021-08-14', '7–14 August 2021', '7–14 Aug 2021', '7–14 Aug'],
    ['2022-02-23/2022-02-24', '23–24 February 2022', '23–24 Feb 2022', '23–24 Feb'],
    ['2022-02-24/2022-03-02', '24 February – 2 March 2022', '24 Feb – 2 Mar 2022', '24 Feb – 2 Mar'],
    [
      '2021-12-30/2022-01-02',
      '30 December 2021 – 2 January 2022',
      '30 Dec 2021 – 2 Jan 2022',
      '30 Dec – 2 Jan',
    ],
    ['2022-02/2022-03', 'February–March 2022', 'Feb–Mar 2022', 'Feb–Mar 2022'],
    ['2021-05/2022-02', 'May 2021 – February 2022', 'May 2021 – Feb 2022', 'May 2021 – Feb 2022'],
    ['2021-08-25/2021-09', '25 August 2021 – September 2021', 'Aug–Sep 2021', 'Aug–Sep 2021'],
    ['2021-08-25/2022-03', '25 August 2021 – March 2022', 'Aug 2021 – Mar 2022', 'Aug 2021 – Mar 2022'],
    ['2018-07-10/2021-09-11', '10 July 2018 – 11 September 2021', '2018–21', '2018–21'],
    ['2012~/2022-03', 'about 2012 – March 2022', 'about 2012–22', 'about 2012–22'],
    ['2019-03~/2021-08', 'about March 2019 – August 2021', 'about 2019–21', 'about 2019–21'],
    ['2012/2022~', '2012 – about 2022', '2012 – about 2022', '2012 – about 2022'],
    ['1996/2001', '1996–2001', '1996–2001', '1996–2001'],
    ['1996/1999', '1996–1999', '1996–99', '1996–99'],
    ['-0048/-0043', '49–44 BC', '49–44 BC', '49–44 BC'],
    ['-0043/0014', '44 BC – AD 14', '44 BC – AD 14', '44 BC – AD 14'],
    ['1996/1996', 'all of 1996', '1996', '1996'],
    ['2010/..', 'since 2010', 'since 2010', 'since 2010'],
    ['2022-02-24/..', 'since 24 February 2022', 'since 24 Feb 2022', 'since 24 Feb'],
    ['2012~/..', 'since about 2012', 'since about 2012', 'since about 2012'],
    ['2022-02-24/', 'from 24 February 2022, end not known', 'from 24 Feb 2022', 'from 24 Feb'],
    ['../2010', 'until 2010', 'until 2010', 'until 2010'],
    ['/2022-03', 'until March 2022, beginning not known', 'until Mar 2022', 'until Mar 2022'],
  ])('%s is “%s”, “%s” and “%s”', (edtf, long, short, axis) => {
    expect((['long', 'short', 'axis'] as const).map((style) => formatDate(edtf, style))).toEqual([
      long,
      short,
      axis,
    ]);
    const parsed = parseEdtf(edtf);
    expect('form' in parsed && parsed.form).toEqual(toForm(edtf));
  });

  test('the short forms name no day and no month where the date has none, and keep every qualifier', () => {
    const part = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.constantFrom('', '-02', '-11', '-02-05', '-11-28'),
      fc.constantFrom('', '~', '?', '%'),
    );
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [from, to] = a[0] < b[0] ? [a, b] : [b, a];
        fc.pre(from[0] !== to[0]);
        const edtf = `${from.join('')}/${to.join('')}`;
        const words = formatDate(edtf, 'long');
        for (const brief of [formatDate(edtf, 'short'), formatDate(edtf, 'axis')]) {
          if (![from, to].every(([, rest]) => rest.length > 3)) expect(brief).not.toMatch(/\b\d{1,2} [A-Z]/);
          if ([from, to].some(([, rest]) => rest === '')) expect(brief).not.toMatch(/[A-Z]/);
          for (const word of ['about', 'perhaps'])
            expect(brief.split(word).length).toBe(words.split(word).length);
        }
      }),
    );
  });
});

describe('formatSpan', () => {
  test.each([
    ['2022-02-22', '2022-03-06', 'Feb–Mar 2022'],
    ['2022-03-01', '2022-03-06', 'Mar 2022'],
    ['2021-05-01', '2022-03-06', 'May 2021 – Mar 2022'],
    ['2020-04-01', '2022-03-06', 'Apr 2020 – Mar 2022'],
    ['2020-03-01', '2022-03-06', '2020–22'],
    ['1996-01-01', '2022-03-06', '1996–2022'],
  ])('from %s to %s is “%s”', (from, to, words) => {
    expect(formatSpan({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 })).toBe(words);
  });
});

test.each([
  ['/2022-03', 'no later than March 2022'],
  ['/2021-08-15~', 'no later than about 15 August 2021'],
  ['2021-08', 'August 2021'],
  ['../2010', 'until 2010'],
])('what a text alone supports, %s, is “%s”', (edtf, text) => {
  expect(formatSupport(edtf)).toBe(text);
});
