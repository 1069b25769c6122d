import { kindShapes } from '../entry/kindShapes.tsx';
import { sourceTitle } from '../i18n/entryText.ts';
import { t } from '../i18n/text.ts';
import type { Collection, Dataset, EventKind, TimelineEvent } from '../model/dataset.ts';
import { datedKinds, saidKinds } from '../model/dataset.ts';
import { cutAfter, cutQuote } from './cut.ts';
import { dateWordsOf, whoseWords } from './description.ts';
import { verdictBox } from './verdictBox.ts';

/** The size that Open Graph and Twitter cards ask for, in pixels. */
export const previewWidth = 1200;
export const previewHeight = 630;

/** An element as satori takes it: React's shape, without React. */
export type Element = {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
};
type Child = Element | string | null;
type Style = Readonly<Record<string, string | number>>;

/** How large the type is, in pixels, and how much of a quote is shown, in UTF-16 units. */
export type Fit = {
  readonly headline: number;
  readonly quote: number;
  readonly longest: number;
  /** Lines of a headline of about one length. It takes long to find and changes no height, so it is for the last drawing. */
  readonly balanced?: boolean;
  /** The headline alone, for an entry of which nothing else fits. */
  readonly bare?: boolean;
};

/** From the largest on: smaller type first, then less of the quote; what has room takes the first that fits. */
export const fits: readonly Fit[] = [
  { headline: 72, quote: 40, longest: 1000 },
  { headline: 64, quote: 37, longest: 1000 },
  { headline: 56, quote: 34, longest: 1000 },
  { headline: 50, quote: 32, longest: 1000 },
  { headline: 46, quote: 30, longest: 1000 },
  { headline: 42, quote: 28, longest: 1000 },
  { headline: 38, quote: 26, longest: 1000 },
  { headline: 36, quote: 25, longest: 1000 },
  { headline: 36, quote: 25, longest: 180 },
  { headline: 36, quote: 25, longest: 120 },
  { headline: 36, quote: 25, longest: 80 },
  { headline: 32, quote: 24, longest: 60 },
];

/** The light colours of theme.css. */
const ink = '#1d1b18';
const soft = '#5e594f';
const paper = '#fbfaf6';
const line = '#dedad0';
const accent = '#1d4f91';
const correction = '#a63d1f';
const kindColours: Record<EventKind, string> = {
  event: ink,
  situation: '#2f6f6b',
  report: '#6a4c9c',
  claim: '#6a4c9c',
  fear: correction,
  forecast: '#8a5f00',
  question: '#9a2a62',
};

/** The picture of an entry: kind, date, headline, the quote with its corrections, whose words, and what other sources say. */
export function entryCard(dataset: Dataset, event: TimelineEvent, fit: Fit): Element {
  const { kind, headline, corroboration, passages } = event;
  return card(
    dataset,
    [
      mark(kind, 34),
      text({ fontWeight: 600, color: kindColours[kind], marginLeft: 12 }, t.kinds[kind].one),
      text({ color: soft, marginLeft: 12, marginRight: 12 }, '·'),
      text({}, dateWordsOf(event)),
    ],
    [
      text(headlineStyle(fit), headline),
      ...(fit.bare ? [] : passages).map(({ exact, start, sic }) =>
        column({ marginTop: 26, paddingLeft: 24, borderLeft: `4px solid ${accent}` }, [
          text(
            { fontFamily: 'Serif', fontSize: fit.quote, lineHeight: 1.36 },
            `“${cutQuote(
              exact,
              fit.longest,
              sic.map((slip) => ({ start: slip.start - start, end: slip.end - start })),
            )}”`,
          ),
          ...sic.map((slip) =>
            text(
              { marginTop: 10, fontSize: Math.max(22, fit.quote - 8), lineHeight: 1.35, color: correction },
              `Our note: “${slip.exact}” – ${slip.note}`,
            ),
          ),
        ]),
      ),
    ],
    row({ justifyContent: 'space-between', fontSize: 25 }, [
      text({ flexShrink: 1, marginRight: 32 }, whoseWords(event)),
      row({ alignItems: 'center', flexShrink: 0 }, [
        text({ color: soft, marginRight: 12 }, 'Other sources:'),
        verdictBox(corroboration.verdict, ink),
        text({ fontWeight: 600, marginLeft: 10 }, t.verdicts[corroboration.verdict]),
      ]),
    ]),
  );
}

