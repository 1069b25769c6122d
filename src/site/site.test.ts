import { describe, expect, test } from 'vitest';
import { addressOf, pagePath, parseSite, type SiteSettings } from './site.ts';

describe('where the site will stand', () => {
  test.each<[string, SiteSettings, string | null, string]>([
    ['is not known', {}, null, '/'],
    ['is not known when the settings are empty', { SITE_URL: '', BASE_PATH: '' }, null, '/'],
    ['is a path alone', { BASE_PATH: '/x/' }, null, '/x/'],
    ['is a path however its slashes are typed', { BASE_PATH: 'x/y' }, null, '/x/y/'],
    ['is a host', { SITE_URL: 'https://example.org' }, 'https://example.org/', '/'],
    ['is a host and a path', { SITE_URL: 'https://example.org/x/' }, 'https://example.org/x/', '/x/'],
    ['gets its last slash', { SITE_URL: 'https://example.org/x' }, 'https://example.org/x/', '/x/'],
    ['has a port', { SITE_URL: 'http://localhost:8080/x/' }, 'http://localhost:8080/x/', '/x/'],
    [
      'is said twice, alike',
      { SITE_URL: 'https://example.org/x', BASE_PATH: 'x' },
      'https://example.org/x/',
      '/x/',
    ],
    [
      'is said twice, in other letters',
      { SITE_URL: 'https://example.org/%C3%BC/', BASE_PATH: '/ü/' },
      'https://example.org/%C3%BC/',
      '/%C3%BC/',
    ],
  ])('%s', (_, settings, site, base) => {
    expect(parseSite(settings)).toEqual({ site, base });
  });

  test.each<[SiteSettings, string]>([
    [{ SITE_URL: 'example.org' }, 'SITE_URL is “example.org”: it must begin with https:// or http://'],
    [{ SITE_URL: 'ftp://example.org/' }, 'it must begin with https://'],
    [{ SITE_URL: 'https://' }, 'it is no address'],
    [{ SITE_URL: 'https://a:b@example.org/' }, 'no name or password'],
    [{ SITE_URL: 'https://example.org/?x' }, 'without “?” or “#”'],
    [{ SITE_URL: 'https://example.org/#' }, 'without “?” or “#”'],
    [{ SITE_URL: 'https://example.org//x/' }, 'an empty part'],
    [
      { SITE_URL: 'https://example.org/x/', BASE_PATH: '/y/' },
      'BASE_PATH is “/y/”, but the path of SITE_URL is “/x/”',
    ],
    [{ SITE_URL: 'https://example.org/x/', BASE_PATH: '/' }, 'leave BASE_PATH out'],
    [{ BASE_PATH: 'https://example.org/' }, 'belongs into SITE_URL'],
    [{ BASE_PATH: '/a/../b/' }, 'must not climb'],
    [{ BASE_PATH: './' }, 'must not climb'],
    [{ BASE_PATH: '//example.org/' }, 'an empty part'],
    [{ BASE_PATH: '/a b/' }, 'a plain path'],
  ])('is refused: %j', (settings, sentence) => {
    expect(() => parseSite(settings)).toThrow(sentence);
  });

  test.each([
    [null, 'https://example.org/x/'],
    [{ id: 'kabul-1996' }, 'https://example.org/x/events/kabul-1996/'],
  ])('gives the page of %j its address', (event, address) => {
    expect(addressOf('https://example.org/x/', pagePath(event))).toBe(address);
  });
});
