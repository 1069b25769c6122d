import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { loadFrozenDataset } from '../../test/frozenDataset.ts';
import { readTwoArticles, soundOf } from '../../test/twoArticles.ts';
import type { Passage } from '../model/dataset.ts';
import { formatHead, type HeadTag, headOf, headOfIndex } from './head.ts';

const dataset = await loadFrozenDataset();
const two = soundOf(await readTwoArticles());
const here = { site: 'https://example.org/x/', base: '/x/' };
const nowhere = { site: null, base: '/' };
const eventOf = (id: string) => dataset.events.find((event) => event.id === id)!;
const headFor = (id: string | null, where: typeof here | typeof nowhere = here) =>
  headOf({ dataset, event: id === null ? null : eventOf(id), ...where });

/** What a reader of the head finds under a name. */
function saidOf(head: readonly HeadTag[], name: string): string | undefined {
  const tag = head.find(({ tag, attrs }) => [tag, attrs.name, attrs.property, attrs.rel].includes(name));
  return tag?.text ?? tag?.attrs.content ?? tag?.attrs.href;
}
const jsonOf = (head: readonly HeadTag[]) => JSON.parse(saidOf(head, 'script')!);

describe('the head of a page', () => {
  test.each([
    [
      'kabul-1996',
      'The Taliban capture Kabul in 1996 · Attested',
      '26 or 27 September 1996. The Taliban capture Kabul in 1996. Stated as fact by the article; the date is from elsewhere.',
    ],
    [
      'media-reports-2018',
      'The writer: local and Russian media have reported close interaction between Pakistani and Russian intelligence services in connection with the rise of ISIS in Afghanistan · Attested',
      'July 2018. The writer: local and Russian media have reported close interaction between Pakistani and Russian intelligence services in connection with the rise…',
    ],
    [
      'will-russia-stabilise',
      'The writer asks: will Russia help “us” stabilise Afghanistan? · Attested',
      'No date of its own. The writer asks: will Russia help “us” stabilise Afghanistan? Said by the writer.',
    ],
    [
      'eurasian-integration',
      'Experts, as the writer reports them: Russia pursues its “dream” of Eurasian economic integration · Attested',
      'Since 2010. Experts, as the writer reports them: Russia pursues its “dream” of Eurasian economic integration. Said by unnamed experts (“They”), as the writer…',
    ],
  ])('of %s says what, when and whose words', (id, title, description) => {
    const head = headFor(id);
    expect(saidOf(head, 'title')).toBe(title);
    expect(saidOf(head, 'description')).toBe(description);
    expect(saidOf(head, 'og:description')).toBe(description);
  });

  test('of the whole says what the timeline is of', () => {
    const head = headFor(null);
    expect(saidOf(head, 'title')).toBe(`${dataset.title} · Attested`);
    expect(saidOf(head, 'description')).toBe(
      `Opinion article by an unnamed journalist in Islamabad, written between 2 and 6 March 2022: ${dataset.events.length} entries, each with its quote.`,
    );
    expect(saidOf(head, 'canonical')).toBe('https://example.org/x/');
    expect(saidOf(head, 'og:image')).toBe('https://example.org/x/preview.png');
  });

  test('of every entry has a title and a description of its own, and the description is short', () => {
    const heads = dataset.events.map(({ id }) => headFor(id));
    for (const name of ['title', 'description', 'canonical', 'og:image', 'og:image:alt']) {
      expect(new Set(heads.map((head) => saidOf(head, name))).size, name).toBe(heads.length);
    }
    for (const head of heads) expect(saidOf(head, 'description')!.length).toBeLessThanOrEqual(160);
  });

  test('gives its address and its picture where the site’s address is known', () => {
    const head = headFor('kabul-1996');
    expect(saidOf(head, 'canonical')).toBe('https://example.org/x/events/kabul-1996/');
    expect(saidOf(head, 'og:url')).toBe('https://example.org/x/events/kabul-1996/');
    expect(saidOf(head, 'og:image')).toBe('https://example.org/x/events/kabul-1996/preview.png');
    expect(saidOf(head, 'twitter:card')).toBe('summary_large_image');
  });

  test('leaves out what must be a whole address where it is not', () => {
    for (const id of [null, 'kabul-1996']) {
      const head = headFor(id, nowhere);
      for (const name of ['canonical', 'og:url', 'og:image', 'og:image:alt']) {
        expect(saidOf(head, name), name).toBeUndefined();
      }
      expect(saidOf(head, 'twitter:card')).toBe('summary');
      expect(jsonOf(head)).not.toHaveProperty('url');
      expect(saidOf(head, 'manifest')).toBe('/manifest.webmanifest');
    }
  });

  test('tells the correction to those who do not see the picture', () => {
    expect(saidOf(headFor('role-in-rise'), 'og:image:alt')).toContain(
      '“its role in the ascendency of Afghan Taliban” (Our note: “ascendency” – The usual spelling is “ascendancy”.)',
    );
  });
});

