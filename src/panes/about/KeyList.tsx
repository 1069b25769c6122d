import { Dialog } from '../../ui/Dialog.tsx';
import { keys } from '../../ui/keys.ts';
import './about.css';

/** The keys, as a dialog. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="key-list">
        {[...keys, ...byFocus].map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>They act while no field is being typed in.</p>
    </Dialog>
  );
}

/** What works by the focus, and needs no letter. */
const byFocus = [
  ['Tab', 'From the filters to the timeline, the column, the article and its marks: one stop each'],
  ['Arrows, Home, End', 'Along the entries of that pane'],
  ['Enter', 'Chooses the entry; in the search field, the next one that is found'],
  ['Esc', 'Clears the search, closes what is open, lets go of the entry'],
] as const;
