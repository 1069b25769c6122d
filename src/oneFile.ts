import { startPage } from './startPage.ts';
import { queryAddress } from './state/address.ts';

/** The entry of the page that is one file: its data stand in it, and its address is a query. */
startPage({
  address: queryAddress(window, document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null),
  load: async (id) => JSON.parse(document.querySelector(`script#${id}`)!.textContent!),
});
