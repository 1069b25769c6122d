import { expect, test } from 'vitest';
import { frameCode } from './frameCode.ts';

test.each([
  [
    { href: 'https://a.org/', title: 'A “title”', height: 480, frame: 'compact' },
    '<iframe src="https://a.org/?embed" title="A “title”" width="100%" height="480" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>',
  ],
  [
    { href: 'https://a.org/events/x/?actors=b&match=all', title: 'x', height: 640, frame: 'compact' },
    '<iframe src="https://a.org/events/x/?actors=b&amp;match=all&amp;embed" title="x" width="100%" height="640" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>',
  ],
  [
    { href: 'https://a.org/events/x/', title: '<b> & "c"', height: 320, frame: 'card' },
    '<iframe src="https://a.org/events/x/?embed=card" title="&lt;b&gt; &amp; &quot;c&quot;" width="100%" height="320" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>',
  ],
] as const)('%o is put into a page as %s', (what, code) => {
  expect(frameCode(what)).toBe(code);
});
