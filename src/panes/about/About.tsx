import { useEffect, useRef } from 'react';
import { RightsContact } from '../../entry/RightsContact.tsx';
import { useActions, useStoreState } from '../../store/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Words } from '../../ui/Words.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Marks } from './Marks.tsx';
import { stepsOf } from './steps.ts';
import { WhosWho } from './WhosWho.tsx';
import './about.css';
import { formatDate } from '../../i18n/formatDate.ts';

/** How this is made, for readers; who is who; what it leaves out. The rules are the curator's own: `about.yaml`. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const { loadSupplement } = useActions();
  const dataset = useStoreState((state) => state.dataset);
  const rules = useStoreState((state) => state.supplement?.rules) ?? [];
  useEffect(() => {
    loadSupplement();
  }, [loadSupplement]);
  const { title, language, written, rights, rightsContact } = dataset.articles[0]!;
  const whosWho = useRef<HTMLHeadingElement>(null);
  const toWhosWho = () => {
    whosWho.current?.focus({ preventScroll: true });
    whosWho.current?.scrollIntoView();
  };
  return (
    <Dialog title="About this timeline" onClose={onClose}>
      <div className="about">
        <p className="about-lead">
          This takes an article apart: what it says happened, who is said to have said what, and where exactly
          the text says so. Whether it holds up is another question, and is answered apart.
        </p>
        <p>
          <button type="button" className="link" onClick={toWhosWho}>
            Skip to who’s who
          </button>
        </p>

        <h3>How this is made</h3>
        <ol className="steps">
          {stepsOf(dataset.articles).map(({ name, what, shows, not }) => (
            <li key={name}>
              <h4>{name}</h4>
              <p>{what}</p>
              <dl>
                <dt>Shows</dt>
                <dd>{shows}</dd>
                <dt>Does not show</dt>
                <dd>{not}</dd>
              </dl>
            </li>
          ))}
        </ol>

        {rules.length > 0 && (
          <>
            <h3>Rules we keep</h3>
            <ul className="rules">
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}

        <h3>What the marks mean</h3>
        <Marks />

        <h3>What is not here</h3>
        <p>
          “<Words lang={language}>{title}</Words>” was written {formatDate(written.edtf, 'long')}
          {written.basis === 'inferred' && ' (inferred)'}. Nothing that happened after that is covered.
        </p>
        <LeftOut />

        <h3 ref={whosWho} tabIndex={-1}>
          Who’s who
        </h3>
        <WhosWho dataset={dataset} />

        {rightsContact && (
          <>
            <h3>
              Rights in “<Words lang={language}>{title}</Words>”
            </h3>
            <p>
              {rights} <RightsContact address={rightsContact} />
            </p>
          </>
        )}

        {dataset.reportTo && (
          <>
            <h3>Found an error?</h3>
            <p>
              Report it to{' '}
              <ExternalLink to={dataset.reportTo}>{dataset.reportTo.replace('mailto:', '')}</ExternalLink>,
              with the version below.
            </p>
          </>
        )}
        <p className="version">
          Version of the data: <code>{dataset.version}</code>. Any change to an entry, a source or the text
          changes it.
        </p>
      </div>
    </Dialog>
  );
}
