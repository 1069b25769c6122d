import { type SeedChange, seedsOf } from './seedsOf.ts';

type Files = ReadonlyMap<string, Uint8Array | string>;

/** Seeds that mean no good. `message` is what must be said of them, beside the place that `§` marks. */
export type Refused = {
  readonly name: string;
  readonly files: Files;
  readonly marked: string | null;
  readonly message: RegExp;
};

const events = 'events/kabul.yaml';
const said = 'events/said.yaml';
const article = 'articles/story.yaml';
const bytes = (text: string) => new TextEncoder().encode(text);

const changed = (
  name: string,
  message: RegExp,
  ...changes: readonly (readonly [string, string, string])[]
) => {
  const made: SeedChange[] = changes.map(([file, from, to]) => ({ file, from, to }));
  return { name, message, ...seedsOf(...made) } satisfies Refused;
};
const replaced = (name: string, message: RegExp, path: string, content: Uint8Array | string): Refused => ({
  name,
  message,
  marked: null,
  files: new Map<string, Uint8Array | string>([...seedsOf().files, [path, content]]),
});

/** Each text of ours, as the least good seeds have it: file, what stands before it, and its first words. */
const ourTexts: readonly (readonly [field: string, file: string, before: string, words: string])[] = [
  ['the title', 'timeline.yaml', 'title: ', 'Kabul, twice'],
  ['the introduction', 'timeline.yaml', 'introduction: ', 'The Taliban took Kabul. Then'],
  ['an actor’s name', 'timeline.yaml', 'name: ', 'Taliban'],
  ['what an actor is', 'timeline.yaml', 'about: ', 'Rule Afghanistan'],
  ['an alias', 'timeline.yaml', 'aliases: [', 'experts'],
  ['a starting point', 'timeline.yaml', 'sentence: ', 'Kabul in 2021'],
  ['a source’s title', 'sources.yaml', 'title: ', 'Kabul has fallen'],
  ['a publisher', 'sources.yaml', 'publisher: ', 'An agency'],
  ['an article’s title', article, 'title: ', 'Kabul, Twice'],
  ['its description', article, 'description: ', 'A story'],
  ['how its days are known', article, 'because: ', 'It says'],
  ['its rights', article, 'rights: ', 'Nobody’s'],
  ['a headline', said, 'headline: ', 'The writer asks'],
  ['whose words', said, '{ words: ', 'the writer'],
  ['a correction', events, 'note: ', 'Printed twice'],
  ['a summary', said, 'summary: ', 'A question'],
  ['what a source says', events, 'source: encyclopedia, says: ', 'It fell then'],
];

