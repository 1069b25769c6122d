import { datasetOf } from '../datasetOf.ts';

/**
 * A small timeline for component tests, drawn as text: six dated entries of the last year, four older ones, and eight
 * without a date. Its article was written 2–6 March 2022.
 */
export const story = datasetOf(
  `
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
  -                         will-russia-help   pakistan,russia    question
  -                         spillover          isis,russia        fear
  -                         pariah             russia             forecast
  -                         trade-grows        pakistan,russia
  -                         vote-explained     pakistan
  -                         talks-failed       taliban
  -                         who-gains          -                  question
  -                         shift-of-policy    pakistan
  `,
  {
    'kabul-taken': { elsewhere: { verdict: 'confirmed', summary: 'Two other sources say so.', sources: 2 } },
    'moscow-summit': { elsewhere: { verdict: 'confirmed', summary: 'A second paper says so.', sources: 1 } },
    'northern-deals': { elsewhere: { verdict: 'not-found', summary: 'None was found.', sources: 0 } },
    spillover: { elsewhere: { verdict: 'partly', summary: 'One source says a part of it.', sources: 1 } },
    'trade-grows': {
      elsewhere: { verdict: 'contested', summary: 'One source says the opposite.', sources: 1 },
    },
  },
);
