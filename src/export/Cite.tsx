import { useState } from 'react';
import { dialogText } from '../i18n/dialogText.ts';
import { articleOf } from '../model/articles.ts';
import type { Article, Dataset, TimelineEvent } from '../model/dataset.ts';
import { useActions, useStoreState } from '../store/store.ts';
import { openingView } from '../store/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LocalFileWarning } from '../ui/LocalFileWarning.tsx';
import { CopyText } from './CopyText.tsx';
import { citations } from './citations.ts';
import { toCsl } from './csl.ts';
import { toAttributedQuote } from './quoteWords.ts';
import { toTextFragment } from './textFragment.ts';
import { today } from './today.ts';
import './export.css';

/** The chosen entry to quote and to cite. */
export function Cite({ onClose }: { readonly onClose: () => void }) {
  const dataset = useStoreState((state) => state.dataset);
  const id = useStoreState(({ view }) => view.event);
  const event = dataset.events.find((event) => event.id === id);
  return (
    <Dialog title={dialogText.cite.title} onClose={onClose}>
      {event ? (
        <Ways dataset={dataset} event={event} article={articleOf(event, dataset)} />
      ) : (
        <p className="takeaway">{dialogText.cite.nothingChosen}</p>
      )}
    </Dialog>
  );
}

type WaysProps = { readonly dataset: Dataset; readonly event: TimelineEvent; readonly article: Article };

function Ways({ dataset, event, article }: WaysProps) {
  const { url } = useActions();
  const [form, setForm] = useState(citations[0]!);
  const link = url({ ...openingView, event: event.id });
  const csl = toCsl(event, dataset, { link, accessed: today() });
  const fragments = event.passages.flatMap((passage) => toTextFragment(article, passage) ?? []);
  return (
    <div className="takeaway">
      <p className="takeaway-lead">{event.headline}</p>
      <LocalFileWarning url={link} />
      <h3>{dialogText.cite.quote}</h3>
      <CopyText name={dialogText.cite.quoteField} text={toAttributedQuote(event, article, link)} rows={6} />
      <h3>{dialogText.cite.citation}</h3>
      <CopyText name={dialogText.cite.citationAs(form.name)} text={form.write(csl)} rows={8}>
        <fieldset className="forms" aria-label={dialogText.cite.form}>
          {citations.map((one) => (
            <label key={one.name}>
              <input type="radio" name="citation-form" checked={one === form} onChange={() => setForm(one)} />
              {one.name}
            </label>
          ))}
        </fieldset>
      </CopyText>
      <p className="small-print">{dialogText.cite.note}</p>
      {fragments.length > 0 && (
        <>
          <h3>{dialogText.cite.fragment}</h3>
          <CopyText name={dialogText.cite.fragment} text={fragments.join('\n')} rows={3} />
        </>
      )}
    </div>
  );
}
