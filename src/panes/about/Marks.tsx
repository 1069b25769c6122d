import { KindMark } from '../../entry/KindMark.tsx';
import { Verdict } from '../../entry/Verdict.tsx';
import { dialogText } from '../../i18n/dialogText.ts';
import { t } from '../../i18n/text.ts';
import { datedKinds, saidKinds, verdicts } from '../../model/dataset.ts';

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
            <dd>{dialogText.about.kinds[kind]}</dd>
          </div>
        ))}
      </dl>
      <p>{dialogText.about.undatedKinds}</p>
      <h4>{dialogText.about.onTimeline}</h4>
      <dl className="marks">
        {dialogText.about.lines.map(([look, meaning]) => (
          <div key={look}>
            <dt>{look}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h4>{dialogText.about.otherSources}</h4>
      <dl className="marks">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>
              <Verdict verdict={verdict} told />
            </dt>
            <dd>{dialogText.about.verdicts[verdict]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
