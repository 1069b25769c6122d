import { dialogText } from '../i18n/dialogText.ts';
/** The whole of it as one page that needs no network; only the site's own pages know where that is. */
export function OneFile() {
  const address = document.querySelector<HTMLLinkElement>('link#one-file')?.href;
  if (!address) return null;
  return (
    <li>
      <a className="do" href={address} download>
        {dialogText.takeAway.oneFile}
      </a>
      <p>{dialogText.takeAway.oneFilePurpose}</p>
    </li>
  );
}
