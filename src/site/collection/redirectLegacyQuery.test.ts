import { expect, test } from 'vitest';
import { redirectLegacyQuery } from './redirectLegacyQuery.ts';

test.each([
  ['', null],
  ['?', null],
  ['?utm_source=post', null],
  ['?actors=council', '/articles/first/?actors=council'],
  ['?q=a%26b&utm_source=post', '/articles/first/?q=a%26b&utm_source=post'],
  ['?embed', '/articles/first/?embed'],
  ['?event=well-1952', '/events/well-1952/'],
  ['?embed=card&event=well-1952&actors=x,y', '/events/well-1952/?embed=card&actors=x,y'],
  ['?event=a%2Fb%3F', '/events/a%2Fb%3F/'],
  ['?event=//evil.example/', '/events/%2F%2Fevil.example%2F/'],
  ['?event=..&q=x', '/articles/first/?q=x'],
  ['?event=%ed%a0%80', '/events/%EF%BF%BD%EF%BF%BD%EF%BF%BD/'],
])('a link to the start with “%s” leads on to %s', (search, page) => {
  expect(redirectLegacyQuery(search, '/articles/first/')).toBe(page);
});
