import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tooFaint } from '../contrast.ts';
import { datasetOf } from '../datasetOf.ts';
import { lostTexts } from '../fit.ts';
import { names } from '../names.ts';
import {
  button,
  chip,
  current,
  desktop,
  laptop,
  list,
  open,
  phone,
  settled,
  spans,
  tablet,
  timeline,
} from './attested.ts';
import { prefer, setTouchScreen } from './input.ts';
import { storySupplement } from './story.ts';

const states = [
  { name: 'the start', link: '/', size: desktop, least: 250 },
  {
    name: 'a chosen entry under filters',
    link: '/events/northern-deals/?actors=russia,taliban&match=all',
    size: laptop,
    least: 120,
  },
  {
    name: 'the list with an entry chosen',
    link: '/events/kabul-taken/?panel=list',
    size: desktop,
    least: 150,
  },
  {
    name: 'the verdicts to filter by',
    link: '/events/kabul-taken/?elsewhere=confirmed',
    size: desktop,
    least: 150,
    before: () => verdictFilter().click(),
  },
  { name: names.about, link: '/', size: laptop, least: 20, before: () => button(names.about).click() },
  { name: 'a phone with an entry chosen', link: '/events/abstention/', size: phone, least: 50 },
  { name: 'nothing found', link: '/?actors=taliban,ukraine&match=all', size: desktop, least: 50 },
  { name: 'an unknown entry', link: '/events/kabul-caught/', size: desktop, least: 100 },
  { name: 'the claims on a phone', link: '/?panel=claims', size: phone, least: 20 },
  { name: 'the article on a phone', link: '/?panel=article', size: phone, least: 20 },
];

/** What opens the filter by what other sources say. */
const verdictFilter = () => page.getByText('Other sources', { exact: true }).first();

test.each(states)('every text, mark and border stands out: $name', async ({ link, size, least, before }) => {
  if (size === phone) await setTouchScreen(true);
  await open(link, { size, supplement: storySupplement });
  await before?.();
  for (const contrast of ['no-preference', 'more'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await prefer({ contrast, colorScheme });
      const { seen, faint } = tooFaint();
      expect(faint, `${colorScheme}, ${contrast}`).toEqual([]);
      expect(seen).toBeGreaterThan(least);
    }
});

describe('in colours of the reader’s own', () => {
  const look = (element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    const {
      color,
      backgroundColor,
      backgroundImage,
      borderTopColor,
      borderTopStyle,
      outlineStyle,
      fontWeight,
    } = style;
    return [
      color,
      backgroundColor,
      backgroundImage,
      borderTopColor,
      borderTopStyle,
      outlineStyle,
      fontWeight,
    ].join();
  };

  test('tells apart what is chosen, pressed, current, dashed or solid', async () => {
    await prefer({ forcedColors: 'active' });
    await open('/events/kabul-taken/?actors=taliban');
    const find = (selector: string) => document.querySelector(selector)!;
    const [chosen] = current(timeline());
    const plain = timeline().getByRole('button', { name: 'Northern deals' }).element();
    const pairs = [
      ['the chosen mark', look(chosen!, '::after'), look(plain, '::after')],
      ['its letters', look(chosen!), look(plain)],
      ['a pressed filter', look(chip('Taliban').first().element()), look(chip('Russia').first().element())],
      [
        'the span that is shown',
        look(current(spans())[0]!),
        look(spans().getByRole('button', { name: 'Feb–Mar 2022' }).element()),
      ],
      [
        'its mark beside the article',
        look(find('.gutter [aria-current=true]')),
        look(find('.gutter button:not([aria-current=true])')),
      ],
      ['its words', look(find('[role=mark]')), look(find('.passage:not(.chosen)'))],
    ] as const;
    for (const [what, one, other] of pairs) expect(one, what).not.toBe(other);
    expect(getComputedStyle(find('.writing-period')).boxShadow).not.toBe('none');
    // The focus has a line of its own, also on what is chosen.
    chosen!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(current(timeline())[0]);
    expect(getComputedStyle(current(timeline())[0]!).outlineStyle).toBe('solid');
  });

  test('gives each verdict a shape', async () => {
    await prefer({ forcedColors: 'active' });
    await open();
    await verdictFilter().click();
    const shapes = [...document.querySelectorAll('.popover-body .verdict')].map((verdict) => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(verdict, '::before');
      return [backgroundColor, backgroundImage, borderTopStyle].join();
    });
    expect(new Set(shapes).size).toBe(5);
  });

  test('draws a solid line and a dashed one', async () => {
    await prefer({ forcedColors: 'active' });
    await open('/', {
      dataset: datasetOf(`
        2021-06/2021-08  drought  -  situation
        2021-10/2021-12  shortage -  report
      `),
    });
    const frame = (line: string) =>
      look(document.querySelector(`.vis-item.${line}.bar .vis-item-visible-frame`)!);
    expect(frame('solid')).not.toBe(frame('dashed'));
  });
});

describe('with a reader’s own spacing (WCAG 2.2, 1.4.12)', () => {
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  );

  test.each([
    ['/events/northern-deals/?actors=russia,taliban&match=all', desktop],
    ['/', tablet],
    ['/?panel=claims', phone],
  ])('nothing is cut at %s', async (link, size) => {
    await open(link, { size });
    document.adoptedStyleSheets = [spacing];
    try {
      await expect.poll(lostTexts).toEqual([]);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});

describe('in a window 320 pixels wide, as at 400 %', () => {
  const size = { width: 320, height: 256 };

  test.each(['/', '/?panel=claims', '/?panel=article', '/?panel=timeline', '/events/northern-deals/'])(
    'nothing is lost, and what Tab comes to is in sight: %s',
    async (link) => {
      await open(link, { size });
      await expect.poll(lostTexts).toEqual([]);
      for (let i = 0; i < 8; i++) {
        await userEvent.tab();
        await expect.element(page.elementLocator(document.activeElement!)).toBeInViewport();
      }
    },
  );

  test('begins with the list, and its last entry can be reached', async () => {
    await open('/', { size });
    const last = list().getByRole('link').last();
    last.element().scrollIntoView({ block: 'nearest' });
    await expect.element(last).toBeInViewport({ ratio: 0.9 });
    await settled();
  });
});
