import fc from 'fast-check';
import { desktop, expect, list, test, timeline } from './attested.ts';

test.use({ viewport: desktop, unknownPage: true });

const pieces = fc.constantFrom(
  ...[
    '/',
    '/events/',
    'events',
    'kabul-2021',
    'index.html',
    '?',
    '#',
    '&',
    '=',
    ',',
    '%',
    '%2',
    '%2F',
    '%ff',
  ],
  ...['%E0%A4%A', 'actors=', 'taliban', 'match=', 'all', 'from=', 'to=', '2022-02-24', '2022-02-30'],
  ...[
    '-0001-12-31',
    '99999-01-01',
    'panel=',
    'claims',
    'list',
    'kind=',
    'fear',
    'elsewhere=',
    'partly',
    'q=',
  ],
  ...['order=', 'told', '__proto__', 'constructor', '\ud800', '\udc00', '\0', '\n', '😀', '+', '//', '..'],
  ...['\\', '; drop', '<script>', '"', "'", '{{', '“'],
);
const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 8 }).map((parts) => `/events/kabul-2021/?${parts.join('')}`),
  fc.array(pieces, { maxLength: 8 }).map((parts) => `/?${parts.join('&')}`),
  fc.array(pieces, { maxLength: 8 }).map((parts) => `/events/${parts.join('')}`),
);
const links = fc.sample(garbage, { seed: 1, numRuns: 200 });
const AT_ONCE = 10;

for (let first = 0; first < links.length; first += AT_ONCE)
  test(`garbage links ${first + 1} to ${first + AT_ONCE} are read without an error, and tidied once`, async ({
    page,
    baseURL,
  }) => {
    const origin = new URL(baseURL!).origin;
    for (const link of links.slice(first, first + AT_ONCE)) {
      const path = link.startsWith('/') ? link : `/${link}`;
      const told = JSON.stringify(link);
      const show = async (url: string) => {
        await page.goto(url, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 }), told).toBeVisible();
        await expect(timeline(page).or(list(page)), told).toBeVisible();
        await expect(page, told).toHaveTitle(/Attested/);
        return page.url();
      };
      const tidy = await show(origin + path);
      const { pathname } = new URL(tidy);
      expect(pathname, told).toMatch(/^\/$|^\/events\/[^/]+\/$/);
      // An entry that is not there is told; any other garbage is not worth a word.
      const known = pathname === '/' || pathname === '/events/kabul-2021/';
      await expect(page.getByRole('alert'), told).toHaveCount(known ? 0 : 1);
      // A link that was tidy as it came has had its second look.
      if (tidy !== new URL(origin + path).href) expect(await show(tidy), told).toBe(tidy);
    }
  });
