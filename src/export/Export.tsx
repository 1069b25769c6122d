import { useEffect, useState } from 'react';
import { shownOf } from '../store/shown.ts';
import { useActions, useStoreState } from '../store/store.ts';
import { openingView } from '../store/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LoadingOrRetry } from '../ui/LoadingOrRetry.tsx';
import { LocalFileWarning } from '../ui/LocalFileWarning.tsx';
import { type Download, downloadsOf, fileNameOf } from './downloads.ts';
import { OneFile } from './OneFile.tsx';
import { PictureAndPaper } from './PictureAndPaper.tsx';
import { saveFile } from './saveFile.ts';
import type { Taken } from './taken.ts';
import './export.css';

/** The entries that the filters leave, as files. */
export function TakeAway({ onClose }: { readonly onClose: () => void }) {
  const { loadSupplement } = useActions();
  const failed = useStoreState((state) => state.supplementFailed);
  const taken = useTaken();
  const [saved, setSaved] = useState('');
  // What others say belongs to an entry, and goes with it.
  useEffect(() => {
    loadSupplement();
  }, [loadSupplement]);

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
        {!taken && <LoadingOrRetry failed={failed} onRetry={loadSupplement} />}
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
            <LocalFileWarning url={taken.home} />
            <ul className="downloads">
              {downloadsOf(taken).map((download) => (
                <li key={download.name}>
                  <button type="button" className="do" onClick={() => save(taken, download)}>
                    {download.name}
                  </button>
                  <p>{download.purpose}</p>
                </li>
              ))}
              <PictureAndPaper name={(ending) => fileNameOf(taken, ending)} onDone={setSaved} />
              <OneFile />
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

/** What the filters leave; `null` until the supplement has come. */
function useTaken(): Taken | null {
  const { url } = useActions();
  const { references, ...shown } = shownOf(
    useStoreState((state) => state),
    url,
  );
  return references && { ...shown, references, home: url(openingView) };
}
