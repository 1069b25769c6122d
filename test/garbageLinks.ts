import fc from 'fast-check';

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
    'event=',
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

const several = (most: number) => fc.array(pieces, { maxLength: most });

/** Links of any sort at all; more of those that are nearly one of ours. */
export const garbageLinks: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  several(12).map((parts) => parts.join('')),
  several(8).map((parts) => `/events/kabul-2021/?${parts.join('')}`),
  several(8).map((parts) => `/?${parts.join('&')}`),
  several(8).map((parts) => `/events/${parts.join('')}`),
);
