import { describe, expect, test } from 'vitest';
import { brokenSeeds } from '../../test/brokenSeeds.ts';
import { dateOf } from '../../test/datasetOf.ts';
import { type SeedChange, seedsOf } from '../../test/seedsOf.ts';
import { compile } from './compile.ts';
import { formatProblem } from './problem.ts';

const textsOf = (files: ReadonlyMap<string, Uint8Array>) => compile(files).problems.map(formatProblem);
const bytes = (text: string) => new TextEncoder().encode(text);
const events = 'events/kabul.yaml';
const said = 'events/said.yaml';

describe('compile, given seeds with a mistake', () => {
  test.each(brokenSeeds)('%s is a problem, told with its place', (_, broken, message) => {
    const { files, marked } = seedsOf(broken);
    const { dataset, problems } = compile(files);
    expect(dataset).toBeNull();
    const texts = problems.map(formatProblem);
    const found = texts.filter((text) => message.test(text));
    expect(found, texts.join('\n')).toHaveLength(1);
    if (marked !== null) expect(found[0]?.split(/\s/)[0]).toBe(marked);
  });

  test('all mistakes are told at once, in the order of files and lines', () => {
    const { files } = seedsOf(
      { file: 'timeline.yaml', from: 'event: kabul-2021', to: 'event: kabul' },
      { file: said, from: 'kind: question', to: 'kind: qestion' },
      { file: said, from: 'exact: Will they stay?', to: 'exact: Will they go?' },
      { file: events, from: 'edtf: 2021-08-15', to: 'edtf: 2021-13' },
    );
    expect(textsOf(files).map((text) => text.split(/\s/)[0])).toEqual([
      'seeds/events/kabul.yaml:22:19',
      'seeds/events/said.yaml:4:11',
      'seeds/events/said.yaml:8:16',
      'seeds/timeline.yaml:15:12',
    ]);
  });

  test.each([
    ['timeline.yaml', { file: 'timeline.yaml', from: 'actors:\n', to: 'actorz:\n' }, 1],
    ['sources.yaml', { file: 'sources.yaml', from: '  title: Kabul\n', to: '\ttitle: Kabul\n' }, 1],
    ['an events file', { file: events, from: '  - id: kabul-2021', to: '\t- id: kabul-2021' }, 1],
  ])('what refers to %s, which cannot be read, is not called unknown', (_, broken, count) => {
    const texts = textsOf(seedsOf(broken).files);
    expect(texts.filter((text) => /of this name|No entry/.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThanOrEqual(count);
  });

  test.each([
    [
      'a tab',
      {
        file: events,
        from: '    kind: event\n    headline: The Taliban take Kabul\n',
        to: '\tkind: event\n',
      },
    ],
    [
      'a blank too few',
      { file: events, from: '    headline: The Taliban take Kabul\n', to: '   headline: x\n' },
    ],
  ])('%s is told once, and not what comes of it', (_, broken) => {
    const texts = textsOf(seedsOf(broken).files);
    expect(texts).toEqual([expect.stringMatching(/kabul\.yaml:[45]:.*\n.*(tab|not indented like)/s)]);
  });

  test('texts with a colon are told all, one each', () => {
    const { files } = seedsOf(
      { file: said, from: 'headline: The writer asks', to: 'headline: The writer: asks' },
      { file: said, from: 'summary: A question.', to: 'summary: A: question.' },
    );
    expect(textsOf(files).map((text) => text.split(/\s/)[0])).toEqual([
      'seeds/events/said.yaml:5:15',
      'seeds/events/said.yaml:11:16',
    ]);
  });

  test.each([
    ['timeline.yaml', 'timeline.yaml:1:1\n  This file is missing.'],
    ['sources.yaml', 'sources.yaml:1:1\n  This file is missing.'],
    ['articles/story.txt', 'articles/story.yaml:1:1\n  There is no articles/story.txt beside this file.'],
    ['articles/story.yaml', 'articles/story.txt:1:1\n  There is no articles/story.yaml beside this file.'],
  ])('without %s it says what is missing', (path, message) => {
    const files = new Map(seedsOf().files);
    files.delete(path);
    expect(textsOf(files)).toContain(`seeds/${message}`);
  });

  test.each([
    [
      'text that is not UTF-8',
      'articles/story.txt',
      Uint8Array.of(0x4b, 0xff, 0x0a),
      /story\.txt:1:2\n {2}This file is not UTF-8/,
    ],
    [
      'a file with another ending',
      'events/more.yml',
      bytes('events: []'),
      /more\.yml:1:1\n {2}This file is not read/,
    ],
    ['an empty file', 'events/empty.yaml', bytes(''), /empty\.yaml:1:1\n {2}This file is empty/],
  ])('%s is a problem', (_, path, content, message) => {
    expect(textsOf(new Map([...seedsOf().files, [path, content]])).join('\n')).toMatch(message);
  });
});

describe('compile, given relations in time', () => {
  const back = (how: string) => ({
    file: events,
    from: '    date: { edtf: 2021-08-15, basis: outside, textSupports: 2021-08 }\n',
    to: `    date: { edtf: 2021-08-15, basis: outside }\n    relations: [{ how: ${how}, event: kabul-1996 }]\n`,
  });

  test.each([
    ['before', 'kabul-2021 → kabul-1996 → kabul-2021|kabul-1996 → kabul-2021 → kabul-1996'],
    ['leads-to', 'kabul-1996 → kabul-2021 → kabul-1996'],
  ])('%s and before do not go in a circle', (how, circle) => {
    expect(textsOf(seedsOf(back(how)).files).join('\n')).toMatch(
      new RegExp(`closes a circle: “(${circle})”`),
    );
  });

  test('part-of does not go in a circle', () => {
    const { files } = seedsOf(back('part-of'), { file: events, from: 'how: before', to: 'how: part-of' });
    expect(textsOf(files).join('\n')).toMatch(/closes a circle/);
  });

  test('before is not contradicted by the dates', () => {
    const { files, marked } = seedsOf({ file: events, from: 'edtf: 1996', to: 'edtf: 2021-08-16' });
    expect(marked).toBeNull();
    expect(textsOf(files)).toEqual([
      `seeds/events/kabul.yaml:18:16  kabul-1996\n  By their dates the second (15 August 2021) is over before the first begins (16 August 2021): “kabul-1996 before kabul-2021”`,
    ]);
  });

  test.each([
    ['2021-08-15', 0],
    ['2021-08', 0],
    ['2021-08-16/..', 1],
    ['../2021-08-14', 1],
  ])('the same day as 15 August 2021 with %s: %d problems', (edtf, count) => {
    const { files } = seedsOf(
      { file: events, from: 'edtf: 1996', to: `edtf: ${edtf}` },
      { file: events, from: 'how: before', to: 'how: same-day' },
    );
    expect(textsOf(files).filter((text) => text.includes('no day in common'))).toHaveLength(count);
  });
});

describe('compile, given ids that were changed or withdrawn', () => {
  const withdrawn: SeedChange = {
    file: 'timeline.yaml',
    from: 'startingPoints:\n',
    to: 'withdrawn:\n  - { id: kabul-fell, formerIds: [fall], headline: Kabul fell, on: 2026-05-03, why: It fell twice., insteadSee: kabul-2021 }\nstartingPoints:\n',
  };
  const renamed: SeedChange = {
    file: said,
    from: '- id: will-they-stay\n',
    to: '- id: will-they-stay\n    formerIds: [stay, will-they-go]\n',
  };

  test('knows them, and when and why an entry went', () => {
    const { dataset, problems } = compile(seedsOf(withdrawn, renamed).files);
    expect(problems).toEqual([]);
    expect(dataset?.formerIds).toEqual({
      fall: 'kabul-fell',
      stay: 'will-they-stay',
      'will-they-go': 'will-they-stay',
    });
    expect(dataset?.withdrawn).toEqual([
      {
        id: 'kabul-fell',
        headline: 'Kabul fell',
        on: '2026-05-03',
        why: 'It fell twice.',
        insteadSee: 'kabul-2021',
      },
    ]);
  });

  test.each([
    [
      'withdrawn',
      'kabul-fell',
      'This entry was withdrawn on 2026-05-03: “kabul-fell”\n  Perhaps “kabul-2021” is meant.',
    ],
    [
      'renamed and withdrawn',
      'fall',
      'This entry was withdrawn on 2026-05-03: “fall”\n  Perhaps “kabul-2021” is meant.',
    ],
    ['renamed', 'stay', 'This is a former id: “stay”\n  The entry’s id is now “will-they-stay”.'],
  ])('no relation and no starting point leads to an entry that was %s', (_, id, message) => {
    const { files } = seedsOf(
      withdrawn,
      renamed,
      { file: events, from: 'event: kabul-2021, words', to: `event: ${id}, words` },
      { file: 'timeline.yaml', from: 'event: kabul-2021\n', to: `event: ${id}\n` },
    );
    expect(textsOf(files)).toEqual([
      `seeds/events/kabul.yaml:18:31  kabul-1996\n  ${message}`,
      `seeds/timeline.yaml:17:12\n  ${message}`,
    ]);
  });
});

describe('compile, given sound seeds', () => {
  const { dataset, supplement } = compile(seedsOf().files);

  test('has no problems, whatever the order of the files', () => {
    const { files } = seedsOf();
    expect(textsOf(files)).toEqual([]);
    expect(JSON.stringify(compile(new Map([...files].reverse())).dataset)).toBe(JSON.stringify(dataset));
  });

  test('puts dated entries in order of time, then the others in the order told', () => {
    expect(dataset?.events.map(({ id }) => id)).toEqual(['kabul-1996', 'kabul-2021', 'will-they-stay']);
  });

  test('finds quotes and slips by their offsets, in the order of the text', () => {
    const text = dataset?.articles[0]?.text ?? '';
    const passages = dataset?.events.flatMap((event) => event.passages) ?? [];
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(
      passages.map(({ exact }) => exact),
    );
    const again = dataset?.events[1]?.passages ?? [];
    expect(again.map(({ exact, paragraph }) => [exact, paragraph])).toEqual([
      ['took Kabul', 2],
      ['in August 2021, and media media said so', 2],
    ]);
    expect(again[0]?.start).toBe(text.lastIndexOf('took Kabul'));
    expect(again[1]?.sic.map(({ start, end, note }) => [text.slice(start, end), note])).toEqual([
      ['media media', 'Printed twice.'],
    ]);
  });

  test('tells twins apart by the text before, too', () => {
    const { files } = seedsOf({ file: events, from: 'suffix: " again"', to: 'prefix: "Then the Taliban "' });
    expect(JSON.stringify(compile(files).dataset?.events)).toBe(JSON.stringify(dataset?.events));
  });

  test('shows a relation on both entries', () => {
    const kinds = dataset?.events.map(({ relations }) =>
      relations.map(({ kind, reversed, event, words }) => [kind, reversed, event, words]),
    );
    expect(kinds).toEqual([
      [
        ['before', false, 'kabul-2021', 'again'],
        ['compared-with', true, 'will-they-stay', null],
      ],
      [['before', true, 'kabul-1996', 'again']],
      [['compared-with', false, 'kabul-1996', null]],
    ]);
  });

  test('knows what is body and what is not', () => {
    expect(dataset?.articles[0]?.paragraphs.map(({ role, number }) => [role, number])).toEqual([
      ['title', null],
      ['body', 1],
      ['body', 2],
      ['pull quote', null],
      ['byline', null],
    ]);
  });

  test('resolves references, and gives dates as EDTF', () => {
    const [first] = dataset?.events ?? [];
    expect(first?.date).toEqual({ ...dateOf('1996'), basis: 'stated', textWords: 'in 1996' });
    const titles = Object.entries(supplement?.references ?? {}).map(([id, references]) => [
      id,
      ...references.map(({ title, titleIsOurs, published }) => [title, titleIsOurs, published]),
    ]);
    expect(titles).toEqual([
      ['kabul-1996', ['Kabul has fallen', false, '2021-08-15'], ['Kabul', true, null]],
      ['kabul-2021', ['Kabul has fallen', false, '2021-08-15']],
    ]);
    expect(dataset?.events.map(({ corroboration }) => corroboration.sources)).toEqual([2, 1, 0]);
    expect(dataset?.events[1]?.date?.textSupports).toBe('2021-08');
  });

  test.each([
    ['', null],
    ['reportTo: https://example.org/errors?of=this\n', 'https://example.org/errors?of=this'],
    ['reportTo: mailto:desk@example.org\n', 'mailto:desk@example.org'],
  ])('knows where errors are reported, if anywhere: %j', (line, reportTo) => {
    const { files } = seedsOf({
      file: 'timeline.yaml',
      from: 'startingPoints:\n',
      to: `${line}startingPoints:\n`,
    });
    expect(compile(files).dataset?.reportTo).toBe(reportTo);
  });

  test('reaches from the first day of any entry to the last day of the writing period', () => {
    expect(dataset?.extent).toEqual({ from: dateOf('1996-01-01').earliest, to: dateOf('2022-03-06').latest });
  });

  test.each([
    ['', 'full', null],
    ['display: full\n', 'full', null],
    ['rightsContact: https://example.org/rights\n', 'full', 'https://example.org/rights'],
    ['rightsContact: mailto:rights@example.org\n', 'full', 'mailto:rights@example.org'],
    ['display: passages\n', 'passages', null],
  ])('knows how much of an article is shown, and whom to ask: %j', (line, display, rightsContact) => {
    const { files } = seedsOf({ file: 'articles/story.yaml', from: 'rights:', to: `${line}rights:` });
    expect(compile(files).dataset?.articles[0]).toMatchObject({ display, rightsContact });
  });
});
