import { nearest } from '../../model/nearest.ts';
import { register, workerAt } from '../../offline/register.ts';
import { leadOn, pathAddress, reload } from '../../store/address.ts';
import { entryIn } from '../../store/link.ts';
import { isSafeToEcho } from '../../ui/isSafeToEcho.ts';
import { redirectLegacyQuery } from './redirectLegacyQuery.ts';

/** An entry as the page of nothing has it: its id and what a link to it says. */
export type Known = readonly [id: string, label: string];

const { base = '/', home = '/' } = document.querySelector<HTMLElement>('script#front')!.dataset;
const entries = document.querySelector('script#entries');

// Only the page of nothing lists the entries; it knows what the link names, and not which article was meant.
if (entries) addEventListener('DOMContentLoaded', tellNearest);
else leadOn(window, base, (search) => redirectLegacyQuery(search, home));

// As in index.html: no text becomes code, and one address may become a script.
const { trustedTypes } = window as {
  trustedTypes?: { createPolicy: (name: string, policy: object) => void };
};
trustedTypes?.createPolicy('default', {
  createScriptURL: (url: string) => (url === workerAt(base) ? url : null),
});
// What is kept has nothing here to make newer: this page always comes from the server where there is one.
if (import.meta.env.PROD) addEventListener('load', () => register(base).catch(() => {}));
// While curating: what was edited is shown.
import.meta.hot?.on('attested:dataset', () => reload(window));

/** Says which entry is not there, in the place of what the page says without a script, and which ones may be meant. */
function tellNearest(): void {
  const id = entryIn(pathAddress(window, base).read());
  const notice = document.querySelector('#missing');
  if (id === null || !notice) return;
  const known = new Map<string, string>(JSON.parse(entries!.textContent!) as Known[]);
  const list = document.createElement('ul');
  for (const other of nearest(id, [...known.keys()], 3)) {
    const link = document.createElement('a');
    link.href = `${base}events/${other}/`;
    link.textContent = known.get(other)!;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  const name = document.createElement('bdi');
  name.textContent = id;
  const told = document.createElement('div');
  told.className = 'missing';
  told.role = 'alert';
  const few = list.childElementCount > 0 ? '. Perhaps one of these was meant:' : '.';
  const named = isSafeToEcho(id) ? [': “', name, '”'] : [];
  told.append('This link names an entry that is not here', ...named, few, list);
  notice.replaceWith(told);
}
