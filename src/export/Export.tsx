import { useEffect, useState } from 'react';
import { dialogText } from '../i18n/dialogText.ts';
import { shownOf } from '../store/shown.ts';
import { useActions, useStoreState } from '../store/store.ts';
import { openingView } from '../store/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Filled } from '../ui/Filled.tsx';
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
      setSaved(dialogText.takeAway.saved(file));
    } catch {
      setSaved(dialogText.takeAway.notMade(name));
    }
  };
  return (
    <Dialog title={dialogText.takeAway.title} onClose={onClose}>
      <div className="takeaway">
        {!taken && <LoadingOrRetry failed={failed} onRetry={loadSupplement} />}
        {taken?.events.length === 0 && <p className="takeaway-lead">{dialogText.takeAway.nothing}</p>}
        {taken && taken.events.length > 0 && (
          <>
            <p className="takeaway-lead">{dialogText.takeAway.set(taken.set)}</p>
            <p>
              {taken.events.length < taken.dataset.events.length
                ? dialogText.takeAway.clearFirst
                : dialogText.takeAway.filterFirst}
              <Filled
                text={dialogText.takeAway.version}
                parts={{ version: <code>{taken.dataset.version}</code> }}
              />
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