describe('what a page says to machines', () => {
  test('of an entry is a quotation with its correction, from the article', () => {
    expect(jsonOf(headFor('role-in-rise'))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      url: 'https://example.org/x/events/role-in-rise/',
      name: 'The writer: Pakistan has had a “role” in the Taliban’s rise',
      description:
        'No date of its own. The writer: Pakistan has had a “role” in the Taliban’s rise. Said by the writer.',
      inLanguage: 'en',
      isPartOf: { '@type': 'WebSite', name: 'Attested', url: 'https://example.org/x/' },
      mainEntity: {
        '@type': 'Quotation',
        text: 'its role in the ascendency of Afghan Taliban',
        correction: ['“ascendency” – The usual spelling is “ascendancy”.'],
        creditText: 'Said by the writer',
        isBasedOn: {
          '@type': 'Article',
          headline: 'Imran Khan Cosies Up To Vladimir Putin — At What Cost?',
          description: 'Opinion article by an unnamed journalist in Islamabad',
        },
      },
    });
  });

  test.each([
    ['kabul-2021', '2021-08-15'],
    ['no-new-alliance', '2021-08'],
    ['moscow-summit-2022', '2022-02-23/2022-02-24'],
    ['isis-in-afghanistan', '2015-01/..'],
    ['rapprochement', undefined], // about 2012
    ['kabul-1996', undefined], // one day of two
    ['role-in-rise', undefined],
  ])('dates %s by %s', (id, iso) => {
    expect(jsonOf(headFor(id)).mainEntity.temporalCoverage).toBe(iso);
  });

  test.each([
    '2022?',
    '2022~',
    '/2022-03',
    '../2022',
    '2022/',
    '[2021-03-02,2021-03-05]',
    '[2022-03-02..2022-03-06]',
    '2021-08~/2022',
  ])('says no date for %s, which ISO 8601 alone cannot say', (edtf) => {
    const drawn = datasetOf(`${edtf} kabul -`);
    const head = headOf({ dataset: drawn, event: drawn.events[0]!, ...here });
    expect(jsonOf(head).mainEntity).not.toHaveProperty('temporalCoverage');
  });

  test('of several passages is several quotations', () => {
    expect(
      jsonOf(headFor('low-expectation')).mainEntity.map(({ text }: Passage & { text: string }) => text),
    ).toEqual([
      'Experts believe that the Russian policy towards our region is of low expectation.',
      'Russians expect little from Afghanistan and our region.',
    ]);
  });

  test('is never a verdict, nor that a thing happened', () => {
    const all = [null, ...dataset.events.map(({ id }) => id)].map((id) => saidOf(headFor(id), 'script'));
    expect(all.join('\n')).not.toMatch(/ClaimReview|"@type":"(?:Claim|Event)"|reviewRating/);
  });
});

describe('a head written as HTML', () => {
  test('keeps a hostile headline as text', () => {
    const headline = 'A "quote" & a <b>tag</b></title></script><!-- ’';
    const drawn = datasetOf('2022 kabul -', { kabul: { headline } });
    const html = formatHead(headOf({ dataset: drawn, event: drawn.events[0]!, ...here }));
    expect(html).toContain(
      '<title>A &quot;quote&quot; &amp; a &lt;b&gt;tag&lt;/b&gt;&lt;/title&gt;&lt;/script&gt;&lt;!-- ’ · Attested</title>',
    );
    expect(html).not.toMatch(/<b>|<!--/);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(json).name).toBe(headline);
  });

  test('has one element a line', () => {
    expect(
      formatHead([
        { tag: 'title', attrs: {}, text: 'x' },
        { tag: 'meta', attrs: { name: 'a', content: '“b”' } },
      ]),
    ).toBe('<title>x</title>\n<meta name="a" content="“b”">');
  });
});

describe('of several articles', () => {
  const datasets = two.parts.map(({ dataset }) => dataset);
  const [well] = datasets;

  test('the head of the index page says what the site is, and which pages it has', () => {
    const head = headOfIndex(datasets, well!.collection!, here);
    expect(saidOf(head, 'title')).toBe('Lower Marrow: what two articles say · Attested');
    expect(saidOf(head, 'description')).toMatch(/^Two articles, sixty-six years apart/);
    expect(saidOf(head, 'canonical')).toBe('https://example.org/x/');
    expect(saidOf(head, 'og:image')).toBe('https://example.org/x/preview.png');
    expect(jsonOf(head)).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://example.org/x/',
      hasPart: [
        { name: '“The Well on Mill Lane”', url: 'https://example.org/x/articles/well-1953/' },
        { name: '“Who Moved the Footbridge?”', url: 'https://example.org/x/articles/bridge-2019/' },
      ],
    });
    expect(saidOf(headOfIndex(datasets, well!.collection!, nowhere), 'canonical')).toBeUndefined();
  });

  test('the head of an article names it and its place, that of an entry the entry', () => {
    const start = headOf({ dataset: well!, event: null, ...here });
    expect(saidOf(start, 'title')).toBe('“The Well on Mill Lane” · Attested');
    expect(saidOf(start, 'canonical')).toBe('https://example.org/x/articles/well-1953/');
    expect(saidOf(start, 'og:image')).toBe('https://example.org/x/articles/well-1953/preview.png');
    const event = well!.events.find(({ id }) => id === 'well-closed-1952')!;
    const entry = headOf({ dataset: well!, event, ...here });
    expect(saidOf(entry, 'canonical')).toBe('https://example.org/x/events/well-closed-1952/');
    expect(jsonOf(entry).mainEntity.isBasedOn).toMatchObject({ headline: 'The Well on Mill Lane' });
  });
});
