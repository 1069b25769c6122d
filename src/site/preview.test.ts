import { describe, expect, test } from 'vitest';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import type { TimelineEvent } from '../model/dataset.ts';
import { previewOf } from './preview.ts';
import { type Element, entryCard, fits, timelineCard } from './previewCard.ts';

const dataset = await loadFrozenDataset();
const eventOf = (id: string) => dataset.events.find((event) => event.id === id)!;

/** All words of a card, in their order. */
const wordsOf = (node: unknown): string =>
  typeof node === 'string'
    ? `${node}\n`
    : Array.isArray(node)
      ? node.map(wordsOf).join('')
      : node && typeof node === 'object'
        ? wordsOf((node as Element).props.children)
        : '';

/** The same entry with more words before and after its quote; its slips stay where they are. */
function withLongerQuote(event: TimelineEvent, before: string, after: string): TimelineEvent {
  const [passage] = event.passages;
  const { exact, start, sic } = passage!;
  const moved = sic.map((slip) => ({
    ...slip,
    start: slip.start + before.length,
    end: slip.end + before.length,
  }));
  return {
    ...event,
    passages: [{ ...passage!, exact: before + exact + after, start, sic: moved }],
  };
}

describe('a preview', () => {
  test.each([
    [
      'kabul-1996',
      ['Event', '·', '26 or 27 September 1996', 'Attested', 'The Taliban capture Kabul in 1996'],
      [
        '“when Taliban captured Kabul in 1996”',
        'Stated as fact by the article; the date is from elsewhere',
        'Other sources:',
        'Confirmed',
      ],
    ],
    [
      'role-in-rise',
      [
        'Claim',
        '·',
        'no date of its own',
        'Attested',
        'The writer: Pakistan has had a “role” in the Taliban’s rise',
      ],
      [
        '“its role in the ascendency of Afghan Taliban”',
        'Our note: “ascendency” – The usual spelling is “ascendancy”.',
        'Said by the writer',
        'Other sources:',
        'Disputed',
      ],
    ],
  ])(
    'of %s says kind, date, headline, quote and correction, whose words, verdict, source',
    (id, top, rest) => {
      const source =
        '“Imran Khan Cosies Up To Vladimir Putin — At What Cost?” · Opinion article by an unnamed journalist in Islamabad';
      expect(wordsOf(entryCard(dataset, eventOf(id), fits[0]!))).toBe(
        [...top, ...rest, source, ''].join('\n'),
      );
    },
  );

  test('of the whole counts what there is, and says what a quote shows', () => {
    const words = wordsOf(timelineCard(dataset, fits[0]!));
    expect(words).toContain(dataset.title);
    expect(words).toContain(`${dataset.events.filter(({ kind }) => kind === 'fear').length} fears`);
    expect(words).toContain('not that it is true');
  });

  test('cuts a long quote, and never a correction or the words it speaks of', () => {
    const more = 'and so on it goes without an end in sight '.repeat(6);
    const corrected = dataset.events.filter(({ passages }) => passages.some(({ sic }) => sic.length > 0));
    expect(corrected.length).toBeGreaterThan(10);
    for (const event of corrected) {
      const longer = withLongerQuote(event, more, ` ${more}`);
      for (const fit of fits) {
        const words = wordsOf(entryCard(dataset, longer, fit));
        for (const { exact, note } of longer.passages[0]!.sic) {
          expect(words).toContain(`Our note: “${exact}” – ${note}`);
          expect(words.split('Our note')[0], event.id).toContain(exact);
        }
        if (fit.longest < 200) expect(words, event.id).toContain('[…]');
      }
    }
  });

  test.each([null, 'role-in-rise', 'avoid-wrath'])('of %s is a PNG of 1200 by 630', async (id) => {
    const png = Buffer.from(await previewOf(dataset, id === null ? null : eventOf(id)));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('of a quote far too long still fits', async () => {
    const longer = withLongerQuote(eventOf('avoid-wrath'), '', ` ${'and so on '.repeat(200)}`);
    expect((await previewOf(dataset, longer)).length).toBeGreaterThan(1000);
  });
});
