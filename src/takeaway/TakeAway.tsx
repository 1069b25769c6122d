import { useEffect, useMemo, useState } from 'react';
import { filterEvents, isFiltering } from '../domain/filter.ts';
import { inReadingOrder } from '../domain/order.ts';
import { indexEvents } from '../domain/search.ts';
import { useActions, useAttested } from '../state/store.ts';
import { openingView } from '../state/view.ts';
import { Awaited } from '../ui/Awaited.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FromDisk } from '../ui/FromDisk.tsx';
import { filterWords, setWords } from '../ui/filterWords.ts';
import { type Download, downloads, fileNameOf } from './downloads.ts';
import { PictureAndPaper } from './PictureAndPaper.tsx';
import { saveFile } from './saveFile.ts';
import type { Taken } from './taken.ts';
import './takeaway.css';

/** The entries that the filters leave, as files. */
export function TakeAway({ onClose }: { readonly onClose: () => void }) {
  const { loadBackground } = useActions();
  const failed = useAttested((state) => state.backgroundFailed);
  const taken = useTaken();
  const [saved, setSaved] = useState('');
  // What others say belongs to an entry, and goes with it.
  useEffect(() => {
    loadBackground();
  }, [loadBackground]);

  const save = async (taken: Taken, { name, ending, mediaType, write }: Download) => {
    const file = fileNameOf(taken, ending);
    try {
      saveFile(file, mediaType, await write(taken));
      setSaved(`Saved as ${file}`);
    } catch {
      setSaved(`${name} could not be made. Try again, or reload the page.`);
    }
  };
  return (
    <Dialog title="Take away" onClose={onClose}>
      <div className="takeaway">
        {!taken && <Awaited failed={failed} onRetry={loadBackground} />}
        {taken?.events.length === 0 && (
          <p className="takeaway-lead">No entry passes the filters, so there is nothing to take away.</p>
        )}
        {taken && taken.events.length > 0 && (
          <>
            <p className="takeaway-lead">{taken.set}.</p>
            <p>
              {taken.events.length < taken.dataset.events.length
                ? 'Clear the filters on the page to take away all of it. '
                : 'Filter the page to take away a part of it. '}
              Each file says which entries it holds, and that they are of version{' '}
              <code>{taken.dataset.version}</code> of the data.
            </p>
            <FromDisk url={taken.home} />
            <ul className="downloads">
              {downloads.map((download) => (
                <li key={download.name}>
                  <button type="button" className="do" onClick={() => save(taken, download)}>
                    {download.name}
                  </button>
                  <p>{download.purpose}</p>
                </li>
              ))}
              <PictureAndPaper name={(ending) => fileNameOf(taken, ending)} onDone={setSaved} />
            </ul>
          </>
        )}
        <p role="status" className="saved">
          {saved}
        </p>
      </div>
    </Dialog>
  );
}

/** What the filters leave; `null` until the background has come. */
function useTaken(): Taken | null {
  const { url } = useActions();
  const dataset = useAttested((state) => state.dataset);
  const background = useAttested((state) => state.background);
  const view = useAttested((state) => state.view);
  const index = useMemo(() => indexEvents(dataset), [dataset]);
  if (!background) return null;
  const events = inReadingOrder(filterEvents(dataset.events, view, index), view.order);
  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.name ?? id;
  const filter = isFiltering(view) ? filterWords(view, nameOf) : '';
  return {
    dataset,
    events,
    set: setWords(events.length, dataset.events.length, filter),
    link: url({ event: null, span: null, panel: null }),
    home: url(openingView),
    linkOf: (id) => url({ ...openingView, event: id }),
    references: background.references,
  };
}
