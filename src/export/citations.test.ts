import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { datasetOf, dateOf } from '../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import type { Article, Dataset } from '../model/dataset.ts';
import { escapeBibtex, toBibtex } from './bibtex.ts';
import { citations } from './citations.ts';
import { type Csl, toCsl } from './csl.ts';
import { escapeMarkdown } from './markdown.ts';
import { toAttributedQuote } from './quoteWords.ts';
import { toRis } from './ris.ts';
import { escapeWiki, toWiki } from './wiki.ts';

const page = {
  link: 'https://example.org/events/kabul-1996/',
  accessed: { year: 2026, month: 11, day: 4 },
};
const seeded = await loadFrozenDataset();
const cslOf = (id: string, dataset: Dataset = seeded) =>
  toCsl(dataset.events.find((event) => event.id === id)!, dataset, page);
const write = (name: string, csl: Csl) => citations.find((one) => one.name === name)!.write(csl);

/** The drawn dataset with what is known of its article. */
function knownArticle(changes: Partial<Article>): Dataset {
  const dataset = datasetOf('1996 kabul-1996 taliban');
  return { ...dataset, articles: dataset.articles.map((article) => ({ ...article, ...changes })) };
}
const known = knownArticle({
  title: 'A {story} & more',
  author: 'Ahmed Rashid',
  publisher: 'The Outlet',
  url: 'https://outlet.example/a?b=1|2',
  written: { ...dateOf('2022-03-04'), basis: 'stated' },
});

describe('an entry as CSL-JSON', () => {
  // csl-data.json, schema 1.0.2, for the fields that are used.
  const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
    id: isText,
    type: (value) => value === 'webpage',
    title: isText,
    'container-title': isText,
    URL: isText,
    accessed: isDate,
    version: isText,
    language: isText,
    'original-title': isText,
    'original-author': (value) =>
      Array.isArray(value) && value.every((name) => Object.keys(name).join() === 'literal'),
    'original-publisher': isText,
    'original-date': isDate,
    abstract: isText,
    note: isText,
    custom: (value) => typeof value === 'object',
  };
  function isText(value: unknown) {
    return typeof value === 'string' && value !== '';
  }
  function isDate(value: unknown) {
    const date = value as { literal?: unknown; 'date-parts'?: readonly (readonly number[])[] };
    if (Object.keys(date).join() === 'literal') return isText(date.literal);
    return (
      Object.keys(date).join() === 'date-parts' && date['date-parts']!.every((parts) => parts.length <= 3)
    );
  }

  test.each([...seeded.events.map(({ id }) => cslOf(id)), cslOf('kabul-1996', known)])(
    '$id has only fields of its schema',
    (csl) => {
      for (const [name, value] of Object.entries(csl)) expect(fields[name]?.(value), name).toBe(true);
      expect(new Cite(csl).data[0]).toMatchObject({ title: csl.title, URL: csl.URL, type: 'webpage' });
    },
  );

  test.each([
    ['[2022-03-02..2022-03-06]', 'inferred', { literal: '[between 2 and 6 March 2022]' }],
    ['2022-03-04', 'inferred', { literal: '[4 March 2022]' }],
    ['2022-03-04', 'stated', { 'date-parts': [[2022, 3, 4]] }],
    ['2022-03', 'stated', { 'date-parts': [[2022, 3]] }],
    ['2022~', 'stated', { literal: 'about 2022' }],
  ] as const)('an article written %s, %s, has the date %j', (edtf, basis, date) => {
    const dataset = knownArticle({ written: { ...dateOf(edtf), basis } });
    expect(cslOf('kabul-1996', dataset)['original-date']).toEqual(date);
  });

  test('an unknown author, outlet or date is not filled in', () => {
    const csl = cslOf('kabul-2021');
    for (const field of ['author', 'issued', 'publisher', 'original-author', 'original-publisher'])
      expect(csl).not.toHaveProperty(field);
    expect(csl.note).toContain('unnamed journalist in Islamabad; outlet not known; [between 2 and 6');
  });
});

describe('citations in words', () => {
  test('plain text says the page, no date of its own, the version, the day and the source', () => {
    expect(write('Plain text', cslOf('kabul-2021'))).toBe(
      '“The Taliban take over Kabul in August 2021.” Pakistan, Russia and Afghanistan: what one opinion article of March 2022 says, ' +
        `n.d., version ${seeded.version} of the data. Accessed 4 November 2026. ${page.link}. ` +
        'Quoted from “Imran Khan Cosies Up To Vladimir Putin — At What Cost?” Opinion article by an unnamed journalist in Islamabad; ' +
        'outlet not known; [between 2 and 6 March 2022].\n',
    );
  });

  test.each([
    [
      cslOf('kabul-2021'),
      '{{cite news |author=<!--not stated--> |title=Imran Khan Cosies Up To Vladimir Putin — At What Cost? |date=n.d. ' +
        '|orig-date=between 2 and 6 March 2022 |url=https://example.org/events/kabul-1996/ |access-date=4 November 2026 ' +
        '|via=Pakistan, Russia and Afghanistan: what one opinion article of March 2022 says ' +
        '|quote=when Taliban took over Kabul in August 2021}}\n',
    ],
    [
      cslOf('kabul-1996', known),
      '{{cite news |author=Ahmed Rashid |title=A &#123;story&#125; &#38; more |newspaper=The Outlet |date=4 March 2022 ' +
        '|url=https://outlet.example/a?b=1%7C2 |access-date=4 November 2026 |quote=Kabul 1996 is told here.}}\n',
    ],
  ])('a wiki cites the article of %#', (csl, wiki) => expect(toWiki(csl)).toBe(wiki));

  test.each([
    ['a|b', 'a{{!}}b'],
    ['[[File:x]] {{x}}', '&#91;&#91;File:x&#93;&#93; &#123;&#123;x&#125;&#125;'],
    ['<ref>&amp;</ref>', '&#60;ref&#62;&#38;amp;&#60;/ref&#62;'],
    ["''bold'' it's ~~~~", "&#39;'bold&#39;' it's &#126;&#126;&#126;&#126;"],
    ['two\nlines', 'two lines'],
  ])('a wiki shows %j as it stands', (text, wiki) => expect(escapeWiki(text)).toBe(wiki));
});

