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

test('where the page of nothing has a policy of its own, a folder that it may answer in has none', () => {
  const several = new Map([...policies, ['404.html', 'of the index']]);
  expect(sent(headersFile(several, '/'), '/events/nope/')['Content-Security-Policy']).toBeUndefined();
  expect(sent(headersFile(policies, '/'), '/events/nope/')['Content-Security-Policy']).toEqual(['of pages']);
});

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

test('nginx takes the policy of a file from the rule that fits, and no two fit', () => {
  for (const base of ['/', '/time.line/']) {
    const rules = [...nginxMap(policies, base).matchAll(/^ {4}"~(\S+)" "(.*)";$/gm)];
    const policiesAt = (/** @type {string} */ uri) =>
      rules.filter(([, at = '']) => new RegExp(at).test(uri)).map(([, , policy]) => policy);
    for (const [page, policy] of policies) expect([page, policiesAt(base + page)]).toEqual([page, [policy]]);
    for (const other of [
      'assets/a.js',
      'attestedXhtml',
      'x/attested.html',
      'events/kabul/preview.png',
      'embed/attested.js',
    ])
      expect([other, policiesAt(base + other)]).toEqual([other, []]);
  }
});

test('where the pages of a folder have several policies, each is named', () => {
  const mixed = new Map([
    ['index.html', 'a'],
    ['x/one/index.html', 'b'],
    ['x/two/index.html', 'c'],
  ]);
  for (const [path, policy] of [
    ['/', 'a'],
    ['/x/one/', 'b'],
    ['/x/two/', 'c'],
  ])
    expect(sent(headersFile(mixed, '/'), path ?? '')['Content-Security-Policy']).toEqual([policy]);
  expect(nginxMap(mixed, '/')).toContain('"~^/x/two/index\\.html$" "c";');
});
