import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { annotationContext } from '../../test/annotationContext.ts';
import { datasetOf, dateOf } from '../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import { takenOf } from '../../test/takenOf.ts';
import { readTwoArticles, soundOf } from '../../test/twoArticles.ts';
import { formatDate } from '../i18n/formatDate.ts';
import type { Dataset } from '../model/dataset.ts';
import { formatDay } from '../model/dates/days.ts';
import { formatCsv, toCsv } from './csv.ts';
import { downloads, fileNameOf } from './downloads.ts';
import { toExport } from './exportJson.ts';
import { toDates, toTimelineJs } from './timelineJs.ts';
import { hashUri, toWebAnnotations } from './webAnnotation.ts';

const seeded = await loadFrozenDataset();
const two = soundOf(await readTwoArticles());
const all = takenOf(seeded);
const some = takenOf(seeded, {
  ids: ['kabul-1996', 'kabul-2021', 'west-shift'].concat(seeded.events.at(-1)!.id),
  filter: ' that name both Russia and the West',
});

/** What stands in a tree at a path. */
const at = (tree: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce((branch, key) => (branch as Readonly<Record<string, unknown>> | undefined)?.[key], tree);

const readCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
/** A cell as it was before a spreadsheet was kept from running it. */
const bare = (cell: string) => cell.replace(/^'/, '');

describe('of one of several articles', () => {
  const { dataset } = two.parts[1]!;
  const taken = takenOf(dataset);

  test('each file is named after it, and the data find their schema where the site has it', () => {
    expect(fileNameOf(taken, 'csv')).toBe(`attested-bridge-2019-${dataset.version}.csv`);
    const start = `${taken.home}articles/bridge-2019/`;
    expect(toExport({ ...taken, home: start }).$schema).toBe(`${taken.home}schema/export.json`);
    expect(toExport(taken).title).toBe('“Who Moved the Footbridge?”');
  });

  test('the data are as their schema says, with what is related in the other article', () => {
    const schema = JSON.parse(readFileSync('public/schema/export.json', 'utf8'));
    const exported = JSON.parse(JSON.stringify(toExport(taken)));
    expect(new Ajv2020().validate(schema, exported)).toBe(true);
    const related = exported.entries.flatMap(
      ({ relations }: { relations: { other?: object }[] }) => relations,
    );
    expect(related).toContainEqual(
      expect.objectContaining({
        event: 'well-closed-1952',
        other: expect.objectContaining({ article: 'The Well on Mill Lane' }),
      }),
    );
  });
});

describe('every file', () => {
  test.each(downloads.map((download) => [download.name, download] as const))(
    '%s says how many entries, which, where, and the version of the data',
    async (_, { write }) => {
      for (const taken of [all, some]) {
        const text = String(await write(taken));
        for (const words of [taken.set, taken.link, seeded.version]) expect(text).toContain(words);
      }
      expect(String(await write(some))).toContain(
        `${some.events.length} of ${seeded.events.length} entries that name both Russia and the West`,
      );
    },
  );

  test.each(downloads.map((download) => [download.name, download] as const))(
    '%s has the correction of each slip that it quotes',
    async (_, { write }) => {
      const slips = seeded.events.filter(({ date, passages }) => date && passages[0]!.sic.length > 0);
      expect(slips.length).toBeGreaterThan(3);
      for (const { id, passages } of slips) {
        const text = plain(String(await write(takenOf(seeded, { ids: [id] }))));
        for (const { exact, sic } of passages) {
          expect(text).toContain(plain(exact));
          for (const { note } of sic) expect(text).toContain(plain(note));
        }
      }
    },
  );
  /** Without what HTML, JSON and CSV do to quotation marks. */
  const plain = (text: string) =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/\\?"+/g, '"');

  test('is named after the article, its part and the version', () => {
    expect(fileNameOf(all, 'csv')).toBe(`attested-khan-putin-2022-${seeded.version}.csv`);
    expect(fileNameOf(some, 'csv')).toBe(
      `attested-khan-putin-2022-${some.events.length}-of-${seeded.events.length}-${seeded.version}.csv`,
    );
  });
});

describe('the spreadsheet', () => {
  test('is read back with each entry as the dataset has it', () => {
    const text = toCsv(all);
    expect(text.startsWith('\ufeff"id",')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { data, errors } = readCsv(text);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(seeded.events.length);
    for (const [i, { id, headline, date, passages, corroboration }] of seeded.events.entries()) {
      const row = data[i]!;
      expect(row).toMatchObject({ id, data_version: seeded.version, set: all.set });
      expect(bare(row.headline!)).toBe(headline);
      expect(row.date_edtf).toBe(date?.edtf ?? '');
      expect(row.date).toBe(date ? formatDate(date.edtf, 'long') : '');
      expect(row.other_sources_summary).toBe(corroboration.summary);
      for (const { exact } of passages) expect(row.quote).toContain(`“${exact}”`);
    }
  });

  test('gives an entry without a date none', () => {
    const { data } = readCsv(toCsv(takenOf(datasetOf('- feared'))));
    const dates = Object.entries(data[0]!).filter(([name]) => name.startsWith('date'));
    expect(dates.filter(([, cell]) => cell !== '')).toEqual([]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', "'=1", '＝1'])(
    'has an apostrophe before %j, which no spreadsheet runs',
    (cell) => {
      expect(formatCsv([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
    },
  );

  test('is read back as it was written, whatever the cells are', () => {
    const cell = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('"', ',', '\r\n', '\n', '=', '+', "'", '\t', ';', 'é', '😀', '@', ' '))
        .map((x) => x.join('')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(formatCsv(rows), { delimiter: ',', newline: '\r\n' });
        const back = data.slice(0, -1).map((row) => row.map(bare));
        expect(back).toEqual(rows);
        for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

describe('the JSON', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../public/schema/export.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
  const references = {
    'kabul-2021': [
      {
        title: 'T',
        titleIsOurs: true,
        publisher: 'P',
        published: null,
        url: 'https://p.example/',
        says: 'It does.',
      },
    ],
  };

  test.each<[string, Dataset]>([
    ['this timeline', seeded],
    ['a drawn one', datasetOf('1996 kabul-2021 taliban\n/2022 b\n- c\n2010/.. d a,b report')],
  ])('of %s is as its published schema says', (_, dataset) => {
    validate(JSON.parse(JSON.stringify(toExport(takenOf(dataset, { references })))));
    expect(validate.errors).toBe(null);
  });

  const whole = toExport(all);
  const [entry] = whole.entries;
  test.each<[string, object]>([
    ['another field', { ...whole, more: 1 }],
    ['no version', { ...whole, version: undefined }],
    ['an entry without a quote', { ...whole, entries: [{ ...entry, passages: [] }] }],
    ['a day as a number', { ...whole, entries: [{ ...entry, date: { ...entry?.date, earliest: 1 } }] }],
  ])('is refused by the schema with %s', (_, changed) => {
    expect(validate(JSON.parse(JSON.stringify(whole)))).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(changed)))).toBe(false);
  });

  test('has every entry, its references, its days and its places in the text', () => {
    const { entries, set } = toExport(takenOf(seeded, { references }));
    expect(set).toMatchObject({ entries: seeded.events.length, of: seeded.events.length });
    for (const [i, event] of seeded.events.entries()) {
      const entry = entries[i]!;
      expect(entry).toMatchObject({ id: event.id, headline: event.headline, relations: event.relations });
      expect(entry.elsewhere.references).toEqual(event.id === 'kabul-2021' ? references['kabul-2021'] : []);
      const { earliest = null } = event.date ?? {};
      expect(entry.date?.earliest ?? null).toBe(earliest === null ? null : formatDay(earliest));
      for (const { exact, start, end } of entry.passages)
        expect(seeded.articles[0]!.text.slice(start, end)).toBe(exact);
    }
  });

  test('holds no text of an article beyond its quotes', () => {
    const { text } = seeded.articles[0]!;
    expect(JSON.stringify(toExport(all))).not.toContain(JSON.stringify(text.slice(0, 400)).slice(1, -1));
  });
});

describe('the annotations', () => {
  const oa = 'http://www.w3.org/ns/oa#';
  const as = 'http://www.w3.org/ns/activitystreams#';
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Not loaded: ${url}`);
    return { contextUrl: null, documentUrl: url, document: annotationContext };
  };
  const expand = async (text: string) =>
    (await jsonld.expand(JSON.parse(text), { documentLoader, safe: true }))[0]!;

  test('are read back by a library of JSON-LD, each term defined', async () => {
    const collection = await expand(toWebAnnotations(all));
    expect(collection['@type']).toEqual([`${as}OrderedCollection`]);
    expect(at(collection, `${as}totalItems`, 0, '@value')).toBe(seeded.events.length);
    const items = at(collection, `${as}first`, 0, `${as}items`, 0, '@list');
    expect(items).toHaveLength(seeded.events.length);
    const { text, sha256 } = seeded.articles[0]!;
    const characters = [...text];
    for (const [i, { id, passages }] of seeded.events.entries()) {
      expect(at(items, i, '@id')).toBe(`https://example.org/timeline/events/${id}/`);
      expect(at(items, i, `${oa}motivatedBy`)).toEqual([{ '@id': `${oa}describing` }]);
      expect(at(items, i, `${oa}hasTarget`)).toHaveLength(passages.length);
      for (const [j, { exact }] of passages.entries()) {
        const target = at(items, i, `${oa}hasTarget`, j);
        const told = (selector: number, name: string) =>
          at(target, `${oa}hasSelector`, selector, oa + name, 0, '@value');
        expect(told(0, 'exact')).toBe(exact);
        expect(characters.slice(Number(told(1, 'start')), Number(told(1, 'end'))).join('')).toBe(exact);
        expect(text.split(`${told(0, 'prefix')}${exact}${told(0, 'suffix')}`)).toHaveLength(2);
        expect(at(target, `${oa}hasSource`, 0, 'http://schema.org/sha256', 0, '@value')).toBe(sha256);
      }
    }
  });

  test('count characters, not UTF-16 units, and cut none in two', () => {
    const dataset = datasetOf('1996 kabul');
    const [article] = dataset.articles;
    const text = `😀${'x'.repeat(30)}😀 Kabul fell. 😀`;
    const start = text.indexOf('Kabul');
    const passage = { ...dataset.events[0]!.passages[0]!, exact: 'Kabul fell.', start, end: start + 11 };
    const drawn = {
      ...dataset,
      articles: [{ ...article!, text, url: 'https://outlet.example/' }],
      events: [{ ...dataset.events[0]!, passages: [passage] }],
    };
    const { source, selector } = JSON.parse(toWebAnnotations(takenOf(drawn))).first.items[0].target[0];
    expect(source.id).toBe('https://outlet.example/');
    expect(selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'Kabul fell.', prefix: `${'x'.repeat(29)}😀 `, suffix: ' 😀' },
      { type: 'TextPositionSelector', start: 33, end: 44 },
    ]);
  });

  test('a text without an address is named by its hash, as RFC 6920 has it', () => {
    // The example of its section 8.1: “Hello World!”
    expect(hashUri('7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069')).toBe(
      'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
    );
  });
});

describe('the slides', () => {
  test.each([
    ['1996', { start_date: { year: 1996 } }],
    ['2018-07', { start_date: { year: 2018, month: 7 } }],
    ['2022-03-02', { start_date: { year: 2022, month: 3, day: 2 } }],
    ['2012~/2022-03', { start_date: { year: 2012 }, end_date: { year: 2022, month: 3 } }],
    ['2010/..', { start_date: { year: 2010 } }],
    ['/2022-03', { start_date: { year: 2022, month: 3 } }],
    [
      '[1996-09-26..1996-09-27]',
      { start_date: { year: 1996, month: 9, day: 26 }, end_date: { year: 1996, month: 9, day: 27 } },
    ],
  ])('give %s no more precisely than it is known', (edtf, dates) => {
    const date = dateOf(edtf);
    expect(toDates(date)).toEqual({ ...dates, display_date: formatDate(date.edtf, 'long') });
  });

  test('leave out what has no date, and say how many', () => {
    const { title, events } = JSON.parse(toTimelineJs(all));
    const dated = seeded.events.filter(({ date }) => date);
    expect(events.map((event: { unique_id: string }) => event.unique_id)).toEqual(dated.map(({ id }) => id));
    expect(title.text.text).toContain(
      `All ${seeded.events.length} entries. ${seeded.events.length - dated.length} without a date are left out`,
    );
  });

  test('say whose words they are, and let no text be taken for markup', () => {
    const dataset = datasetOf('1996 a - report', {
      a: { headline: '<img src=x onerror=alert(1)>', saidBy: { words: '“A” & <b>', actors: [] } },
    });
    const { headline, text } = JSON.parse(toTimelineJs(takenOf(dataset))).events[0].text;
    expect(headline).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).toContain('<p>Reported, said by “A” &amp; &lt;b&gt;.</p>');
  });
});
