import { useActions } from '../store/store.ts';
import { saveFile } from './saveFile.ts';

type Props = {
  /** A file’s name, by its ending. */
  readonly name: (ending: string) => string;
  /** Says in words how it went. */
  readonly onDone: (words: string) => void;
};

/** The timeline as it is seen, as a picture; and every entry on paper. */
export function PictureAndPaper({ name, onDone }: Props) {
  const store = useActions();
  const takePicture = async (button: HTMLElement, ending: 'png' | 'svg') => {
    // Hidden behind another tab, or in the list’s place, it has no width.
    const pane = button.closest('.attested')?.querySelector('.widget')?.clientWidth || undefined;
    const { pictureAsPng, pictureAsSvg } = await import('./image/pictureFiles.ts');
    if (ending === 'png') saveFile(name(ending), 'image/png', await pictureAsPng(store, pane));
    else saveFile(name(ending), 'image/svg+xml', pictureAsSvg(store, pane));
    onDone(`Saved as ${name(ending)}`);
  };
  const ways = [
    {
      way: 'Picture (PNG)',
      purpose: 'The timeline as you see it, with its title, its source and its link, for a slide or a text.',
      go: (button: HTMLElement) => takePicture(button, 'png'),
    },
    {
      way: 'Picture (SVG)',
      purpose: 'The same, sharp at any size; each label leads to its entry.',
      go: (button: HTMLElement) => takePicture(button, 'svg'),
    },
    {
      way: 'Print',
      purpose: 'All of its time in one picture, then every entry with its quotes, and the sources as notes.',
      go: async () => (await import('./print/onPrint.tsx')).printAll(store),
    },
  ];
  return ways.map(({ way, purpose, go }) => (
    <li key={way}>
      <button
        type="button"
        className="do"
        onClick={({ currentTarget }) =>
          go(currentTarget).catch(() => onDone(`${way} did not work. Try again, or reload the page.`))
        }
      >
        {way}
      </button>
      <p>{purpose}</p>
    </li>
  ));
}
