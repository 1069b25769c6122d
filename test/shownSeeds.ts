import { sha256 } from '../src/compiler/sha256.ts';

/** What a script would do that got out of a text. */
const markup = (name: string) => `<img src=x onerror="window.hacked='${name}'">`;

/** Paragraphs of an article that mean no good, or are merely odd. Each is quoted by an entry of its own. */
export const paragraphs: readonly (readonly [name: string, text: string])[] = [
  ['markup', markup('article')],
  ['the end of a script', `</script><script>window.hacked = 'script'</script>`],
  ['the end of a title', `</title><svg onload="window.hacked='title'">`],
  ['a comment that never ends', '<!-- and on it goes'],
  ['a comment within a script', '<!--<script>'],
  ['the end of CDATA', ']]> and <![CDATA['],
  ['entities', '&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp'],
  ['a frame', '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>'],
  [
    'a base',
    '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  ],
  ['templates', '{{7*7}} $\u007b7*7} <%= 7*7 %> $& $1 $`'],
  ['places of the page', '<div id="attested"><!--after--><!--before--></head></body>'],
  ['an address', 'javascript:alert(1) https://evil.example/"onclick="alert(1)'],
  ['line separators', 'one\u2028two\u2029three\u0085four\u000cfive'],
  ['a turn that never ends', 'He said \u202ella ta ton'],
  ['isolates that end what they did not begin', 'one \u2069\u2069\u202c\u202c two \u2066\u2067 three'],
  ['signs of no width', 'pass\u200bword\u00ad \u2060\ufefffree'],
  ['a flood of marks', `Z${'\u0335\u0310'.repeat(60)}algo came`],
  ['letters of two units', '𝒦𝒽𝒶𝓃 😀 went 👩‍👩‍👧 to 𠮷野'],
  ['writing from the right', 'وصل خان إلى موسكو في 23 فبراير 2022'],
  ['a very long word', `A ${'x'.repeat(20_000)} word`],
  ['a very long line', 'On and on it goes; '.repeat(5_000).trim()],
  ['a formula', '=cmd|\u2019 /C calc\u2019!A0'],
  ['what Unicode folds', 'ﬁne ẞ İstanbul ı ﷽'],
];

/** Texts of ours that look like something else, each in a field that a reader sees. */
export const texts = {
  title: markup('title'),
  introduction: `${markup('introduction')} </script><!-- ]]>`,
  actor: markup('actor'),
  about: markup('about'),
  alias: markup('alias'),
  startingPoint: markup('starting point'),
  withdrawn: markup('withdrawn'),
  why: markup('why'),
  source: markup('source'),
  publisher: markup('publisher'),
  published: markup('says'),
  articleTitle: `${markup('article title')}</title>`,
  description: markup('description'),
  author: markup('author'),
  outlet: markup('outlet'),
  rights: markup('rights'),
  because: markup('because'),
  note: markup('note of the article'),
  headline: `</script><script>window.hacked='headline'</script>`,
  label: '<b onclick=hacked=1>',
  saidBy: markup('said by'),
  role: markup('role'),
  entryNote: markup('note'),
  dateNote: markup('note of the date'),
  correction: markup('correction'),
  summary: markup('summary'),
  heading: markup('heading'),
  reason: markup('reason'),
  rule: markup('rule'),
  norway: 'no',
  nothing: 'null',
  tilde: '~',
  number: '1e3',
  formula: `=HYPERLINK("https://evil.example","x")`,
  formula2: `@SUM(1+1)*cmd|' /C calc'!A0`,
  emoji: '👩‍👩‍👧 ❤️‍🔥 🇳🇴',
  persian: 'می‌خواهم',
  proto: '__proto__ constructor toString',
} as const;

export const httpSource = "http://example.org/old?a=1&b='x'#:~:text=y";

/** One set of sound seeds that holds all of these. Ids that every object has are ids like any other. */
export function shownSeeds(): ReadonlyMap<string, Uint8Array> {
  const story = `\ufeff${['Title', ...paragraphs.map(([, text]) => text), 'The last words.'].join('\r\n\r\n')}`;
  const entry = (id: string, more: object) => ({
    id,
    kind: 'claim',
    saidBy: { words: texts.saidBy, actors: ['constructor'] },
    corroboration: { verdict: 'not-found', summary: texts.summary },
    ...more,
  });
  const quoting = paragraphs.map(([name, exact], i) =>
    entry(`paragraph-${i}`, { headline: `The text holds ${name}`, quotes: [{ exact }] }),
  );
  const short = (
    ['norway', 'nothing', 'tilde', 'number', 'formula', 'formula2', 'emoji', 'persian', 'proto'] as const
  ).map((name) => entry(name, { headline: texts[name], quotes: [{ exact: 'The last words.' }] }));
  const files = {
    'timeline.yaml': {
      title: texts.title,
      introduction: texts.introduction,
      reportTo: 'mailto:desk@example.org',
      actors: [
        { id: 'constructor', name: texts.actor, type: 'person', about: texts.about, aliases: [texts.alias] },
        { id: 'valueof', name: 'valueOf', type: 'state', about: 'x' },
      ],
      startingPoints: [{ sentence: texts.startingPoint, event: 'constructor' }],
      withdrawn: [{ id: 'prototype', headline: texts.withdrawn, on: '2026-05-03', why: texts.why }],
    },
    'left-out.yaml': [
      { heading: texts.heading, passages: [{ words: 'He said \u202ella ta ton', reason: texts.reason }] },
    ],
    'about.yaml': { rules: [texts.rule] },
    'sources.yaml': {
      constructor: { title: texts.source, publisher: texts.publisher, url: httpSource },
      secure: {
        title: 'x',
        titleIsOurs: 'true',
        publisher: 'y',
        published: '2022',
        url: 'https://example.org/é',
      },
    },
    'articles/constructor.yaml': {
      title: texts.articleTitle,
      description: texts.description,
      author: texts.author,
      publisher: texts.outlet,
      url: 'http://example.org/article',
      written: { edtf: '2022-03-02', basis: 'stated', because: texts.because },
      rights: texts.rights,
      rightsContact: 'mailto:rights@example.org',
      notes: [texts.note],
      sha256: sha256(bytes(story)),
      lines: { title: ['1'] },
    },
    'events/all.yaml': {
      article: 'constructor',
      events: [
        {
          id: 'constructor',
          kind: 'report',
          headline: texts.headline,
          label: texts.label,
          date: {
            edtf: '2022-02-23',
            basis: 'stated',
            textWords: '23 فبراير 2022',
            note: texts.dateNote,
          },
          saidBy: { words: texts.saidBy },
          actors: [
            { actor: 'constructor', role: texts.role },
            { actor: 'valueof', role: 'x' },
          ],
          quotes: [
            { exact: markup('article'), sic: [{ exact: 'onerror', note: texts.correction }] },
            { exact: 'He said \u202ella ta ton' },
          ],
          note: texts.entryNote,
          corroboration: {
            verdict: 'contested',
            summary: texts.summary,
            references: [
              { source: 'constructor', says: texts.published },
              { source: 'secure', says: 'z' },
            ],
          },
          relations: [{ how: 'said-with', event: 'paragraph-0', words: 'He said \u202ella' }],
        },
        ...quoting,
        ...short,
      ],
    },
  };
  return new Map([
    ...Object.entries(files).map(
      // JSON is YAML; with a mark and the line ends of another system.
      ([path, data]) =>
        [path, bytes(`\ufeff${JSON.stringify(data, null, 1).replaceAll('\n', '\r\n')}`)] as const,
    ),
    ['articles/constructor.txt', bytes(story)],
  ]);
}

const bytes = (text: string) => new TextEncoder().encode(text);
