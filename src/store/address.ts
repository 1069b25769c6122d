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
  /** The address of a page of the site that shows another dataset; `null` where the site is not known. */
  readonly beyond: (page: string) => string | null;
};

/**
 * Of several articles each has its start, a view’s `/`, at a place of its own, its `home`: `/articles/<id>/`. Entries stand at
 * `/events/<id>/` whichever article they are of.
 */
const toPlace = (link: string, home: string): string =>
  /^\/(\?|$)/.test(link) ? home + link.slice(1) : link;
const fromPlace = (place: string, home: string): string =>
  place.startsWith(home) ? place.slice(home.length - 1) : place;

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

/** The browser's own address bar. `base` is the path that the site lives under, with a slash at both ends. */
export function pathAddress(window: Window, base: string, home = '/'): Address {
  const beyond = (page: string) => base + page.slice(1);
  const href = (link: string) => beyond(toPlace(link, home));
  return {
    ...barAddress(window, href, ({ pathname, search }) =>
      pathname.startsWith(base) ? fromPlace(pathname.slice(base.length - 1), home) + search : `/${search}`,
    ),
    href,
    url: (link) => new URL(href(link), window.location.origin).href,
    beyond,
  };
}

/**
 * The address bar of a page that is one file, wherever it lies: the query alone says what is looked at, for a page opened from
 * a disk may write no other path. What is given to others from there leads to the site, where its address is known:
 * theirs has no such file.
 */
export function queryAddress(window: Window, site: string | null, home = '/'): Address {
  const toUrl = (link: string) => {
    const url = new URL(window.location.href);
    url.search = queryHref(link).slice(1); // a lone “?” would stay
    url.hash = '';
    return url.href;
  };
  return {
    ...barAddress(window, toUrl, ({ search }) => `/${search}`),
    href: queryHref,
    url: (link) =>
      site !== null && window.location.protocol === 'file:'
        ? site + toPlace(link, home).slice(1)
        : toUrl(link),
    beyond: (page) => site && site + page.slice(1),
  };
}

/** Leaves a page for another one of the site, where its query asks for that; Back does not return to it. */
export function leadOn(window: Window, base: string, redirect: (search: string) => string | null): void {
  const page = redirect(window.location.search);
  if (page !== null) window.location.replace(base + page.slice(1));
}

/** Asks for the page anew. */
export const reload = (window: Window): void => window.location.reload();

/** `/events/<id>/?actors=…` → `?event=<id>&actors=…`: the same view, for where there is no path to write. */
export function queryHref(link: string): string {
  const [path = '', query] = link.split('?');
  const id = path.split('/')[2];
  return `?${[id && `event=${id}`, query].filter(Boolean).join('&')}`;
}

/** In a frame nothing is pushed, or Back would no longer be that of the page around it. */
function barAddress(
  window: Window,
  toHref: (link: string) => string,
  toLink: (place: { readonly pathname: string; readonly search: string }) => string,
): Pick<Address, 'read' | 'write' | 'subscribe'> {
  const frame = frameOf(window);
  const bar = patientBar(window);
  return {
    read: () => {
      const { pathname, search } = window.location;
      return toLink({ pathname, search: frame ? withoutFrame(search) : search });
    },
    write: (link, how) => {
      if (frame) bar.write(frameHref(toHref(link), frame), 'replace');
      else bar.write(toHref(link), how);
    },
    subscribe: (onMove) => {
      const onPop = () => {
        bar.forget();
        onMove();
      };
      window.addEventListener('popstate', onPop);
      return () => window.removeEventListener('popstate', onPop);
    },
  };
}

const PATIENCE = 30_000; // ms; Safari takes 100 links in that time

/**
 * Browsers take only so many links in a while: Safari throws at the next one, Chromium drops it and says nothing. The view
 * changes all the same; the last link is written with the next one, or once more after a while. `forget` when the reader
 * has gone elsewhere.
 */
function patientBar(window: Window) {
  let owed: { readonly href: string; readonly how: 'push' | 'replace' } | null = null;
  let waits = false;
  const write = (href: string, how: 'push' | 'replace') => {
    owed = { href, how: owed?.how === 'push' ? 'push' : how };
    try {
      window.history[`${owed.how}State`](null, '', href);
    } catch {}
    if (window.location.href === new URL(href, window.location.href).href) owed = null;
  };
  return {
    write: (href: string, how: 'push' | 'replace') => {
      write(href, how);
      if (!owed || waits) return;
      waits = true;
      window.setTimeout(() => {
        waits = false;
        if (owed) write(owed.href, owed.how);
      }, PATIENCE);
    },
    forget: () => {
      owed = null;
    },
  };
}

const withoutFrame = (search: string): string =>
  search.replace(/(?<=[?&])embed(=[^&]*)?(&|$)/g, '').replace(/[?&]+$/, '');

/**
 * An address that is nobody's: for tests, and for a page that must not touch its host's. `site` is where the links lead,
 * with a slash at its end.
 */
export function memoryAddress(
  link = '/',
  site = '/',
  home = '/',
): Address & { readonly back: () => void; readonly forward: () => void } {
  const links = [link];
  const listeners = new Set<() => void>();
  let at = 0;
  const beyond = (page: string) => site + page.slice(1);
  const href = (link: string) => beyond(toPlace(link, home));
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
    href,
    url: href,
    beyond,
    back: () => go(-1),
    forward: () => go(1),
  };
}
