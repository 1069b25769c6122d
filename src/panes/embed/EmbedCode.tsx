import { useEffect, useRef, useState } from 'react';
import { dialogText } from '../../i18n/dialogText.ts';
import { type Frame, frameHref } from '../../store/address.ts';
import { useActions, useStoreState } from '../../store/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocalFileWarning } from '../../ui/LocalFileWarning.tsx';
import { CopyCode } from './CopyCode.tsx';
import { frameCode, heightCode } from './frameCode.ts';
import './embedCode.css';

type Choice = { readonly name: string; readonly frame: Frame; readonly height: number };

const timelines: readonly Choice[] = [
  { name: dialogText.embed.timeline(480), frame: 'compact', height: 480 },
  { name: dialogText.embed.timeline(640), frame: 'compact', height: 640 },
];
const card: Choice = { name: dialogText.embed.card, frame: 'card', height: 420 };

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
    <Dialog title={dialogText.embed.title} onClose={onClose}>
      <div className="embed-code">
        <p>{dialogText.embed.shows(event !== undefined)}</p>
        <LocalFileWarning url={url({ panel: null })} />
        <fieldset>
          <legend>{dialogText.embed.what}</legend>
          {choices.map(({ name }, i) => (
            <label key={name}>
              <input type="radio" name="embed" checked={i === at} onChange={() => setAt(i)} /> {name}
            </label>
          ))}
        </fieldset>
        <CopyCode
          name={dialogText.embed.frameCode}
          code={frameCode({ ...choice, href: url({ panel: null }), title })}
        />
        <h3>{dialogText.embed.height}</h3>
        <p>{dialogText.embed.heightHow}</p>
        <CopyCode name={dialogText.embed.heightCode} code={heightCode} />
        <h3>{dialogText.embed.preview}</h3>
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
  return (
    <iframe ref={frame} src={src} title={dialogText.embed.previewOf(title)} width="100%" height={height} />
  );
}
