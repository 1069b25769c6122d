import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const TEXT = 4.5;
const LINE = 3;

/** Every ground that something stands on. `chosen` is the passage of the chosen entry: a seventh of accent over the article. */
const everyGround = ['paper', 'raised', 'column', 'hair', 'band', 'tint', 'chosen'] as const;

/** What stands where, and how well it must be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly { what: string; colours: readonly string[]; on: readonly string[]; least: number }[] = [
  { what: 'text', colours: ['ink'], on: everyGround, least: TEXT },
  // A label's date stands on the writing period where the label crosses it, and there is no small print in a passage.
  {
    what: 'small print',
    colours: ['soft'],
    on: ['paper', 'raised', 'column', 'hair', 'band', 'tint'],
    least: TEXT,
  },
  { what: 'links and the caption', colours: ['accent'], on: ['paper', 'raised', 'column'], least: TEXT },
  { what: 'the chosen label', colours: ['on-accent'], on: ['accent'], least: TEXT },
  { what: 'a pressed chip', colours: ['paper'], on: ['ink'], least: TEXT },
  {
    what: 'marks of kinds, in legends, on the timeline across the writing period, in the column and under the pointer',
    colours: ['event', 'situation', 'claim', 'fear', 'forecast', 'question'],
    on: ['paper', 'raised', 'column', 'hair', 'band', 'tint'],
    least: LINE,
  },
  {
    what: 'borders of controls',
    colours: ['control', 'ink'],
    on: ['paper', 'raised', 'column'],
    least: LINE,
  },
  {
    what: 'the lines of the writing period, and how densely entries stand in the overview',
    colours: ['band-line'],
    on: ['paper', 'column', 'band'],
    least: LINE,
  },
  { what: 'the focus ring and the chosen', colours: ['accent'], on: everyGround, least: LINE },
  { what: 'the key of lines', colours: ['soft', 'ink'], on: ['paper', 'raised'], least: LINE },
];

/** Rules between parts of the page. They are decoration: no control, no mark and no meaning depends on them. */
const decoration = ['line', 'hair'];

const root = fileURLToPath(new URL('..', import.meta.url));
const styles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => readFileSync(root + path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
const css = readFileSync(`${root}ui/theme.css`, 'utf8');
const themes = readThemes(css);

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each(pairs)('$what: at least $least : 1', ({ colours, on, least }) => {
    const tooFaint = colours.flatMap((colour) =>
      on
        .map((ground) => ({ colour, ground, ratio: contrast(theme, colour, ground) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ colour, ground, ratio }) => `${colour} on ${ground} is ${ratio.toFixed(2)} : 1`),
    );
    expect(tooFaint).toEqual([]);
  });
});

describe('where more contrast is asked for', () => {
  const more = [
    ...css
      .split('@media screen and (prefers-contrast: more)')[1]!
      .split('}')[0]!
      .matchAll(/--([\w-]+):\s*var\(--([\w-]+)\)/g),
  ].map(([, name, from]) => [name!, from!] as const);

  test.each(Object.entries(themes))('small print and lines are as plain as text, %s', (_, theme) => {
    expect(more.map(([name]) => name).sort()).toEqual(['band-line', 'control', 'line', 'soft']);
    for (const [name, from] of more)
      for (const ground of ['paper', 'raised', 'column', 'hair', 'band', 'tint'])
        expect(contrast(theme, from, ground), `${name} on ${ground}`).toBeGreaterThan(7);
  });
});

describe('the themes', () => {
  test('have the same colours', () => {
    expect(Object.keys(themes.dark).sort()).toEqual(Object.keys(themes.light).sort());
  });

  test('have no colour that is not looked at here', () => {
    const seen = new Set([...pairs.flatMap(({ colours, on }) => [...colours, ...on]), ...decoration]);
    expect(Object.keys(themes.light).filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each([
    ['color', /(?<![\w-])color:\s*var\(--([\w-]+)\)/g, ['kind', ...coloursAtLeast(TEXT)]],
    [
      'border',
      /(?:border(?!-radius)|outline|text-decoration)[\w-]*:[^;]*?var\(--([\w-]+)\)/g,
      ['kind', ...decoration, ...coloursAtLeast(LINE)],
    ],
    [
      'background',
      /background(?:-color)?:[^;]*?var\(--([\w-]+)\)/g,
      ['kind', ...everyGround, 'ink', 'accent', 'soft'],
    ],
  ])('are used as the table says, wherever a style sets a %s', (_, property, known) => {
    const used = new Set(styles.flatMap((style) => [...style.matchAll(property)].map((match) => match[1]!)));
    expect(used.size).toBeGreaterThan(2);
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('colour no text by kind: marks only, which need less', () => {
    const rules = styles.flatMap((style) => [
      ...style.matchAll(/([^{}]+)\{[^{}]*(?<![\w-])color:\s*var\(--kind\)/g),
    ]);
    expect(rules.map((rule) => rule[1]!.trim())).toEqual(['.kind-mark']);
  });

  test('are read and reckoned rightly', () => {
    const colours = { white: '#ffffff', black: '#000000', grey: '#767676' };
    expect(contrast(colours, 'black', 'white')).toBe(21);
    expect(contrast(colours, 'grey', 'white')).toBeCloseTo(4.54, 2);
    expect(
      readThemes(
        '.attested { --a: #111111; --b: #222222; } @media screen and (prefers-color-scheme: dark) { .attested { --a: #333333; --b: #444444 } }',
      ),
    ).toEqual({
      light: { a: '#111111', b: '#222222' },
      dark: { a: '#333333', b: '#444444' },
    });
  });
});

type Theme = Readonly<Record<string, string>>;

function readThemes(css: string): { readonly light: Theme; readonly dark: Theme } {
  const coloursOf = (text: string): Theme =>
    Object.fromEntries(
      [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name, value]) => [name!, value!]),
    );
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  return { light: coloursOf(light), dark: coloursOf(dark) };
}

/** The contrast of two colours (WCAG 2.2). */
function contrast(theme: Theme, a: string, b: string): number {
  const [dark, light] = [luminance(rgbOf(theme, a)), luminance(rgbOf(theme, b))].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function rgbOf(theme: Theme, name: string): readonly number[] {
  if (name === 'chosen') {
    const [under, over] = [rgbOf(theme, 'raised'), rgbOf(theme, 'accent')];
    return under.map((part, i) => part * 0.86 + over[i]! * 0.14);
  }
  const value = theme[name];
  if (!value) throw new Error(`The theme has no colour --${name}`);
  return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16) / 255);
}

function luminance(rgb: readonly number[]): number {
  const [red, green, blue] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function coloursAtLeast(least: number): string[] {
  return pairs.filter((pair) => pair.least >= least).flatMap(({ colours }) => colours);
}
