import type { Dataset, Passage, Relation, Supplement } from '../../src/model/dataset.ts';
import { parseDay } from '../../src/model/dates/days.ts';
import { datasetOf } from '../datasetOf.ts';

const relation = (kind: Relation['kind'], event: string, reversed = false): Relation => ({
  ...{ kind, event, reversed, claimed: false, words: null },
});
const verdict = (
  verdict: 'confirmed' | 'partly' | 'contested' | 'not-found',
  sources: number,
  summary: string,
) => ({
  corroboration: { verdict, sources, summary },
});

/** The entries of the story, as `datasetOf` reads them. */
export const drawing = `
  [1996-09-26..1996-09-27]  kabul-captured     taliban
  2012-03                   first-talks        pakistan,russia    report
  2015/..                   isis-arrives       isis               situation
  2019-07-04                border-closed      pakistan,taliban
  2021-08-15                kabul-taken        taliban
  2021-09-03                phone-calls        pakistan,russia    report
  2021-11                   northern-deals     russia,taliban     report
  2022-02-23                moscow-summit      pakistan,russia
  2022-02-24                invasion           russia,ukraine
  2022-03-02                un-vote            ukraine
  2022-03-02                abstention         pakistan,ukraine
  -                         will-russia-help   pakistan,russia    question
  -                         spillover          isis,russia        fear
  -                         pariah             russia             forecast
  -                         trade-grows        pakistan,russia
  -                         vote-explained     pakistan
  -                         talks-failed       taliban
  -                         who-gains          -                  question
  -                         shift-of-policy    pakistan
`;

const drawn = datasetOf(drawing, {
  'kabul-taken': verdict('confirmed', 2, 'Two other sources say so.'),
  'moscow-summit': {
    ...verdict('confirmed', 1, 'A second paper says so.'),
    relations: [relation('before', 'invasion'), relation('leads-to', 'shift-of-policy')],
  },
  invasion: { relations: [relation('before', 'moscow-summit', true)] },
  'un-vote': { relations: [relation('same-day', 'abstention')] },
  abstention: { relations: [relation('same-day', 'un-vote')] },
  'northern-deals': verdict('not-found', 0, 'None was found.'),
  spillover: verdict('partly', 1, 'One source says a part of it.'),
  'trade-grows': verdict('contested', 1, 'One source says the opposite.'),
});

/** A slip in the words of a passage, with its correction. */
function withSlip(passage: Passage, exact: string, note: string): Passage {
  const start = passage.start + passage.exact.indexOf(exact);
  return { ...passage, sic: [{ exact, note, start, end: start + exact.length }] };
}

/**
 * A small timeline for component tests, drawn as text: eleven dated entries, seven of them in the last year, and eight without
 * a date. Its article was written 2–6 March 2022. The quote of “Abstention” has a slip.
 */
export const story: Dataset = {
  ...drawn,
  events: drawn.events.map((event) =>
    event.id === 'abstention'
      ? { ...event, passages: event.passages.map((passage) => withSlip(passage, 'told', '“said” is meant.')) }
      : event,
  ),
  startingPoints: [
    {
      sentence: 'Two weeks in 2022',
      event: 'moscow-summit',
      span: { from: parseDay('2022-02-22')!, to: parseDay('2022-03-07')! },
    },
    { sentence: 'How it began', event: 'kabul-captured', span: null },
    { sentence: 'What is asked', event: 'will-russia-help', span: null },
  ],
};

/** The story with an article that is higher than its pane. */
export const longStory = datasetOf(
  drawing,
  {},
  'It goes on for a while, so that the article has to be scrolled. '.repeat(6),
);

/** What is loaded when somebody asks for it. */
export const storySupplement: Supplement = {
  references: {
    'kabul-taken': ['The Morning Paper', 'The Evening Paper'].map((publisher) => ({
      title: `Kabul in ${publisher}`,
      titleIsOurs: false,
      publisher,
      published: '2021-08-16',
      url: `https://example.org/${publisher.replaceAll(' ', '-')}`,
      says: `${publisher} reports the same.`,
    })),
  },
  leftOut: [{ heading: 'Said twice', words: 'A story', reason: 'The title repeats what the text says.' }],
  rules: ['A hypothetical is never an event.'],
};
