import type { Locator, Page } from 'playwright/test';
import {
  chip,
  columnList,
  current,
  desktop,
  expect,
  gutter,
  laptop,
  list,
  open,
  phone,
  settled,
  stretches,
  test,
  timeline,
} from '../attested.ts';
import { tooFaint } from '../contrast.ts';

type State = {
  readonly link: string;
  readonly size: object;
  /** How many texts, marks and borders are looked at, at least. */
  readonly least: number;
  readonly before?: (page: Page) => Promise<void>;
};

const states: Record<string, State> = {
  'the start': { link: '/', size: { viewport: desktop }, least: 500 },
  'a chosen entry under filters': {
    link: '/events/northern-deals/?actors=russia,taliban&match=all',
    size: { viewport: laptop },
    least: 250,
  },
  'the list with an entry chosen': {
    link: '/events/kabul-2021/?panel=list',
    size: { viewport: desktop },
    least: 300,
  },
  'what other sources say, to filter by': {
    link: '/events/unga-vote-2022/?elsewhere=confirmed',
    size: { viewport: desktop },
    least: 250,
    before: (page) => page.locator('summary').filter({ hasText: 'Other sources' }).first().click(),
  },
  'how it is made': {
    link: '/',
    size: { viewport: laptop },
    least: 30,
    before: (page) => page.getByRole('button', { name: 'About', exact: true }).click(),
  },
  'a phone with an entry chosen': { link: '/events/pakistan-abstains-2022/', size: phone, least: 100 },
};

async function show(page: Page, { link, before }: Pick<State, 'link' | 'before'>): Promise<void> {
  await page.goto(link);
  if (link.includes('panel=list')) await expect(list(page)).toBeVisible();
  else {
    await expect(timeline(page).getByRole('button').first()).toBeVisible();
    await settled(page);
  }
  await before?.(page);
}

for (const [name, state] of Object.entries(states))
  test(`${name}: every text, mark and border stands out, light and dark, and where more contrast is asked for`, async ({
    freshPage,
  }) => {
    const page = await freshPage(state.size);
    await show(page, state);
    for (const contrast of ['no-preference', 'more'] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ contrast, colorScheme });
        const { seen, faint } = await tooFaint(page);
        expect(faint, `${colorScheme}, ${contrast}`).toEqual([]);
        expect(seen).toBeGreaterThan(state.least);
      }
  });

test('in colours of the reader’s own, what is chosen, pressed, current or pointed at is still told apart', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: desktop, forcedColors: 'active' });
  await open(page, '/events/kabul-2021/?actors=taliban');
  const looks = (place: Locator, pseudo?: string) =>
    place.first().evaluate((element, pseudo) => {
      const {
        color,
        backgroundColor,
        backgroundImage,
        borderTopColor,
        borderTopStyle,
        outlineStyle,
        fontWeight,
      } = getComputedStyle(element, pseudo);
      return [
        color,
        backgroundColor,
        backgroundImage,
        borderTopColor,
        borderTopStyle,
        outlineStyle,
        fontWeight,
      ].join();
    }, pseudo);
  const marks = timeline(page).getByRole('button');
  const plain = marks.filter({ hasText: 'Taliban said to pledge' });
  const pairs: readonly (readonly [what: string, one: Promise<string>, other: Promise<string>])[] = [
    ['the chosen mark', looks(current(timeline(page)), '::after'), looks(plain, '::after')],
    ['its letters', looks(current(timeline(page))), looks(plain)],
    ['a pressed filter', looks(chip(page, 'Taliban')), looks(chip(page, 'Russia'))],
    [
      'the stretch that is shown',
      looks(current(stretches(page))),
      looks(stretches(page).getByRole('button', { name: 'Feb–Mar 2022' })),
    ],
    ['its mark beside the article', looks(current(gutter(page))), looks(gutter(page).getByRole('button'))],
    ['its words', looks(page.locator('[role=mark]')), looks(page.locator('.passage:not(.chosen)'))],
    ['an event and a report', looks(current(timeline(page))), looks(plain)],
    [
      'a solid line and a dashed one',
      looks(page.locator('.vis-item.solid.bar .vis-item-visible-frame')),
      looks(page.locator('.vis-item.dashed.bar .vis-item-visible-frame')),
    ],
  ];
  for (const [what, one, other] of pairs) expect.soft(await one, what).not.toBe(await other);
  await expect(page.locator('.horizon')).not.toHaveCSS('box-shadow', 'none');
  // Each verdict has a shape of its own.
  await page.locator('summary').filter({ hasText: 'Other sources' }).first().click();
  const shapes = await page.locator('.popover-body .verdict').evaluateAll((verdicts) =>
    verdicts.map((verdict) => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(verdict, '::before');
      return [backgroundColor, backgroundImage, borderTopStyle].join();
    }),
  );
  expect(new Set(shapes).size).toBe(5);
  // The focus has a line of its own also on what is chosen.
  await current(timeline(page)).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(current(timeline(page))).toHaveCSS('outline-style', 'solid');
});

