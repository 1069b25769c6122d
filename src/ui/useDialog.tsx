import { type ComponentType, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '../i18n/text.ts';
import { focused } from './focused.ts';
import { isDrawn } from './isDrawn.ts';

type Dialog = ComponentType<{ readonly onClose: () => void }>;

type Props = {
  /** What the button says. */
  readonly name: string;
  /** Fetches the dialog when it is first asked for. */
  readonly load: () => Promise<Dialog>;
  /** The key that opens it. */
  readonly shortcut?: string;
};

/** A button and the dialog that it opens. They stand apart: what hides the button must not hide the dialog. */
export function useDialog({ name, load, shortcut }: Props): {
  readonly button: ReactNode;
  readonly dialog: ReactNode;
} {
  const button = useRef<HTMLButtonElement>(null);
  const from = useRef<Element>(null);
  const [Opened, setOpened] = useState<Dialog | null>(null);
  const [failed, setFailed] = useState(false);

  const open = ({ detail }: MouseEvent) => {
    // Safari does not focus a button that is pressed; a key may open the dialog from anywhere.
    from.current = detail > 0 ? button.current : focused(button.current!);
    return load().then(
      (dialog) => {
        setFailed(false);
        setOpened(() => dialog);
      },
      () => setFailed(true),
    );
  };
  const close = () => {
    setOpened(null);
    const had = from.current;
    const stays = had instanceof HTMLElement && isDrawn(had);
    (stays ? had : button.current)?.focus({ preventScroll: true });
  };
  return {
    button: (
      <>
        <button
          type="button"
          className="link"
          aria-haspopup="dialog"
          aria-keyshortcuts={shortcut}
          ref={button}
          onClick={open}
        >
          {name}
        </button>
        {failed && <span role="alert">{t.ui.dialogNotLoaded}</span>}
      </>
    ),
    dialog: Opened && <Opened onClose={close} />,
  };
}
