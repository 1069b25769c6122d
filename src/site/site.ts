import type { Dataset } from '../model/dataset.ts';

/** Where the site will stand. */
export type Site = {
  /** Its whole address with a slash at the end, `https://example.org/timeline/`; `null` when the build is not told. */
  readonly site: string | null;
  /** The path of that address, `/timeline/`: what links in the pages begin with. */
  readonly base: string;
};

export type SiteSettings = {
  readonly SITE_URL?: string | undefined;
  readonly BASE_PATH?: string | undefined;
};

/**
 * The settings of a build → where the site will stand. The path follows from `SITE_URL`; `BASE_PATH` alone says the path
 * of a site whose host is not known, and given both, they must agree. A missing last slash is added; empty counts as not given.
 * @throws one sentence that names the setting
 */
export function parseSite({ SITE_URL, BASE_PATH }: SiteSettings): Site {
  const given = BASE_PATH ? parseBase(BASE_PATH) : null;
  if (!SITE_URL) return { site: null, base: given ?? '/' };
  const address = parseAddress(SITE_URL);
  if (given !== null && given !== address.pathname) {
    throw new Error(
      `BASE_PATH is “${given}”, but the path of SITE_URL is “${address.pathname}”: leave BASE_PATH out, or let them agree.`,
    );
  }
  return { site: address.href, base: address.pathname };
}

/** The page of an entry, or of the start (`null`) of its article, relative to the site's root. */
export const pagePath = (
  event: { readonly id: string } | null,
  { collection }: Pick<Dataset, 'collection'> = {},
): string => (event ? `/events/${encodeURIComponent(event.id)}/` : (collection?.home ?? '/'));

/** A link relative to the site's root (`/events/<id>/`, or a file) → its whole address. */
export const addressOf = (site: string, link: string): string => site + link.replace(/^\//, '');

function parseAddress(text: string): URL {
  const wrong = (why: string) =>
    new Error(`SITE_URL is “${text}”: ${why}. It looks like https://example.org/timeline/.`);
  if (!/^https?:\/\//i.test(text)) throw wrong('it must begin with https:// or http://');
  if (!URL.canParse(text)) throw wrong('it is no address');
  const address = new URL(text);
  if (address.username || address.password) throw wrong('it must hold no name or password');
  if (/[?#]/.test(text)) throw wrong('it must end with its path, without “?” or “#”');
  address.pathname = toFolder(address.pathname);
  if (address.pathname.includes('//')) throw wrong('its path has an empty part');
  return address;
}

function parseBase(text: string): string {
  const wrong = (why: string) => new Error(`BASE_PATH is “${text}”: ${why}. It looks like /timeline/.`);
  if (text.includes('://')) throw wrong('it is a path; a whole address belongs into SITE_URL');
  if (/[?#\\\s]/.test(text)) throw wrong('it must be a plain path');
  if (text.split('/').some((part) => part === '.' || part === '..')) throw wrong('it must not climb');
  const folder = toFolder(text.startsWith('/') ? text : `/${text}`);
  if (folder.includes('//')) throw wrong('it has an empty part');
  // As an address writes it, so that the two can be compared.
  return new URL(folder, 'https://example.org').pathname;
}

const toFolder = (path: string) => (path.endsWith('/') ? path : `${path}/`);
