import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../domain/dataset.ts';
import { formatDay } from '../domain/days.ts';
import { annotationContext } from '../testing/annotationContext.ts';
import { datasetOf, dateOf } from '../testing/datasetOf.ts';
import { loadSeededDataset } from '../testing/seededDataset.ts';
import { takenOf } from '../testing/takenOf.ts';
import { formatCsv, toCsv } from './csv.ts';
import { downloads, fileNameOf } from './downloads.ts';
import { toExport } from './exportJson.ts';
import { toDates, toTimelineJs } from './timelineJs.ts';
import { hashUri, toWebAnnotations } from './webAnnotation.ts';

const seeded = await loadSeededDataset();
const all = takenOf(seeded);
const some = takenOf(seeded, {
  ids: ['kabul-1996', 'kabul-2021', 'west-shift'].concat(seeded.events.at(-1)!.id),
  filter: ' name both Russia and the West',
});

const readCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
/** A cell as it was before a spreadsheet was kept from running it. */
const bare = (cell: string) => cell.replace(/^'/, '');

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
      const text = String(await write(all));
      const ids = JSON.stringify(text);
      for (const { id, passages } of seeded.events)
        for (const { note } of passages.flatMap(({ sic }) => sic))
          if (ids.includes(id) && text.includes(`events/${id}/`))
            expect(plain(text), id).toContain(plain(note));
    },
  );
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
    for (const [i, { id, headline, date, passages, elsewhere }] of seeded.events.entries()) {
      const row = data[i]!;
      expect(row).toMatchObject({ id, data_version: seeded.version, set: all.set });
      expect(bare(row.headline!)).toBe(headline);
      expect(row.date_edtf).toBe(date?.edtf ?? '');
      expect(row.date).toBe(date?.words ?? '');
      expect(row.other_sources_summary).toBe(elsewhere.summary);
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

  test.each([
    ['another field', (value: any) => ({ ...value, more: 1 })],
    ['no version', ({ version: _, ...value }: any) => value],
    [
      'an entry without a quote',
      (value: any) => ({ ...value, entries: [{ ...value.entries[0], passages: [] }] }),
    ],
    [
      'a day as a number',
      (value: any) => ({
        ...value,
        entries: [{ ...value.entries[0], date: { ...value.entries[0].date, earliest: 1 } }],
      }),
    ],
  ])('is refused by the schema with %s', (_, change) => {
    expect(validate(change(JSON.parse(JSON.stringify(toExport(all)))))).toBe(false);
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
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Not loaded: ${url}`);
    return { contextUrl: null, documentUrl: url, document: annotationContext };
  };
  const expand = async (text: string) =>
    (await jsonld.expand(JSON.parse(text), { documentLoader, safe: true }))[0]!;
  const valueOf = (node: any, name: string) => node[`${oa}${name}`]?.[0]['@value'];

  test('are read back by a library of JSON-LD, each term defined', async () => {
    const collection = await expand(toWebAnnotations(all));
    expect(collection['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    expect(collection['http://www.w3.org/ns/activitystreams#totalItems'][0]['@value']).toBe(
      seeded.events.length,
    );
    const page = collection['http://www.w3.org/ns/activitystreams#first'][0];
    const items = page['http://www.w3.org/ns/activitystreams#items'][0]['@list'];
    expect(items).toHaveLength(seeded.events.length);
    const characters = [...seeded.articles[0]!.text];
    for (const [i, { id, passages }] of seeded.events.entries()) {
      const item = items[i];
      expect(item['@id']).toBe(`https://example.org/timeline/events/${id}/`);
      expect(item[`${oa}motivatedBy`]).toEqual([{ '@id': `${oa}describing` }]);
      const targets = item[`${oa}hasTarget`];
      expect(targets).toHaveLength(passages.length);
      for (const [j, { exact }] of passages.entries()) {
        const [quote, position] = targets[j][`${oa}hasSelector`];
        expect(valueOf(quote, 'exact')).toBe(exact);
        const [start, end] = [valueOf(position, 'start'), valueOf(position, 'end')];
        expect(characters.slice(start, end).join('')).toBe(exact);
        const around = valueOf(quote, 'prefix') + exact + valueOf(quote, 'suffix');
        expect(seeded.articles[0]!.text.split(around)).toHaveLength(2);
        const source = targets[j][`${oa}hasSource`][0];
        expect(source['http://schema.org/sha256'][0]['@value']).toBe(seeded.articles[0]!.sha256);
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
    expect(toDates(date)).toEqual({ ...dates, display_date: date.words });
  });

  test('leave out what has no date, and say how many', () => {
    const { title, events } = JSON.parse(toTimelineJs(all));
    const dated = seeded.events.filter(({ date }) => date);
    expect(events.map((event: any) => event.unique_id)).toEqual(dated.map(({ id }) => id));
    expect(title.text.text).toContain(
      `All ${seeded.events.length} entries. ${seeded.events.length - dated.length} without a date are left out`,
    );
  });

  test('say whose words they are, and let no text be taken for markup', () => {
    const dataset = datasetOf('1996 a - report', {
      a: { headline: '<img src=x onerror=alert(1)>', saidBy: { words: '“A” & <b>', actors: [] } },
    });
    const { headline, text } = JSON.parse(toTimelineJs(takenOf(dataset))).events[0].text;
    expect(headline).toBe('&#60;img src=x onerror=alert(1)&#62;');
    expect(text).toContain('<p>Reported, said by “A” &#38; &#60;b&#62;.</p>');
  });
});
