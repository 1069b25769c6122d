import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { names } from '../names.ts';
import { partsOutOfSight } from '../sight.ts';
import { article, card, gutter, open, phone, settled, words } from './attested.ts';
import { expectNoViolations } from './axe.ts';
import { setTouchScreen } from './input.ts';
import { longStory, story, storySupplement } from './story.ts';

const sources = () => card('Kabul taken').getByText(/sources, and what they say$/);
const says = () => card('Kabul taken').getByText('The Morning Paper reports the same.');

test('the article stands there word for word, and the words marked for each entry are its quotes', async () => {
  await open();
  const { text, paragraphs } = story.articles[0]!;
  const shown = [...article().element().querySelectorAll('p')].flatMap(
    ({ textContent }) => /^(?:title|pull quote|byline|again|\d+): (.*)$/s.exec(textContent)?.[1] ?? [],
  );
  expect(shown).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)));
  for (const { id, passages } of story.events)
    expect(
      words(id)
        .map(({ textContent }) => textContent)
        .join(''),
    ).toBe(passages.map(({ exact }) => exact).join(''));
});

test.each([
  ['a paragraph each', story],
  // Five marks at one line: more than fit beside one another.
  [
    'the same words for five',
    {
      ...story,
      events: story.events.map((event, i) =>
        i < 5 ? { ...event, passages: story.events[4]!.passages } : event,
      ),
    },
  ],
])('every passage has its mark in the gutter, and none covers another: %s', async (_, dataset) => {
  await open('/', { dataset });
  const boxes = gutter()
    .getByRole('button')
    .elements()
    .map((mark) => mark.getBoundingClientRect());
  expect(boxes).toHaveLength(19);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
});

test('the passage of a link stands in the upper third of the article’s pane, wherever in the article it is', async () => {
  const { store } = await open('/events/kabul-captured/', { dataset: longStory });
  for (const id of ['kabul-captured', 'kabul-taken', 'spillover', 'who-gains']) {
    store.selectEvent(id);
    await settled();
    const pane = article().element().getBoundingClientRect();
    await expect.poll(() => partsOutOfSight([words(id)[0]!]), { message: id }).toEqual([]);
    expect((words(id)[0]!.getBoundingClientRect().top - pane.top) / pane.height, id).toBeLessThan(1 / 3);
  }
});

test.each([
  ['a wide screen', undefined],
  ['a phone', phone],
])(
  'a link to an entry shows its headline, its quote and the correction of a slip: on %s',
  async (_, size) => {
    if (size) await setTouchScreen(true);
    await open('/events/abstention/', size ? { size } : {});
    const entry = card('Abstention');
    const corrections = entry.getByText('“said” is meant.').elements();
    // A phone has the quote in the sheet of the entry, a wide screen in the article beside it.
    const [quote] = size ? entry.getByRole('blockquote').elements() : words('abstention');
    for (const part of [
      entry.getByRole('heading', { name: 'Abstention' }).element(),
      corrections.find((correction) => correction.checkVisibility())!,
      quote!,
    ])
      expect(partsOutOfSight([part])).toEqual([]);
  },
);

describe('the sources', () => {
  test('stand folded under the verdict, and are folded again when another entry is chosen', async () => {
    const { store, address } = await open('/events/kabul-taken/', { supplement: storySupplement });
    await expect.element(card('Kabul taken').getByText('Confirmed.')).toBeVisible();
    await sources().click();
    await expect.element(says()).toBeVisible();
    expect(card('Kabul taken').element().querySelector('details a')!.getAttribute('href')).toMatch(/^https:/);
    await expectNoViolations();
    store.selectEvent('invasion');
    await expect.element(card('Invasion')).toBeVisible();
    expect(document.querySelector<HTMLDetailsElement>('details.references')?.open ?? false).toBe(false);
    address.back();
    await expect.element(card('Kabul taken')).toBeVisible();
    expect(says().query()?.checkVisibility() ?? false).toBe(false);
  });

  test('that cannot be loaded are told, and can be asked for again', async () => {
    let broken = true;
    await open('/events/kabul-taken/', {
      loadSupplement: async () => {
        if (broken) throw new Error('no network');
        return storySupplement;
      },
    });
    await sources().click();
    const told = card('Kabul taken').getByRole('status').filter({ hasText: 'could not be loaded' });
    await expect.element(told).toBeVisible();
    await expectNoViolations();
    broken = false;
    await page.getByRole('button', { name: names.tryAgain }).click();
    await expect.element(says()).toBeVisible();
  });
});