const inEachText: readonly Refused[] = ourTexts.map(([field, file, before, words]) =>
  changed(`a sign that turns the writing, in ${field}`, /cannot be seen: U\+202E \(it turns/, [
    file,
    before + words,
    `${before}§${words}\u202e`,
  ]),
);

const unseen: readonly (readonly [name: string, character: string])[] = [
  ['a left-to-right mark', '\u200e'],
  ['an isolate', '\u2067'],
  ['a zero-width space', '\u200b'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a joiner between letters that need none', '\u200d'],
  ['a Hangul filler', '\u3164'],
  ['a tag letter', '\u{e0041}'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a next line', '\u0085'],
  ['a bell', '\u0007'],
  ['an escape that terminals obey', '\u001b'],
  ['NUL', '\0'],
  ['half a character', '\ud800'],
  ['no character', '\uffff'],
];

const inHeadline: readonly Refused[] = unseen.map(([name, character]) =>
  changed(
    `${name}, in a headline`,
    new RegExp(
      `cannot be seen: U\\+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}\\b`,
    ),
    [
      said,
      'headline: The writer asks whether they will stay',
      `headline: §"The writer asks${[...character].map((one) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, '0')}`)} whether they will stay"`,
    ],
  ),
);

const url = (name: string, address: string, message: RegExp): Refused =>
  changed(`${name}, for a link`, message, [
    'sources.yaml',
    'https://example.org/kabul',
    `§${JSON.stringify(address)}`,
  ]);
const links: readonly Refused[] = [
  url('javascript:', 'javascript:alert(1)', /begins with https/),
  url('javascript: in disguise', 'JaVaScRiPt://%0aalert(1)', /begins with https/),
  url('javascript: after a blank', ' javascript:alert(1)', /begins with https/),
  url('javascript: broken by a tab', 'java\tscript:alert(1)', /begins with https/),
  url('data:', 'data:text/html,<script>alert(1)</script>', /begins with https/),
  url('vbscript:', 'vbscript:msgbox(1)', /begins with https/),
  url('file:', 'file:///etc/passwd', /begins with https/),
  url('no scheme', '//evil.example/', /begins with https/),
  url('a name and a password', 'https://bank.example:pw@evil.example/', /name or a password/),
  url('a name', 'https://bank.example@evil.example/', /name or a password/),
  url('a line end', 'https://a.example/\nx', /no spaces/),
  url('a blank', 'https://a.example/ x', /no spaces/),
  url('a quotation mark', 'https://a.example/"onmouseover="alert(1)', /holds a character that no URL holds/),
  url('a backslash', 'https://a.example\\@evil.example/', /holds a character that no URL holds/),
  url('no host', 'https://:443/', /not a URL/),
  url('a bracket never closed', 'https://[::1/', /not a URL/),
  url('a turned direction', 'https://a.example/\u202egnp.exe', /cannot be seen: U\+202E/),
  url('100 kB', `https://a.example/${'x'.repeat(100_000)}`, /at most 2000/),
  changed('javascript:, for reports', /begins with https/, [
    'timeline.yaml',
    'startingPoints:\n',
    'reportTo: §javascript:alert(1)\nstartingPoints:\n',
  ]),
  changed('data:, for the rights', /begins with https/, [
    article,
    'rights: Nobody’s.',
    'rights: Nobody’s.\nrightsContact: §data:text/html,x',
  ]),
];

const id = (name: string, value: string, message = /small letters, digits and single hyphens/) =>
  changed(`${name}, for an id`, message, [said, 'id: will-they-stay', `id: §${JSON.stringify(value)}`]);
const names: readonly Refused[] = [
  id('a way up', '../../etc/passwd'),
  id('an absolute path', '/etc/passwd'),
  id('a way up in Windows', '..\\..\\windows'),
  id('NUL', 'a\0b'),
  id('__proto__', '__proto__'),
  id('toString', 'toString'),
  id('markup', '"><script>'),
  id('a code', '%2e%2e%2f'),
  id('100 kB', 'x'.repeat(100_000), /at most 100 characters/),
  changed('__proto__, for an actor', /small letters/, ['timeline.yaml', '- id: taliban', '- id: §__proto__']),
  changed('__proto__, for a source', /This name is kept for something else/, [
    'sources.yaml',
    'agency:\n',
    '§__proto__:\n  title: x\n  publisher: x\n  url: https://a.example/\nagency:\n',
  ]),
  changed('__proto__, for a key', /key is not known here: “__proto__”/, [
    said,
    'summary: A question.',
    'summary: A question.\n      §__proto__: { polluted: yes }',
  ]),
  changed('constructor, for a key', /key is not known here: “constructor”/, [
    said,
    'summary: A question.',
    'summary: A question.\n      §constructor: x',
  ]),
  replaced(
    'a way up, for an article',
    /articles\/\.\.\\passwd\.txt:1:1\n {2}The name of an article/,
    'articles/..\\passwd.txt',
    bytes('x'),
  ),
  replaced(
    'a way up that is a folder',
    /articles\/\.\.\/\.\.\/etc\/passwd\.txt:1:1\n {2}This file is not read/,
    'articles/../../etc/passwd.txt',
    bytes('x'),
  ),
];

const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}\n`;
const yaml: readonly Refused[] = [
  replaced(
    'a billion laughs',
    /sources\.yaml:1:7\n {2}Anchors \(&\) and aliases \(\*\) are not read/,
    'sources.yaml',
    bytes(laughs),
  ),
  changed('an anchor', /Anchors/, [said, 'kind: question', 'kind: &kind §question']),
  changed('an alias of itself', /Anchors/, [said, 'summary: A question.', 'summary: &a §[*a]']),
  changed('a merge key', /key is not known here: “<<”/, [
    said,
    'summary: A question.',
    'summary: A question.\n      §<<: { verdict: confirmed }',
  ]),
  changed('a tag that runs code', /Tags \(!\) are not read/, [
    said,
    'summary: A question.',
    'summary: §!!js/function "() => 1"',
  ]),
  changed('a tag of Python', /Tags \(!\) are not read/, [
    said,
    'summary: A question.',
    'summary: §!!python/object/apply:os.system ["id"]',
  ]),
  changed('a key twice', /key is here twice/, [said, 'kind: question', 'kind: question\n    §kind: event']),
  changed('a list for a key', /key is not known here/, [
    said,
    'kind: question',
    'kind: question\n    ? [a, b]\n    : x',
  ]),
  replaced(
    '100,000 brackets',
    /more\.yaml:2:201\n {2}This is nested too deeply/,
    'events/more.yaml',
    bytes(`article: story\n${'['.repeat(100_000)}`),
  ),
  replaced(
    '50,000 lists in lists',
    /more\.yaml:2:201\n {2}This is nested too deeply/,
    'events/more.yaml',
    bytes(`article: story\n${'- '.repeat(50_000)}x`),
  ),
  replaced(
    '50,000 keys in keys',
    /more\.yaml:2:201\n {2}This is nested too deeply/,
    'events/more.yaml',
    bytes(`article: story\n${'? '.repeat(50_000)}x`),
  ),
  replaced(
    '2,000 steps of indentation',
    /more\.yaml:202:201\n {2}This is nested too deeply/,
    'events/more.yaml',
    bytes(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
  ),
  replaced(
    '10,000 keys',
    /sources\.yaml:10000:1\n {2}No entry refers to this source: “k9999”/,
    'sources.yaml',
    bytes(
      Array.from(
        { length: 10_000 },
        (_, i) => `k${i}: { title: x, publisher: x, url: "https://a.example/" }`,
      ).join('\n'),
    ),
  ),
  replaced('two documents', /several documents/, 'sources.yaml', bytes('a: x\n---\nb: x\n')),
];

const utf16 = (text: string, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
};
const files: readonly Refused[] = [
  replaced(
    'UTF-16 with a mark',
    /sources\.yaml:1:1\n {2}This file is not UTF-8\.\n {2}It looks like UTF-16\. Save it as UTF-8/,
    'sources.yaml',
    utf16('a: b\n', true),
  ),
  replaced(
    'UTF-16 without one',
    /sources\.yaml:1:2\n {2}This file holds a character NUL\.\n {2}It looks like UTF-16/,
    'sources.yaml',
    utf16('a: b\n', false),
  ),
  replaced(
    'Latin-1',
    /story\.txt:2:4\n {2}This file is not UTF-8\.\n {2}It may be Latin-1/,
    'articles/story.txt',
    Uint8Array.of(0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x21),
  ),
  replaced(
    'half of a character, as some programs write it',
    /story\.txt:1:2\n {2}This file is not UTF-8/,
    'articles/story.txt',
    Uint8Array.of(0x61, 0xed, 0xa0, 0x80),
  ),
  replaced(
    'a character cut at the end',
    /story\.txt:1:2\n {2}This file is not UTF-8/,
    'articles/story.txt',
    Uint8Array.of(0x61, 0xf0, 0x9f),
  ),
  replaced(
    'NUL in a text',
    /story\.txt:1:6\n {2}This file holds a character NUL/,
    'articles/story.txt',
    bytes('Kabul\0 fell'),
  ),
  replaced(
    'lines that end in CR alone',
    /story\.txt:1:6\n {2}This line ends in CR alone/,
    'articles/story.txt',
    bytes('Kabul\rfell\r'),
  ),
  replaced('an empty file', /kabul\.yaml:1:1\n {2}This file is empty/, events, bytes('')),
  replaced(
    'a file of nothing but a mark',
    /kabul\.yaml:1:\d\n {2}This file is empty/,
    events,
    bytes('\ufeff'),
  ),
  replaced('an empty article', /quote is not in the article story/, 'articles/story.txt', bytes('')),
  replaced(
    'a folder in place of a file',
    /sources\.yaml:1:1\n {2}This is a folder, not a file/,
    'sources.yaml',
    'a folder',
  ),
  replaced(
    'a link in place of a file',
    /articles\/story\.txt:1:1\n {2}This is a link, not a file/,
    'articles/story.txt',
    'a link',
  ),
  replaced(
    'a link in place of a folder',
    /seeds\/events:1:1\n {2}This is a link, not a file/,
    'events',
    'a link',
  ),
  replaced(
    'a file far too large',
    /sources\.yaml:1:1\n {2}This file is larger than 4 MB/,
    'sources.yaml',
    new Uint8Array(4_000_001).fill(0x61),
  ),
];

const date = (name: string, edtf: string): Refused =>
  changed(`${name}, for a date`, /not a date|There is no|known end/, [
    events,
    'edtf: 2021-08-15',
    `edtf: §${JSON.stringify(edtf)}`,
  ]);
const values: readonly Refused[] = [
  date('the year 99999999', '99999999'),
  date('a year beyond all calendars', 'Y170000002'),
  date('a day beyond all years', '275761-01-01'),
  date('the 99th', '2021-99-99'),
  date('not a number', 'NaN'),
  date('words', 'yesterday'),
  date('100 kB', '9'.repeat(100_000)),
  changed('a headline of 100 kB', /This text has 100000 characters, at most 300/, [
    said,
    'headline: The writer asks whether they will stay',
    `headline: §${'x'.repeat(100_000)}\n    label: x`,
  ]),
  changed('a summary of 100 kB', /This text has 100000 characters, at most 3000/, [
    said,
    'summary: A question.',
    `summary: §${'x'.repeat(100_000)}`,
  ]),
  changed('a flood of marks', /piles 40 marks on one letter/, [
    said,
    'summary: A question.',
    `summary: §Z${'\u0335'.repeat(40)}algo`,
  ]),
  changed('nothing but blanks', /This text is blank/, [said, 'summary: A question.', 'summary: §" \\t\\_"']),
  changed('a null', /must not be empty/, [said, 'summary: A question.', 'summary: §""']),
  changed('a list for a text', /Here belongs text/, [said, 'summary: A question.', 'summary: §[a]']),
  changed('a mapping for a list', /Here belongs a list/, [
    said,
    '\n      - exact: Will they stay?',
    ' §{ exact: Will they stay? }',
  ]),
  changed('yes for true', /Only “true” is written/, [
    'sources.yaml',
    'titleIsOurs: true',
    'titleIsOurs: §yes',
  ]),
  changed('half a character, in a quote', /half of a character/, [
    said,
    'exact: Will they stay?',
    'exact: §"Will they stay?\\ud83d"',
  ]),
  changed('a quote without its unseen sign', /the article has “\u200b” \(U\+200B\)|Nearest, line 3/, [
    said,
    'exact: Will they stay?',
    'exact: §Will they\u200b stay?',
  ]),
  changed('a quote of 100 kB that is not there', /not in the article story/, [
    said,
    'exact: Will they stay?',
    `exact: §${'Will they not stay? '.repeat(5000)}`,
  ]),
];

/** So many that whatever compares all with all never ends; all of them sound, but that an entry is before the first again. */
const many = 10_000;
const manyOf = (write: (i: number) => string) => Array.from({ length: many }, (_, i) => write(i)).join('');
const large: readonly Refused[] = [
  changed(
    '10,000 actors that are misspelt',
    /There is no actor of this name: “a9999x”/,
    [
      'timeline.yaml',
      'startingPoints:\n',
      `${manyOf((i) => `  - { id: a${i}, name: A, type: state, about: x }\n`)}startingPoints:\n`,
    ],
    [said, 'actors: [experts]', `actors: [experts${manyOf((i) => `, a${i}x`)}]`],
  ),
  changed('a circle of 10,000 entries', /This relation closes a circle/, [
    said,
    'article: story\nevents:\n',
    `article: story\nevents:\n${manyOf(
      (i) =>
        `  - { id: e${i}, kind: fear, headline: x, saidBy: { words: x }, quotes: [{ exact: experts }], corroboration: { verdict: not-found, summary: x }, relations: [{ how: before, event: e${(i + 1) % many} }] }\n`,
    )}`,
  ]),
  changed('10,000 quotes that are not there', /not in the article story: “x9999”/, [
    said,
    '      - exact: Will they stay?\n',
    `      - exact: Will they stay?\n${manyOf((i) => `      - exact: x${i}\n`)}`,
  ]),
];

/** Each is refused, with its place and what would put it right; none takes long. */
export const refusedSeeds: readonly Refused[] = [
  ...inEachText,
  ...inHeadline,
  ...links,
  ...names,
  ...yaml,
  ...files,
  ...values,
  ...large,
];
