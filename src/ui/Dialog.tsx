import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../i18n/text.ts';
import './dialog.css';

type Props = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A window over the page, which rests meanwhile. Escape, its button and a press beside it close it. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Not the button that closes it: from here the arrows scroll, and a screen reader begins at the title.
    heading.current?.focus();
    return () => element?.close();
  }, []);

  // Both ends of the press: text may be selected from inside to far outside.
  const closeBeside = ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
    if (target === currentTarget && pressed.current === currentTarget) currentTarget.close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      // An effect that is undone and done again has closed it in between, and it is open.
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onMouseDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={closeBeside}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" aria-label={t.ui.close} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
