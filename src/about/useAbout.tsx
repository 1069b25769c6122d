import { type ComponentType, type ReactNode, useRef, useState } from 'react';

/**
 * The button and, once it is pressed, the dialog, which is loaded then. They stand apart: what hides the button must not
 * hide the dialog.
 */
export function useAbout(): { readonly button: ReactNode; readonly dialog: ReactNode } {
  const button = useRef<HTMLButtonElement>(null);
  const [About, setAbout] = useState<ComponentType<{ readonly onClose: () => void }> | null>(null);
  const [failed, setFailed] = useState(false);

  const open = () =>
    import('./About.tsx').then(
      ({ About }) => {
        setFailed(false);
        setAbout(() => About);
      },
      () => setFailed(true),
    );
  const close = () => {
    setAbout(null);
    // Safari does not focus a button that is pressed, so it could not give the focus back.
    button.current?.focus();
  };
  return {
    button: (
      <span>
        <button type="button" className="link" aria-haspopup="dialog" ref={button} onClick={open}>
          About
        </button>{' '}
        <span role="status">{failed && 'This could not be loaded. Try again, or reload the page.'}</span>
      </span>
    ),
    dialog: About && <About onClose={close} />,
  };
}
