import { pathAddress } from '../store/address.ts';
import { boot } from './boot.ts';

const { home } = document.querySelector<HTMLElement>('#attested')!.dataset;
const base = import.meta.env.BASE_URL;

boot({
  address: pathAddress(window, base, home),
  load: fetchLinked,
  // While curating, what was kept would stand in the way.
  keepOffline: import.meta.env.PROD
    ? async () => (await import('../offline/keepOffline.ts')).keepOffline(base)
    : undefined,
});

/** Reads the file that the page names by `<link id="…">`. */
async function fetchLinked(id: 'dataset' | 'supplement'): Promise<unknown> {
  const { href } = document.querySelector<HTMLLinkElement>(`link#${id}`)!;
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
