import { dialogText } from '../../i18n/dialogText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { keys } from '../../ui/keys.ts';
import './about.css';

/** The keys, as a dialog. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={dialogText.keys.title} onClose={onClose}>
      <dl className="key-list">
        {[...keys.map((key) => [key, dialogText.keys.keys[key]] as const), ...dialogText.keys.byFocus].map(
          ([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ),
        )}
      </dl>
      <p>{dialogText.keys.while}</p>
    </Dialog>
  );
}
