import { describe, expect, test } from 'vitest';
import type { Shape } from './Shape.ts';
import { svgText } from './svgText.ts';

const textOf = (shape: Partial<Shape>, title = 'A picture') =>
  svgText({
    title,
    width: 100,
    height: 50,
    shapes: [{ tag: 'text', attributes: { x: 1, textAnchor: 'end' }, ...shape }],
  });

describe('a picture as SVG', () => {
  test.each([
    ['a tag', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an ampersand', 'Dawn & Mint', 'Dawn &amp; Mint'],
    ['quotation marks', '“rather” "vague"', '“rather” &quot;vague&quot;'],
    ['what XML cannot hold', 'a\u0000b\u000bc\ud800d\uffff', 'abcd'],
    ['letters beyond the first plane', 'a 𝒜', 'a 𝒜'],
  ])('keeps %s a text', (_, text, written) => {
    for (const svg of [textOf({ text }), textOf({ text: 'x', date: text }), textOf({}, text)])
      expect(svg).toContain(`>${written}</`);
    expect(textOf({ text: 'x', href: text })).toContain(` href="${written}"`);
  });

  test('spells attributes as SVG does', () => {
    expect(textOf({ text: 'x', date: '2 Mar' })).toContain(
      '<text x="1" text-anchor="end">x<tspan dx="7" font-size="12" font-weight="400" fill="#5e594f">2 Mar</tspan></text>',
    );
    expect(textOf({})).toContain('viewBox="0 0 100 50" width="100" height="50"');
  });

  test('leads on by a link that old and new viewers know', () => {
    expect(textOf({ text: 'x', href: '/events/a/' })).toContain(
      '<a href="/events/a/" xlink:href="/events/a/">',
    );
  });
});
