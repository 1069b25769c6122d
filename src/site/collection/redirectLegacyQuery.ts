import { keysOfLinks, parseEventKey } from '../../store/link.ts';

/**
 * The query of a link to a site’s start, as it may have been written while the site had one article → the page that has what
 * it speaks of: an entry’s own, or the start of the first article (`home`). `null` where it says nothing of that.
 */
export function redirectLegacyQuery(search: string, home: string): string | null {
  const params = new URLSearchParams(search);
  if (![...keysOfLinks(), 'event', 'embed'].some((key) => params.has(key))) return null;
  const event = parseEventKey(params.get('event'));
  const path = event === null ? home : `/events/${encodeURIComponent(event)}/`;
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !/^event(=|$)/.test(part));
  return path + (rest.length > 0 ? `?${rest.join('&')}` : '');
}
