import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each<[string, string, readonly string[]]>([
  ['full stops', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
  ['all its signs', 'One? Two! Three… Four.', ['One?', 'Two!', 'Three…', 'Four.']],
  ['quotation marks after a sign', 'He said “no.” They left.', ['He said “no.”', 'They left.']],
  ['quotation marks before a beginning', 'They left. “No,” he said.', ['They left.', '“No,” he said.']],
  ['numbers at a beginning', 'They left. 40 stayed.', ['They left.', '40 stayed.']],
  ['short answers', 'Will it? No. It will not.', ['Will it?', 'No.', 'It will not.']],
  [
    'titles, which end none',
    'Mr. Khan met Gen. Bajwa. They spoke.',
    ['Mr. Khan met Gen. Bajwa.', 'They spoke.'],
  ],
  [
    'initials, which end none',
    'J. R. Smith of the U.S. Army spoke.',
    ['J. R. Smith of the U.S. Army spoke.'],
  ],
  ['decimals, which end none', 'It was 2.5 million. It grew.', ['It was 2.5 million.', 'It grew.']],
  [
    'a small letter, which begins none',
    'They came e.g. by road. So what?',
    ['They came e.g. by road.', 'So what?'],
  ],
  ['no sign at the end', 'One. Two', ['One.', 'Two']],
  ['blanks around it', '  One.  Two. ', ['One.', 'Two.']],
  ['Arabic', 'هل جاء؟ نعم جاء. ذهب.', ['هل جاء؟', 'نعم جاء.', 'ذهب.']],
  ['Chinese, without blanks', '他来了。她走了。', ['他来了。', '她走了。']],
  ['nothing', '  ', []],
])('a paragraph is cut into its sentences, with %s', (_, line, sentences) => {
  const text = `before. ${line}after.`;
  const stretch = { start: 8, end: 8 + line.length };
  expect(sentencesOf(text, stretch).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
