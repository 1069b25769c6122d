import { useEffect, useRef, useState } from 'react';
import { type Frame, frameHref } from '../../store/address.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocalFileWarning } from '../../ui/LocalFileWarning.tsx';
import { CopyCode } from './CopyCode.tsx';
import { frameCode, heightCode } from './frameCode.ts';
import './embedCode.css';

type Choice = { readonly name: string; readonly frame: Frame; readonly height: number };

const timelines: readonly Choice[] = [
  { name: 'Timeline, full width, 480 high', frame: 'compact', height: 480 },
  { name: 'Timeline, full width, 640 high', frame: 'compact', height: 640 },
];
const card: Choice = { name: 'Only this entry’s card', frame: 'card', height: 420 };

/** How to show this on another page: the code of a frame, in several sizes, and how it looks. */
export function EmbedCode({ onClose }: { readonly onClose: () => void }) {
  const { href, url } = useActions();
  const dataset = useStoreState((state) => state.dataset);
  const id = useStoreState(({ view }) => view.event);
  const event = dataset.events.find((candidate) => candidate.id === id);
  const choices = event ? [...timelines, card] : timelines;
  const [at, setAt] = useState(0);
  const choice = choices[at]!;
  const title = `${event ? event.headline : dataset.title} · Attested`;

  return (
    <Dialog title="Embed this on a page" onClose={onClose}>
      <div className="embed-code">
        <p>
          The frame shows what you see now: {event ? 'the chosen entry, ' : ''}the filters and the stretch of
          time. Whoever reads it there can choose entries, and open the whole page from it.
        </p>
        <LocalFileWarning url={url({ panel: null })} />
        <fieldset>
          <legend>What, and how high</legend>
          {choices.map(({ name }, i) => (
            <label key={name}>
              <input type="radio" name="embed" checked={i === at} onChange={() => setAt(i)} /> {name}
            </label>
          ))}
        </fieldset>
        <CopyCode
          name="Code of the frame"
          code={frameCode({ ...choice, href: url({ panel: null }), title })}
        />
        <h3>So that the frame takes the height it needs</h3>
        <p>Put this once into the page around it. Without it the frame keeps the height above.</p>
        <CopyCode name="Code of its height" code={heightCode} />
        <h3>Preview</h3>
        {/* This page’s own, which also shows where the site cannot be reached. */}
        <Preview key={at} title={title} height={choice.height} src={frameHref(href(), choice.frame)} />
      </div>
    </Dialog>
  );
}

type PreviewProps = { readonly title: string; readonly height: number; readonly src: string };

/** Does what the code for the page around it does. */
function Preview({ title, height: first, src }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(first);
  useEffect(() => {
    const onMessage = ({ data, source }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.type === 'attested:height') setHeight(data.height);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  return <iframe ref={frame} src={src} title={`Preview: ${title}`} width="100%" height={height} />;
}
