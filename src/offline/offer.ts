import { reload } from '../store/address.ts';
import styles from './offer.css?inline';

/**
 * Makes room for the offer of a newer version, under the page: a status speaks only if it was there before. Returns what
 * makes the offer. The reader takes it when it suits; the view is in the link, and stays.
 */
export function prepareOffer(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const place = document.createElement('div');
  place.className = 'attested newer';
  place.role = 'status';
  document.body.append(place);

  const button = (name: string, onClick: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'link';
    made.textContent = name;
    made.addEventListener('click', onClick);
    return made;
  };
  const decline = () => {
    place.replaceChildren();
    // Where the focus was is gone.
    document.querySelector<HTMLElement>('#attested .attested')?.focus({ preventScroll: true });
  };
  return () => {
    if (place.hasChildNodes()) return;
    const text = document.createElement('p');
    text.textContent = 'A newer version of this timeline is ready.';
    place.append(
      text,
      button('Show it', () => reload(window)),
      button('Not now', decline),
    );
  };
}
