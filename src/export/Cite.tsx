import { useState } from 'react';
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
  const article = dataset.articles[0]!;
  return (
    <Dialog title="Cite and copy" onClose={onClose}>
      {event ? (
        <Ways dataset={dataset} event={event} article={article} />
      ) : (
        <p className="takeaway">No entry is chosen any more.</p>
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
      <h3>Quote</h3>
      <CopyText
        name="Quote, with whose words it is"
        text={toAttributedQuote(event, article, link)}
        rows={6}
      />
      <h3>Citation</h3>
      <CopyText name={`Citation as ${form.name}`} text={form.write(csl)} rows={8}>
        <fieldset className="forms" aria-label="Form of the citation">
          {citations.map((one) => (
            <label key={one.name}>
              <input type="radio" name="citation-form" checked={one === form} onChange={() => setForm(one)} />
              {one.name}
            </label>
          ))}
        </fieldset>
      </CopyText>
      <p className="small-print">
        It cites this page, with the article as its source. What is not known of either is said to be so.
      </p>
      {fragments.length > 0 && (
        <>
          <h3>Link to the words in the article</h3>
          <CopyText name="Link to the words in the article" text={fragments.join('\n')} rows={3} />
        </>
      )}
    </div>
  );
}
