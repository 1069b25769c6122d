import { dialogText } from '../i18n/dialogText.ts';
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
    onDone(dialogText.takeAway.saved(name(ending)));
  };
  const ways = [
    {
      way: dialogText.takeAway.png,
      purpose: dialogText.takeAway.pngPurpose,
      go: (button: HTMLElement) => takePicture(button, 'png'),
    },
    {
      way: dialogText.takeAway.svg,
      purpose: dialogText.takeAway.svgPurpose,
      go: (button: HTMLElement) => takePicture(button, 'svg'),
    },
    {
      way: dialogText.takeAway.print,
      purpose: dialogText.takeAway.printPurpose,
      go: async () => (await import('./print/onPrint.tsx')).printAll(store),
    },
  ];
  return ways.map(({ way, purpose, go }) => (
    <li key={way}>
      <button
        type="button"
        className="do"
        onClick={({ currentTarget }) =>
          go(currentTarget).catch(() => onDone(dialogText.takeAway.didNotWork(way)))
        }
      >
        {way}
      </button>
      <p>{purpose}</p>
    </li>
  ));
}
