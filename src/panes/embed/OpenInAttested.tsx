import { dialogText } from '../../i18n/dialogText.ts';
import { useActions, useStoreState } from '../../store/store.ts';

/** Leads to the whole page, with what is looked at in the frame. */
export function OpenInAttested() {
  const { url } = useActions();
  const address = useStoreState(() => url());
  return (
    <a className="open-in-attested" href={address} target="_blank" rel="noopener noreferrer">
      {dialogText.embed.open}
      <span aria-hidden="true"> ↗</span>
      <span className="visually-hidden">{dialogText.embed.newTab}</span>
    </a>
  );
}
