import { useActions, useStoreState } from '../../store/store.ts';

/** Leads to the whole page, with what is looked at in the frame. */
export function OpenInAttested() {
  const { url } = useActions();
  const address = useStoreState(() => url());
  return (
    <a className="open-in-attested" href={address} target="_blank" rel="noopener noreferrer">
      Open in Attested<span aria-hidden="true"> ↗</span>
      <span className="visually-hidden"> (in a new tab)</span>
    </a>
  );
}