describe('a quote', () => {
  test('goes with whose words it is, its correction and its link', () => {
    const event = seeded.events.find(({ passages }) => passages.some(({ sic }) => sic.length > 0))!;
    const quote = toAttributedQuote(event, seeded.articles[0]!, page.link);
    for (const { exact, sic } of event.passages) {
      expect(quote).toContain(`“${exact}”`);
      for (const slip of sic) expect(quote).toContain(`[Our note: “${slip.exact}” – ${slip.note}]`);
    }
    expect(quote).toContain('“Imran Khan Cosies Up To Vladimir Putin — At What Cost?” (Opinion article by');
    expect(quote.trimEnd().endsWith(page.link)).toBe(true);
  });

  test('takes its corrections into every citation that has the quote', () => {
    for (const { id, passages } of seeded.events)
      for (const { note } of passages.flatMap(({ sic }) => sic)) {
        const csl = cslOf(id);
        expect(csl.abstract).toContain(note);
        expect(read(toBibtex(csl)).abstract).toContain(note.replace(/\s+/g, ' '));
        expect(toWiki(csl)).toContain(escapeWiki(note));
        expect(toRis(csl)).toContain(note.replace(/\s+/g, ' '));
      }
  });
});

/** The one source in a text of BibTeX or RIS, as Citation.js reads it. */
const read = (text: string) => new Cite(text).data[0]!;
const flat = (html: unknown) => String(html).replaceAll(/<span class="nocase">|<\/span>/g, '');
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Text that tempts: what formats make signs of, in any company. */
const tempting = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '%',
        '#',
        '$',
        '&',
        '_',
        '~',
        '^',
        '"',
        "'",
        '`',
        '-',
        '--',
        '|',
        '[',
        ']',
        '<b>',
        '*',
        '!',
        '\r\n',
        '\n',
        '\u2028',
        'TY  - ',
        'ER  - ',
        '1.',
        '# ',
        'é',
        '“',
        '”',
        '–',
        'Ж',
        '中',
        '😀',
        '@',
        '=',
        ',',
        ' ',
        'and',
      ),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => oneLine(text) !== '' && !/(?!\s)\p{Cc}/u.test(text));

describe('what is read back is what was written', () => {
  const csl = cslOf('kabul-2021');
  test('in BibTeX, of every entry', () => {
    for (const { id } of seeded.events) {
      const entry = cslOf(id);
      const back = read(toBibtex(entry));
      expect(flat(back.title)).toBe(entry.title);
      expect(back.note).toBe(entry.note);
      expect(back.URL).toBe(entry.URL);
      expect(back.accessed).toEqual(entry.accessed);
      expect(back.id).toBe(entry.id);
    }
  });

  test('in BibTeX, of whatever text', () => {
    fc.assert(
      fc.property(tempting, (text) => {
        const back = read(toBibtex({ ...csl, note: text, title: text }));
        expect(String(back.note)).toBe(oneLine(text));
        expect(flat(back.title)).toBe(oneLine(text));
      }),
    );
  });

  test.each([
    ['50% of $1 & #2_a', '50\\% of \\$1 \\& \\#2\\_a'],
    ['{a}\\b', '\\textbraceleft{}a\\textbraceright{}\\textbackslash{}b'],
    ['a -- b', 'a -{}- b'],
    ['Masood’s “é”', 'Masood’s “é”'],
  ])('BibTeX has %j as %s', (text, bibtex) => expect(escapeBibtex(text)).toBe(bibtex));

  test('in RIS, of whatever text, on one line', () => {
    fc.assert(
      fc.property(tempting, (text) => {
        const ris = toRis({ ...csl, title: text, note: text });
        expect(ris.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(
          true,
        );
        const back = read(ris);
        expect(back.title).toBe(oneLine(text));
        expect(back.note).toBe(oneLine(text));
      }),
    );
  });

  test('in RIS: address, day of access, quote', () => {
    const back = read(toRis(csl));
    expect(back).toMatchObject({ URL: csl.URL, abstract: csl.abstract, type: 'webpage' });
    // The library reads the day of access of other types only.
    expect(toRis(csl)).toContain('\r\nY2  - 2026/11/04/\r\n');
  });

  test('in Markdown, of whatever text', () => {
    fc.assert(
      fc.property(tempting, (text) => {
        const html = String(marked.parse(escapeMarkdown(text), { async: false, gfm: false }));
        const words = html
          .replace(/<\/?p>/g, '')
          .replace(
            /&(lt|gt|quot|#39|amp);/g,
            (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
          );
        expect(oneLine(words)).toBe(oneLine(text));
      }),
    );
  });

  test('in Markdown: the headline is a link to the entry', () => {
    const html = String(marked.parse(write('Markdown', csl), { async: false }));
    expect(html).toContain(`<a href="${csl.URL}">${csl.title}.</a>`);
  });
});
