import { describe, expect, test } from 'vitest';
import { headersFile, nginxMap } from './headers.mjs';

const policies = new Map([
  ['404.html', 'of pages'],
  ['attested.html', 'of one file'],
  ['embed/example.html', 'of the example'],
  ['events/kabul/index.html', 'of pages'],
  ['events/moscow/index.html', 'of pages'],
  ['index.html', 'of pages'],
]);

/** What a host that reads the file sends with a path: of each name, all that any rule says. @param {string} file @param {string} path */
function sent(file, path) {
  /** @type {Record<string, string[]>} */
  const headers = {};
  for (const rule of file.trim().split('\n\n')) {
    const [pattern = '', ...lines] = rule.split('\n');
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!fits) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      headers[name] = [...(headers[name] ?? []), value];
    }
  }
  return headers;
}

describe('the file of headers', () => {
  test.each([
    ['/', 'Content-Security-Policy', 'of pages'],
    ['/404.html', 'Content-Security-Policy', 'of pages'],
    ['/events/kabul/', 'Content-Security-Policy', 'of pages'],
    ['/attested.html', 'Content-Security-Policy', 'of one file'],
    ['/embed/example.html', 'Content-Security-Policy', 'of the example'],
    ['/assets/index-1a.js', 'Content-Security-Policy', undefined],
    ['/assets/index-1a.js', 'Cache-Control', 'public, max-age=31536000, immutable'],
    ['/assets/index-1a.js', 'X-Content-Type-Options', 'nosniff'],
    ['/sw.js', 'Cache-Control', 'no-cache'],
    ['/', 'Cache-Control', undefined],
    ['/', 'Referrer-Policy', 'same-origin'],
    ['/', 'X-Frame-Options', undefined],
    ['/embed/attested.js', 'Access-Control-Allow-Origin', '*'],
    ['/embed/attested.d.ts', 'Content-Type', 'text/plain; charset=utf-8'],
    ['/', 'Access-Control-Allow-Origin', undefined],
  ])('%s has %s: %s, and no header twice', (path, name, value) => {
    for (const base of ['/', '/timeline/']) {
      const headers = sent(headersFile(policies, base), base + path.slice(1));
      expect(headers[name]).toEqual(value === undefined ? undefined : [value]);
      for (const values of Object.values(headers)) expect(values).toHaveLength(1);
    }
  });
});

test('nginx takes the policy of a file from the first rule that fits, wherever the site lies', () => {
  const rules = [...nginxMap(policies).matchAll(/^ {4}(~\S+|default) "(.*)";$/gm)].map(
    ([, at = '', policy = '']) => ({ at, policy }),
  );
  const policyAt = (/** @type {string} */ uri) =>
    rules.find(({ at }) => at === 'default' || new RegExp(at.slice(1)).test(uri))?.policy;
  for (const base of ['/', '/timeline/'])
    for (const [page, policy] of [
      ...policies,
      ['assets/a.js', ''],
      ['notattested.html', 'of pages'],
      ['x/attestedXhtml', ''],
    ])
      expect([page, policyAt(base + page)]).toEqual([page, policy]);
});
