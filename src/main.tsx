import { startPage } from './startPage.ts';
import { pathAddress } from './state/address.ts';

const { home } = document.querySelector<HTMLElement>('#attested')!.dataset;
startPage({ address: pathAddress(window, import.meta.env.BASE_URL, home), load: fetchLinked });

/** Reads the file that the page names by `<link id="…">`. */
async function fetchLinked(id: 'dataset' | 'background'): Promise<unknown> {
  const { href } = document.querySelector<HTMLLinkElement>(`link#${id}`)!;
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
