import { KindMark } from '../../entry/KindMark.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { t } from '../../i18n/text.ts';
import {
  datedKinds,
  type EventKind,
  saidKinds,
  type Verdict as VerdictId,
  verdicts,
} from '../../model/dataset.ts';

/** Kinds, lines and verdicts, each with what it means. */
export function Marks() {
  return (
    <>
      <dl className="marks">
        {[...datedKinds, ...saidKinds].map((kind) => (
          <div key={kind}>
            <dt>
              <KindMark kind={kind} /> {t.kinds[kind].one}
            </dt>
            <dd>{kindMeanings[kind]}</dd>
          </div>
        ))}
      </dl>
      <p>
        Claims, fears, forecasts and questions have a date only where the article dates what they speak of.
      </p>
      <h4>On the timeline</h4>
      <dl className="marks">
        {lineMeanings.map(([look, meaning]) => (
          <div key={look}>
            <dt>{look}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h4>Other sources</h4>
      <dl className="marks">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>
              <Verdict verdict={verdict} told />
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const kindMeanings: Record<EventKind, string> = {
  event: 'It happened: the article states it as fact, and the sources read do not say otherwise.',
  situation: 'It lasted, and is stated as fact in the same way.',
  report: 'It is said to have happened, on somebody’s word.',
  claim: 'Somebody holds it to be so.',
  fear: 'Somebody fears it.',
  forecast: 'Somebody expects it.',
  question: 'Somebody asks it.',
};

const lineMeanings: readonly (readonly [look: string, meaning: string])[] = [
  ['Solid line', 'Stated as fact.'],
  ['Dashed line', 'Reported, or claimed.'],
  ['Fading end', 'It begins or ends about then; past the days of writing: still going on.'],
  ['Outline', 'It happened on one of these days.'],
  [
    'Ring',
    'The date comes from outside the article, or is worked out. (A filled dot: as the article gives it.)',
  ],
  ['Band', 'The days in which the article was written.'],
];

const verdictMeanings: Record<VerdictId, string> = {
  confirmed: 'At least one source that is not an encyclopedia says the same.',
  partly: 'A part of it is confirmed, or something close to it.',
  contested: 'Sources speak against it, or against each other.',
  'not-found': 'No source was found, which does not make it false.',
  'not-checkable': 'An opinion, a forecast or a question, which no source can settle.',
};