/** The picture of the whole: what the timeline is of, and how many entries of which kind it has. */
export function timelineCard(dataset: Dataset, fit: Fit): Element {
  const counted = [...datedKinds, ...saidKinds].map((kind) => ({
    kind,
    count: dataset.events.filter((event) => event.kind === kind).length,
  }));
  return card(
    dataset,
    [text({ color: soft }, 'What the article says, and where it says so')],
    [
      text(headlineStyle(fit), dataset.title),
      row(
        { marginTop: 40, flexWrap: 'wrap', fontSize: 27 },
        counted
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) =>
            row({ alignItems: 'center', marginRight: 36, marginBottom: 14 }, [
              mark(kind, 30),
              text(
                { marginLeft: 10 },
                `${count} ${t.kinds[kind][count === 1 ? 'one' : 'many'].toLowerCase()}`,
              ),
            ]),
          ),
      ),
    ],
    text({ fontSize: 25 }, 'A quote shows that the article says it, not that it is true.'),
  );
}

/** The picture of several articles: what they are, and how many entries each has. */
export function indexCard(
  datasets: readonly Dataset[],
  { title, introduction }: Collection,
  fit: Fit,
): Element {
  const shown = datasets.slice(0, MOST_LISTED);
  const more = datasets.length - shown.length;
  return frameOf(
    [text({ color: soft }, `${datasets.length} articles: what each says, and where it says so`)],
    [
      text(headlineStyle(fit), title),
      column({ marginTop: 34, fontSize: 27 }, [
        ...shown.map((dataset) =>
          row({ marginBottom: 12, justifyContent: 'space-between' }, [
            text({ fontFamily: 'Serif', flexShrink: 1, marginRight: 32 }, dataset.title),
            text({ color: soft, flexShrink: 0 }, countWords(dataset)),
          ]),
        ),
        more > 0 ? text({ color: soft }, `and ${more} more`) : null,
      ]),
    ],
    text({ fontSize: 25 }, 'A quote shows that the article says it, not that it is true.'),
    cutAfter(introduction, longestSource, '…'),
  );
}

const MOST_LISTED = 4;
const longestSource = 180; // UTF-16 units: two lines

const countWords = ({ events }: Dataset): string =>
  events.length === 1 ? 'one entry' : `${events.length} entries`;

/** What that shows, for those who do not see it. */
export const indexAltOf = (datasets: readonly Dataset[], { title }: Collection): string =>
  `${title}. ${datasets.map((dataset) => `${dataset.title}: ${countWords(dataset)}`).join('; ')}.`;

/** What a preview shows, for those who do not see it: all of its words but the source. */
export function previewAltOf(dataset: Dataset, event: TimelineEvent | null): string {
  if (!event) return `${dataset.title}. ${dataset.events.length} entries, by kind.`;
  const kind = t.kinds[event.kind].one;
  const quotes = event.passages.map(({ exact, sic }) =>
    [`“${exact}”`, ...sic.map((slip) => `(Our note: “${slip.exact}” – ${slip.note})`)].join(' '),
  );
  return [
    `${kind}, ${dateWordsOf(event)}: ${event.headline}`,
    ...quotes,
    `${whoseWords(event)}. Other sources: ${t.verdicts[event.corroboration.verdict]}`,
  ].join(' — ');
}

function card(dataset: Dataset, top: Element[], middle: Element[], bottom: Element): Element {
  const what = dataset.articles.map(({ description }) => description).join(' · ');
  return frameOf(top, middle, bottom, `${sourceTitle(dataset)} · ${what}`);
}

function frameOf(top: Element[], middle: Element[], bottom: Element, source: string): Element {
  const frame = {
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: '50px 64px 40px',
    justifyContent: 'space-between',
    color: ink,
    backgroundColor: paper,
    fontFamily: 'Sans',
  };
  return column(frame, [
    row({ fontSize: 27, alignItems: 'center' }, [
      ...top,
      text({ marginLeft: 'auto', fontSize: 24, fontWeight: 600 }, 'Attested'),
    ]),
    column({ marginTop: 26, marginBottom: 30 }, middle),
    column({}, [
      bottom,
      text(
        { marginTop: 20, paddingTop: 18, borderTop: `2px solid ${line}`, fontSize: 19, color: soft },
        source,
      ),
    ]),
  ]);
}

const headlineStyle = ({ headline, balanced }: Fit): Style => ({
  fontFamily: 'Serif',
  fontWeight: 600,
  fontSize: headline,
  lineHeight: 1.16,
  letterSpacing: '-0.01em',
  textWrap: balanced ? 'balance' : 'wrap',
});

const text = (style: Style, words: string): Element => ({ type: 'div', props: { style, children: words } });
const row = (style: Style, children: readonly Child[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const column = (style: Style, children: readonly Child[]): Element =>
  row({ flexDirection: 'column', ...style }, children);

/** The mark of a kind as the page draws it. */
const mark = (kind: EventKind, size: number): Element => ({
  type: 'svg',
  props: {
    width: size,
    height: size,
    viewBox: '0 0 14 14',
    fill: 'none',
    stroke: kindColours[kind],
    strokeWidth: 1.8,
    strokeLinejoin: 'round',
    strokeLinecap: kind === 'situation' || kind === 'report' ? 'butt' : 'round',
    children: kindShapes[kind],
  },
});
