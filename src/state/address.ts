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

/** The browser's own address bar. `base` is the path that the site lives under, with a slash at both ends. */
export function pathAddress(window: Window, base: string): Address {
  const toHref = (link: string) => base + link.slice(1);
  return {
    read: () => {
      const { pathname, search } = window.location;
      return (pathname.startsWith(base) ? pathname.slice(base.length - 1) : '/') + search;
    },
    write: (link, how) => {
      if (how === 'push') window.history.pushState(null, '', toHref(link));
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

/** An address that is nobody's: for tests, and for a page that must not touch its host's. */
export function memoryAddress(
  link = '/',
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
    href: (next) => next,
    url: (next) => next,
    back: () => go(-1),
    forward: () => go(1),
  };
}
