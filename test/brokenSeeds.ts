import type { SeedChange } from './seedsOf.ts';

const events = 'events/kabul.yaml';
const said = 'events/said.yaml';
const article = 'articles/story.yaml';
const change = (file: string, from: string, to: string): SeedChange => ({ file, from, to });

// What is changed, with § where the problem must be, and what it must say.
export const brokenSeeds: readonly (readonly [string, SeedChange, RegExp])[] = [
  [
    'a misspelt key',
    change(
      events,
      'headline: The Taliban take Kabul\n',
      '§headlin: The Taliban take Kabul\n    headline: x\n',
    ),
    /key is not known here: “headlin”/,
  ],
  [
    'a misspelt key of a quote',
    change(events, 'suffix: " again"', '§sufix: " again"'),
    /“sufix”\n {2}Perhaps “suffix” is meant/,
  ],
  [
    'a key of older seeds',
    change(said, '    corroboration:\n', '    §elsewhere:\n'),
    /said\.yaml:\d+:5 {2}will-they-stay\n {2}This key is now called “corroboration”: “elsewhere”\n {2}Write “corroboration:” instead\.$/m,
  ],
  [
    'a key that is missing',
    change(said, '    headline: The writer asks whether they will stay\n', ''),
    /said\.yaml:3:5 {2}will-they-stay\n {2}This key is missing here: “headline”/,
  ],
  [
    'a key that is here twice',
    change(
      events,
      '    headline: The Taliban take Kabul\n',
      '    headline: The Taliban take Kabul\n    §headline: x\n',
    ),
    /key is here twice/,
  ],
  [
    'a value that is not known',
    change(said, 'kind: question', 'kind: §qestion'),
    /“qestion”\n {2}Perhaps “question” is meant/,
  ],
  [
    'a list that is none',
    change(
      events,
      '    quotes:\n      - exact: took Kabul\n        suffix: " again"\n      - exact: in August 2021, and media media said so\n        sic:\n          - { exact: media media, note: Printed twice. }\n',
      '    quotes: §none\n',
    ),
    /Here belongs a list: “none”/,
  ],
  ['an empty text', change(said, 'summary: A question.', 'summary: §""'), /must not be empty/],
  [
    'a flag that is not true',
    change('sources.yaml', 'titleIsOurs: true', 'titleIsOurs: §false'),
    /Only “true” is written/,
  ],
  [
    'an address for reports that is none',
    change('timeline.yaml', 'startingPoints:\n', 'reportTo: §desk@example.org\nstartingPoints:\n'),
    /address for reports begins with https:\/\/ or mailto: and has no spaces: “desk@example\.org”/,
  ],
  [
    'a date that is only a day',
    change(events, 'date: { edtf: 1996, basis: stated, textWords: in 1996 }', 'date: §1996'),
    /Here belongs a mapping: “1996”\n {2}Write \{ edtf: …, basis: … \}/,
  ],
  [
    'actors that are only names',
    change(
      events,
      '      - { actor: taliban, role: takes Kabul }\n    quotes:\n      - exact: The',
      '      - §taliban\n    quotes:\n      - exact: The',
    ),
    /Here belongs a mapping: “taliban”\n {2}Write \{ actor: …, role: … \}/,
  ],
  [
    'actors that are no list',
    change(
      events,
      'actors:\n      - { actor: taliban, role: takes Kabul }\n    quotes:\n      - exact: The',
      'actors: §taliban\n    quotes:\n      - exact: The',
    ),
    /Here belongs a list: “taliban”\n {2}Write \{ actor: …, role: … \} after “- ”/,
  ],
  [
    'a role that is missing',
    change(
      events,
      '      - { actor: taliban, role: takes Kabul }\n    quotes:\n      - exact: The',
      '      - §{ actor: taliban }\n    quotes:\n      - exact: The',
    ),
    /key is missing here: “role”\n {2}What it does there/,
  ],
  [
    'a basis that is missing',
    change(events, '{ edtf: 1996, basis: stated,', '§{ edtf: 1996,'),
    /key is missing here: “basis”\n {2}“stated”: the article gives this date/,
  ],
  [
    'a verdict that is missing',
    change(said, '    corroboration:\n      verdict: not-checkable\n      summary: A question.\n', ''),
    /missing here: “corroboration”\n {2}Write \{ verdict: …, summary: … \}/,
  ],
  [
    'an event that is said to be beyond checking',
    change(events, 'verdict: partly', 'verdict: §not-checkable'),
    /can be checked: “not-checkable”\n {2}Until somebody has looked: verdict: not-found/,
  ],
  [
    'a comma that ends a text within { }',
    change(events, 'textWords: in 1996 }', 'textWords: in 1996, §again }'),
    /“again”\n {2}Inside \{ \} text with a comma is put in quotation marks/,
  ],
  ['a tab', change(events, '  - id: kabul-2021', '\t- id: kabul-2021'), /indented with a tab/],
  [
    'a colon within plain text',
    change(said, 'headline: The writer asks', 'headline: The writer: asks'),
    /not YAML.*\n.*quotation marks/,
  ],
  ['an alias', change(said, 'exact: Will they stay?', 'exact: §*stay'), /aliases \(\*\) are not read/],
  [
    'an id that is not in kebab case',
    change(said, 'id: will-they-stay', 'id: §Will_they_stay'),
    /small letters.*: “Will_they_stay”\n {2}Perhaps “will-they-stay” is meant/,
  ],
  [
    'an entry of the same name',
    change(said, 'id: will-they-stay', 'id: §kabul-1996'),
    /another entry.*“kabul-1996”\n.*kabul\.yaml, line 3/,
  ],
  [
    'an actor of the same name',
    change(
      'timeline.yaml',
      '  - id: experts',
      '  - id: taliban\n    name: T\n    type: state\n    about: x\n  - id: experts',
    ),
    /timeline\.yaml:8:9\n {2}There is another actor/,
  ],
  [
    'an actor that is not known',
    change(said, 'actors: [experts]', 'actors: [experts, §talban]'),
    /no actor of this name: “talban”\n {2}Perhaps “taliban”/,
  ],
  [
    'an actor named twice',
    change(
      events,
      '      - { actor: taliban, role: takes Kabul }\n    quotes:\n      - exact: The',
      '      - { actor: taliban, role: a }\n      - { actor: §taliban, role: b }\n    quotes:\n      - exact: The',
    ),
    /names this actor twice/,
  ],
  [
    'an actor that nobody needs',
    change(
      'timeline.yaml',
      '  - id: experts',
      '  - id: §russia\n    name: R\n    type: state\n    about: x\n  - id: experts',
    ),
    /No entry names this actor: “russia”/,
  ],
  [
    'a source that is not known',
    change(events, 'source: encyclopedia', 'source: §encylopedia'),
    /no source of this name: “encylopedia”\n {2}Perhaps “encyclopedia”/,
  ],
  [
    'a source that nobody needs',
    change(
      'sources.yaml',
      'encyclopedia:\n',
      '§spare:\n  title: x\n  publisher: x\n  url: https://example.org\nencyclopedia:\n',
    ),
    /No entry refers to this source: “spare”/,
  ],
  [
    'a URL that is none',
    change('sources.yaml', 'url: https://example.org/e', 'url: §javascript:alert(1)'),
    /begins with https/,
  ],
  [
    'a source published in an interval',
    change('sources.yaml', 'published: 2021-08-15', 'published: §2021/2022'),
    /on a day, in a month or in a year/,
  ],
  [
    'an article that is not known',
    change(said, 'article: story', 'article: §stori'),
    /no article of this name: “stori”\n {2}Perhaps “story”/,
  ],
  [
    'a quote of an article that is not known',
    change(said, 'exact: Will they stay?', 'exact: Will they stay?\n        article: §stories'),
    /no article of this name/,
  ],
  [
    'a related entry that is not known',
    change(said, 'event: kabul-1996', 'event: §kabul-1995'),
    /no entry of this name: “kabul-1995”\n {2}Perhaps “kabul-1996”/,
  ],
  [
    'a starting point that is not known',
    change('timeline.yaml', 'event: kabul-2021', 'event: §kabul-2022'),
    /no entry of this name/,
  ],
  [
    'a starting point’s span that is not of days',
    change('timeline.yaml', '2021-08-01/2021-09-30', '§2021-08/2021-09'),
    /interval of days/,
  ],
  [
    'words of a date that are not in the article',
    change(events, 'textWords: in 1996', 'textWords: §In 1996'),
    /not in the article: “In 1996”\n {2}Nearest, line 3: “in 1996”.*here is “In”, the article has “in”/,
  ],
  [
    'a relative date without the words that it is counted from',
    change(events, '{ edtf: 1996, basis: stated, textWords: in 1996 }', '§{ edtf: 1996, basis: relative }'),
    /counted from words of the article\.\n {2}Add them/,
  ],
  [
    'an event after its article was written',
    change(events, 'edtf: 1996,', 'edtf: §2022-03-07,'),
    /begins before its article is written: “2022-03-07”\n {2}Written between 2 and 6 March 2022/,
  ],
  [
    'a day that does not exist',
    change(events, 'edtf: 2021-08-15', 'edtf: §2021-02-29'),
    /no 29 February in the year 2021/,
  ],
  [
    'a date that text does not support',
    change(events, 'textSupports: 2021-08', 'textSupports: §August'),
    /not a date/,
  ],
  [
    'an event without a date',
    change(events, '    date: { edtf: 1996, basis: stated, textWords: in 1996 }\n', ''),
    /kabul\.yaml:3:5 {2}kabul-1996\n {2}An entry of the kind “event” has a date/,
  ],
  [
    'an event that somebody says',
    change(
      events,
      '    headline: The Taliban take Kabul\n',
      '    headline: The Taliban take Kabul\n    §saidBy: { words: x }\n',
    ),
    /nobody says it/,
  ],
  [
    'a question that nobody asks',
    change(
      said,
      '    saidBy: { words: the writer, actors: [experts] }\n',
      '    saidBy: { words: the writer, actors: [experts] }\n  - id: b\n    kind: fear\n    headline: x\n    quotes: [{ exact: and }]\n    corroboration: { verdict: not-found, summary: x }\n  - id: c\n    kind: fear\n    headline: x\n    saidBy: { words: x }\n',
    ),
    /“fear” names whose words it is/,
  ],
  [
    'dating words that the article has not',
    change(events, 'textWords: in 1996', 'textWords: §in 1997'),
    /words are not in the article: “in 1997”/,
  ],
  [
    'relation words that the article has not',
    change(events, 'words: again', 'words: §once more'),
    /words are not in the article: “once more”/,
  ],
  [
    'a dated headline of 46 characters',
    change(events, 'headline: The Taliban take Kabul again', `headline: §${'x'.repeat(46)}`),
    /46 characters.*needs a label/,
  ],
  [
    'a dated label of 46 characters',
    change(events, 'headline: The Taliban take Kabul again', `headline: x\n    label: §${'x'.repeat(46)}`),
    /46 characters, at most 45/,
  ],
  [
    'an undated headline of 61 characters',
    change(said, 'headline: The writer asks whether they will stay', `headline: §${'x'.repeat(61)}`),
    /61 characters/,
  ],
  [
    'confirmed on an encyclopedia alone',
    change(
      events,
      '      verdict: confirmed\n      summary: It did happen.\n      references:\n        - { source: agency, says: It fell. }',
      '      verdict: §confirmed\n      summary: It did happen.\n      references:',
    ),
    /encyclopedia alone/,
  ],
  [
    'partly without a reference',
    change(
      events,
      'verdict: partly\n      summary: It did happen.\n      references:\n        - { source: agency, says: It fell. }',
      'verdict: §partly\n      summary: x',
    ),
    /needs a reference/,
  ],
  [
    'a quote that is not there',
    change(said, 'exact: Will they stay?', 'exact: §Will they not stay?'),
    /not in the article story: “Will they not stay\?”\n {2}Nearest, line 3: “Will they stay\?”, first difference: the quote has “not”, the article has “stay”/,
  ],
  [
    'a quote with another apostrophe',
    change(said, 'exact: Will they stay?', 'exact: §Will they stay？'),
    /the quote has “？” \(U\+FF1F\), the article has “\?” \(U\+003F\)/,
  ],
  [
    'a quote that is nowhere near',
    change(said, 'exact: Will they stay?', 'exact: §Nobody wrote such a sentence'),
    /Nothing near it/,
  ],
  [
    'a quote that is there twice',
    change(events, '        suffix: " again"\n', ''),
    /is 2 times in the article.*\n {2}It is in lines 3, 5\.\n.*line 3: suffix “ i”\.\n.*line 5: suffix “ a”/,
  ],
  [
    'a suffix that is not there',
    change(events, 'suffix: " again"', 'suffix: " soon"'),
    /not between this prefix and suffix: “took Kabul”/,
  ],
  [
    'a quote that crosses a paragraph',
    change(
      events,
      'exact: in August 2021, and media media said so',
      'exact: §"said so.\\nThe Taliban will stay"',
    ),
    /crosses a paragraph/,
  ],
  [
    'a quote of a pull quote',
    change(said, 'exact: Will they stay?', 'exact: §experts say'),
    /stands in a pull quote/,
  ],
  [
    'a quote of the title',
    change(said, 'exact: Will they stay?', 'exact: §Kabul, Twice'),
    /stands in a title/,
  ],
  [
    'a quote of the byline',
    change(said, 'exact: Will they stay?', 'exact: §By a writer'),
    /stands in a byline/,
  ],
  [
    'a quote that cuts a word',
    change(said, 'exact: Will they stay?', 'exact: §ill they stay?'),
    /cuts a word in two/,
  ],
  [
    'the same quote twice in one entry',
    change(said, '- exact: Will they stay?', '- exact: Will they stay?\n      - exact: §Will they stay?'),
    /quotes these words twice/,
  ],
  [
    'a slip that is not in its quote',
    change(events, 'exact: media media,', 'exact: §media mediae,'),
    /slip is not in its quote/,
  ],
  [
    'a quote that goes on in the next paragraph',
    change(said, 'exact: Will they stay?', 'exact: §Will they stay? Then the Taliban'),
    /has the end of a paragraph\.\n {2}A quote stays within its paragraph/,
  ],
  [
    'a slip that is in its quote twice',
    change(events, 'exact: media media,', 'exact: §media,'),
    /slip is 2 times in its quote/,
  ],
  [
    'a hash of another text',
    change(
      article,
      'sha256: ',
      'sha256: §0000000000000000000000000000000000000000000000000000000000000000\n# ',
    ),
    /not the one that this hash pins.*\n.*write sha256: [0-9a-f]{64}/,
  ],
  [
    'a hash that is not there yet',
    change(article, 'sha256: ', 'sha256: §the hash\n# '),
    /hash of the text is missing here: “the hash”\n.*write sha256: [0-9a-f]{64}/,
  ],
  ['a line that the text has not', change(article, 'title: [1]', 'title: [1, §99]'), /8 lines/],
  ['a line that is empty', change(article, 'title: [1]', 'title: [1, §2]'), /is empty/],
  ['a line that is named twice', change(article, 'byline: [8]', 'byline: [8, §8]'), /named twice/],
  ['a line that is no number', change(article, 'title: [1]', 'title: [§one]'), /whole number/],
  [
    'an article written at no known time',
    change(article, '"[2022-03-02..2022-03-06]"', '§2022-03-02/..'),
    /two known ends/,
  ],
  ['a relation to itself', change(said, 'event: kabul-1996', 'event: §will-they-stay'), /related to itself/],
  [
    'a relation written from both sides',
    change(
      events,
      'event: kabul-2021, words: again }',
      'event: kabul-2021, words: again }\n      - { how: compared-with, event: will-they-stay }',
    ),
    /said\.yaml:13:38.*\n {2}This relation is written twice/,
  ],
  [
    'a way to show an article that is none',
    change(article, 'rights: Nobody’s.', 'display: §passage\nrights: Nobody’s.'),
    /value is not known here: “passage”\n {2}Perhaps “passages” is meant/,
  ],
  [
    'a contact for the rights that is none',
    change(article, 'rights: Nobody’s.', 'rights: Nobody’s.\nrightsContact: §http://example.org'),
    /address for rights begins with https:\/\/ or mailto: and has no spaces: “http:\/\/example\.org”/,
  ],
  [
    'a former id that is not in kebab case',
    change(said, '- id: will-they-stay', '- id: will-they-stay\n    formerIds: [§Will_they]'),
    /said\.yaml:4:17 {2}will-they-stay\n {2}An id is written in small letters/,
  ],
  [
    'a former id that is the id',
    change(said, '- id: will-they-stay', '- id: will-they-stay\n    formerIds: [stay, §will-they-stay]'),
    /id of today, not a former one: “will-they-stay”/,
  ],
  [
    'a former id that is here twice',
    change(said, '- id: will-they-stay', '- id: will-they-stay\n    formerIds: [stay, §stay]'),
    /former id is here twice: “stay”\n {2}The other place: seeds\/events\/said\.yaml, line 4\. Choose another id/,
  ],
  [
    'an entry with the former id of another',
    change(said, '- id: will-they-stay', '- id: will-they-stay\n    formerIds: [kabul-1996]'),
    /kabul\.yaml:3:9 {2}kabul-1996\n {2}This id was that of will-they-stay, and is never given to another entry.*\n.*said\.yaml, line 4\./,
  ],
  [
    'an entry with the id of one that was withdrawn',
    withdraw('{ id: kabul-1996, headline: x, on: 2026-05-03, why: x }'),
    /kabul\.yaml:3:9 {2}kabul-1996\n {2}This id is that of an entry that was withdrawn: “kabul-1996”\n.*timeline\.yaml, line 14\. Take the entry out/,
  ],
  [
    'a former id of one that was withdrawn',
    withdraw(
      '{ id: kabul, headline: x, on: 2026-05-03, why: x }\n  - { id: stay, headline: x, on: 2026-05-03, why: x, formerIds: [§kabul] }',
    ),
    /timeline\.yaml:15:66\n {2}This id is that of an entry that was withdrawn: “kabul”/,
  ],
  [
    'an entry that is withdrawn twice',
    withdraw(
      '{ id: kabul, headline: x, on: 2026-05-03, why: x }\n  - { id: §kabul, headline: x, on: 2026-05-04, why: x }',
    ),
    /withdrawn twice: “kabul”\n {2}The other place: seeds\/timeline\.yaml, line 14/,
  ],
  [
    'an entry that is withdrawn without a reason',
    withdraw('§{ id: kabul, headline: x, on: 2026-05-03 }'),
    /key is missing here: “why”/,
  ],
  [
    'an entry that is withdrawn in a month',
    withdraw('{ id: kabul, headline: x, on: §2026-05, why: x }'),
    /withdrawn on a day: “2026-05”\n {2}Write it like 2026-05-03/,
  ],
  [
    'an entry that is withdrawn on a day that does not exist',
    withdraw('{ id: kabul, headline: x, on: §2026-02-30, why: x }'),
    /no 30 February/,
  ],
  [
    'an entry to see instead that is not known',
    withdraw('{ id: kabul, headline: x, on: 2026-05-03, why: x, insteadSee: §kabul-2020 }'),
    /no entry of this name: “kabul-2020”\n {2}Perhaps “kabul-2021”/,
  ],
  [
    'an entry to see instead that is withdrawn itself',
    withdraw('{ id: kabul, headline: x, on: 2026-05-03, why: x, insteadSee: §kabul }'),
    /This entry was withdrawn on 2026-05-03: “kabul”/,
  ],
];

/** With entries that were withdrawn. */
function withdraw(items: string): SeedChange {
  return change('timeline.yaml', 'startingPoints:\n', `withdrawn:\n  - ${items}\nstartingPoints:\n`);
}
