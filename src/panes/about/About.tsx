import { Fragment, useEffect, useRef } from 'react';
import { RightsContact } from '../../entry/RightsContact.tsx';
import { dialogText } from '../../i18n/dialogText.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Filled } from '../../ui/Filled.tsx';
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
  const whosWho = useRef<HTMLHeadingElement>(null);
  const toWhosWho = () => {
    whosWho.current?.focus({ preventScroll: true });
    whosWho.current?.scrollIntoView();
  };
  return (
    <Dialog title={dialogText.about.title} onClose={onClose}>
      <div className="about">
        <p className="about-lead">{dialogText.about.lead}</p>
        <p>
          <button type="button" className="link" onClick={toWhosWho}>
            {dialogText.about.skipToWho}
          </button>
        </p>

        <h3>{dialogText.about.howMade}</h3>
        <ol className="steps">
          {stepsOf(dataset.articles).map(({ name, what, shows, not }) => (
            <li key={name}>
              <h4>{name}</h4>
              <p>{what}</p>
              <dl>
                <dt>{dialogText.about.shows}</dt>
                <dd>{shows}</dd>
                <dt>{dialogText.about.showsNot}</dt>
                <dd>{not}</dd>
              </dl>
            </li>
          ))}
        </ol>

        {rules.length > 0 && (
          <>
            <h3>{dialogText.about.rules}</h3>
            <ul className="rules">
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}

        <h3>{dialogText.about.marks}</h3>
        <Marks />

        <h3>{dialogText.about.notHere}</h3>
        {dataset.articles.map(({ id, title, language, written }) => (
          <p key={id}>
            <Filled
              text={dialogText.about.covered(formatDate(written.edtf, 'long'), written.basis === 'inferred')}
              parts={{ title: <Words lang={language}>{title}</Words> }}
            />
          </p>
        ))}
        <LeftOut />

        <h3 ref={whosWho} tabIndex={-1}>
          {dialogText.about.who}
        </h3>
        <WhosWho dataset={dataset} />

        {dataset.articles
          .filter(({ rightsContact }) => rightsContact)
          .map(({ id, title, language, rights, rightsContact }) => (
            <Fragment key={id}>
              <h3>
                <Filled
                  text={dialogText.about.rightsIn}
                  parts={{ title: <Words lang={language}>{title}</Words> }}
                />
              </h3>
              <p>
                {rights} <RightsContact address={rightsContact} />
              </p>
            </Fragment>
          ))}

        {dataset.reportTo && (
          <>
            <h3>{dialogText.about.foundError}</h3>
            <p>
              <Filled
                text={dialogText.about.report}
                parts={{
                  address: (
                    <ExternalLink to={dataset.reportTo}>
                      {dataset.reportTo.replace('mailto:', '')}
                    </ExternalLink>
                  ),
                }}
              />
            </p>
          </>
        )}
        <p className="version">
          <Filled text={dialogText.about.version} parts={{ version: <code>{dataset.version}</code> }} />
        </p>
      </div>
    </Dialog>
  );
}
