import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inlineIn, ofOneFile, ofSite, policyOf, withPolicy, withShortScript } from './policy.mjs';

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** @param {string} inside */
const page = (inside) => `<!doctype html><html><head><meta charset="utf-8" />${inside}</head></html>`;

describe('what stands inside a page', () => {
  test.each([
    ['a script', '<script>a()</script>', ['a()'], []],
    ['a module', '<script type="module">a()</script>', ['a()'], []],
    ['a module in a file', '<script type="module" crossorigin src="/a.js"></script>', [], []],
    [
      'data',
      '<script type="application/ld+json">{"a":1}</script><script id="d" type="application/json">{}</script>',
      [],
      [],
    ],
    ['a style', '<style>a{}</style><STYLE media="print">b{}</STYLE>', [], ['a{}', 'b{}']],
    ['several lines', '<script>\n  a();\n</script>', ['\n  a();\n'], []],
    ['words that look like one', '<script>a("<style>x</style>")</script>', ['a("<style>x</style>")'], []],
    ['elements of other names', '<scripts>a</scripts><link rel="style"><stylex>b</stylex>', [], []],
  ])('%s', (_, html, scripts, styles) => {
    expect(inlineIn(html)).toEqual({ scripts, styles });
  });
});

describe('the policy of a page', () => {
  const html = page('<script>a()</script><style>b{}</style><script type="application/ld+json">{}</script>');

  test('allows what is the site’s, what stands in the page, and nothing else', () => {
    expect(policyOf(html, ofSite).split('; ')).toEqual([
      "default-src 'self'",
      `script-src 'self' ${hash('a()')}`,
      `style-src ${hash('b{}')}`,
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default noscript',
    ]);
  });

  test('of one file lets it load nothing', () => {
    expect(policyOf(html, ofOneFile)).toMatch(/^default-src 'none'; /);
    expect(policyOf(html, ofOneFile)).toContain(`script-src ${hash('a()')};`);
  });

  test('without anything inside names no hash and no emptiness', () => {
    expect(policyOf(page(''), ofSite)).not.toMatch(/sha256|style-src| ;/);
  });

  test('comes right after the encoding, and is itself no part of what is hashed', () => {
    const stated = withPolicy(html, ofSite);
    expect(stated).toMatch(
      /<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="[^"]+">/,
    );
    expect(stated).toContain(`content="${policyOf(stated, ofSite)}"`);
    expect(() => withPolicy('<html></html>', ofSite)).toThrow(/<meta charset> is missing/);
  });
});

test('the script of a page is made short, and stays readable to an older browser', () => {
  const short = withShortScript(
    page('<script>\n  // Why.\n  const a = self.b ? self.b.c : null;\n  d(a == null ? 1 : a);\n</script>'),
  );
  const [script = ''] = inlineIn(short).scripts;
  expect(script).not.toMatch(/Why|\?\.|\?\?|^\s/);
  expect(() => withShortScript(page('<script>const = 1</script>'))).toThrow(/script of index.html/);
});
