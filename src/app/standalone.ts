import { queryAddress } from '../store/address.ts';
import { boot } from './boot.ts';

/** Of several articles each file names the site; of one, its page is the site. */
const site =
  document.querySelector<HTMLLinkElement>('link#site') ??
  document.querySelector<HTMLLinkElement>('link[rel=canonical]');
const { home } = document.querySelector<HTMLElement>('#attested')!.dataset;

/** The entry of the page that is one file: its data stand in it, and its address is a query. */
boot({
  address: queryAddress(window, site?.href ?? null, home),
  load: async (id) => JSON.parse(document.querySelector(`script#${id}`)!.textContent!),
});
