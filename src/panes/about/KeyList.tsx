import { d } from '../../i18n/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { keys } from '../../ui/keys.ts';
import './about.css';

/** The keys, as a dialog. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={d.keys.title} onClose={onClose}>
      <dl className="key-list">
        {[...keys.map((key) => [key, d.keys.keys[key]] as const), ...d.keys.byFocus].map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{d.keys.while}</p>
    </Dialog>
  );
}
