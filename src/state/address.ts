/**
 * Where a view is written. Links are relative to the site's root and begin with `/`.
 * This is the one file that touches `history` and `location`.
 */
export type Address = {
  readonly read: () => string;
  readonly write: (link: string, how: 'push' | 'replace') => void;
  /** Calls back when the reader goes Back or Forward. Returns its undo. */
  readonly subscribe: (onMove: () => void) => () => void;
  /** The link as it stands in an `href` of this page. */
  readonly href: (link: string) => string;
  /** The link as it is given to others. */
  readonly url: (link: string) => string;
};

/** How a page is shown inside another one: the timeline with the chosen entry, or one entry’s card. */
export type Frame = 'compact' | 'card';

/** What a page’s own address says of that, by `?embed` or `?embed=card`: how it is shown, and no part of what is looked at. */
export function frameOf({ location }: Window): Frame | null {
  const how = new URLSearchParams(location.search).get('embed');
  return how === null ? null : how === 'card' ? how : 'compact';
}

/** The address of a page → that of the same page to be put into a frame. */
export const frameHref = (href: string, frame: Frame): string =>
  `${href}${href.includes('?') ? '&' : '?'}embed${frame === 'card' ? '=card' : ''}`;

/**
 * The browser's own address bar. `base` is the path that the site lives under, with a slash at both ends.
 * In a frame nothing is pushed, or Back would no longer be that of the page around it.
 */
export function pathAddress(window: Window, base: string): Address {
  const frame = frameOf(window);
  const toHref = (link: string) => base + link.slice(1);
  return {
    read: () => {
      const { pathname, search } = window.location;
      return (
        (pathname.startsWith(base) ? pathname.slice(base.length - 1) : '/') +
        (frame ? withoutFrame(search) : search)
      );
    },
    write: (link, how) => {
      if (frame) window.history.replaceState(null, '', frameHref(toHref(link), frame));
      else if (how === 'push') window.history.pushState(null, '', toHref(link));
      else window.history.replaceState(null, '', toHref(link));
    },
    subscribe: (onMove) => {
      window.addEventListener('popstate', onMove);
      return () => window.removeEventListener('popstate', onMove);
    },
    href: toHref,
    url: (link) => new URL(toHref(link), window.location.origin).href,
  };
}

const withoutFrame = (search: string): string =>
  search.replace(/(?<=[?&])embed(=[^&]*)?(&|$)/g, '').replace(/[?&]$/, '');

/**
 * An address that is nobody's: for tests, and for a page that must not touch its host's. `site` is where the links lead,
 * with a slash at its end.
 */
export function memoryAddress(
  link = '/',
  site = '/',
): Address & { readonly back: () => void; readonly forward: () => void } {
  const links = [link];
  const listeners = new Set<() => void>();
  let at = 0;
  const go = (step: number) => {
    if (links[at + step] === undefined) return;
    at += step;
    for (const onMove of listeners) onMove();
  };
  return {
    read: () => links[at]!,
    write: (next, how) => {
      if (how === 'push') links.length = ++at;
      links[at] = next;
    },
    subscribe: (onMove) => {
      listeners.add(onMove);
      return () => listeners.delete(onMove);
    },
    href: (next) => site + next.slice(1),
    url: (next) => site + next.slice(1),
    back: () => go(-1),
    forward: () => go(1),
  };
}