/** A reader’s own spacing (WCAG 2.2, 1.4.12). */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Texts that are cut by what stands around them and cannot be scrolled to, and a page that is wider than its window. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.add(`the page is ${scrollWidth} wide`);
    const texts = document.createTreeWalker(document.querySelector('.attested')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement!;
      const hidden = [...ancestors(element)].some((one) => getComputedStyle(one).clipPath !== 'none');
      if (!node.textContent?.trim() || hidden || !element.checkVisibility({ checkVisibilityCSS: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        let box = { left, right, top, bottom };
        for (const pane of ancestors(element)) {
          const { overflowX, overflowY } = getComputedStyle(pane);
          if (pane instanceof SVGElement || (overflowX === 'visible' && overflowY === 'visible')) continue;
          const edge = pane.getBoundingClientRect();
          const scrolls = (way: string) => way === 'auto' || way === 'scroll';
          const sideways = box.right > edge.right + 2 || box.left < edge.left - 2;
          const down = box.bottom > edge.bottom + 4 || box.top < edge.top - 4;
          if ((sideways && !scrolls(overflowX)) || (down && !scrolls(overflowY)))
            found.add(`“${node.textContent.trim().slice(0, 40)}” is cut by .${pane.className}`);
          box = {
            left: Math.max(box.left, edge.left),
            right: Math.min(box.right, edge.right),
            top: Math.max(box.top, edge.top),
            bottom: Math.min(box.bottom, edge.bottom),
          };
          // It stands further down, where it can be scrolled to.
          if (box.left >= box.right || box.top >= box.bottom) break;
        }
      }
    }
    return [...found];

    function* ancestors(from: Element): Generator<Element> {
      for (let at: Element | null = from; at && at !== document.documentElement; at = at.parentElement)
        yield at;
    }
  });

test('with more room between letters, words and lines nothing is cut, and labels find new places', async ({
  freshPage,
}) => {
  for (const [link, viewport] of [
    ['/events/northern-deals/?actors=russia,taliban&match=all', desktop],
    ['/', { width: 768, height: 1024 }],
    ['/?panel=claims', { width: 390, height: 844 }],
  ] as const) {
    const page = await freshPage({ viewport });
    await page.goto(link);
    await expect(
      (link.includes('claims') ? columnList(page) : timeline(page).getByRole('button')).first(),
    ).toBeVisible();
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, spacing);
    await expect.poll(() => lost(page), link).toEqual([]);
    await page.close();
  }
});

test('at 320 pixels, as wide as a page at 400 %, nothing is lost or wider than the window, and all of it can be reached', async ({
  freshPage,
}) => {
  const page = await freshPage({ viewport: { width: 320, height: 256 } });
  for (const link of [
    '/',
    '/?panel=claims',
    '/?panel=article',
    '/?panel=timeline',
    '/events/northern-deals/',
  ]) {
    await page.goto(link);
    await expect(page.getByRole('main')).toBeVisible();
    await expect.poll(() => lost(page), link).toEqual([]);
    // What Tab comes to is in sight.
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toBeInViewport();
    }
  }
  await page.goto('/');
  const last = list(page).getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 0.9 });
});
