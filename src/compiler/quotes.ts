import type { Passage, Sic } from '../model/dataset.ts';
import type { ArticleText } from './compileContext.ts';
import { nearMissHint } from './nearMiss.ts';
import { type Hint, type Report, type SourceLocation, spotIn } from './seedFile.ts';
import type { SeedQuote } from './seedSchema.ts';
import { scan } from './textIndex.ts';

/**
 * A quote → where it stands in its article, or `null` with a problem. It must stand there exactly once, character by character
 * (UTF-16, nothing normalised), in one paragraph of the body, and cut no word in two: “able” is not a quote of “unable”.
 */
export function findPassage(
  quote: SeedQuote,
  article: ArticleText,
  spot: SourceLocation,
  report: Report,
): Passage | null {
  const exactSpot = spotIn(spot, 'exact');
  const words = quote.exact;
  const refuse = (message: string, hint: Hint) => {
    report(exactSpot, message, { words, hint });
    return null;
  };
  if (/[\r\n]/.test(words))
    return refuse('This quote crosses a paragraph', 'Make it two quotes, each on one line.');

  const all = article.findAll(words, MANY);
  if (all.length === 0) {
    return refuse(`This quote is not in the article ${article.id}`, () => nearMissHint(words, article.text));
  }
  const { prefix = '', suffix = '' } = quote;
  const found = article.findAll(prefix + words + suffix, MANY).map((start) => start + prefix.length);
  const [start, ...twins] = found;
  if (start === undefined) {
    return refuse(
      'These words are in the article, but not between this prefix and suffix',
      contextHint(article.text, all, words),
    );
  }
  if (twins.length > 0) {
    return refuse(
      `This quote is ${timesWords(found.length)} in the article ${article.id}`,
      twinHint(article, found, words),
    );
  }
  const end = start + words.length;
  if (cutsWord(article.text, start) || cutsWord(article.text, end)) {
    return refuse('This quote cuts a word in two', 'Quote whole words.');
  }
  const paragraph = article.paragraphs.findIndex((line) => line.start <= start && end <= line.end);
  const role = article.paragraphs[paragraph]?.role ?? 'empty line';
  if (role !== 'body') {
    return refuse(
      `This quote stands in a ${role}, not in the body of the article ${article.id}`,
      'Quote the body, with a prefix or suffix where it says the same.',
    );
  }
  return {
    article: article.id,
    exact: words,
    start,
    end,
    paragraph,
    sic: findSics(quote, start, spot, report),
  };
}

/** Words that date an entry or support a relation must occur in the article; how often does not matter. */
export function checkOccurs(
  words: string,
  articles: readonly ArticleText[],
  spot: SourceLocation,
  report: Report,
): void {
  const [article] = articles;
  if (!article || articles.some(({ findAll }) => findAll(words, 1).length > 0)) return;
  report(spot, 'These words are not in the article', {
    words,
    hint: () => nearMissHint(words, article.text, 'here is'),
  });
}

function findSics(quote: SeedQuote, offset: number, spot: SourceLocation, report: Report): readonly Sic[] {
  const sics: Sic[] = [];
  for (const [i, { exact, note }] of (quote.sic ?? []).entries()) {
    const at = spotIn(spot, 'sic', i, 'exact');
    const [start, ...twins] = scan(quote.exact, exact, MANY);
    if (start === undefined)
      report(at, 'This slip is not in its quote', { words: exact, hint: nearMissHint(exact, quote.exact) });
    else if (twins.length > 0)
      report(at, `This slip is ${timesWords(twins.length + 1)} in its quote`, {
        words: exact,
        hint: 'Take in a word beside it.',
      });
    else if (sics.some((sic) => sic.start < offset + start + exact.length && offset + start < sic.end)) {
      report(at, 'This slip overlaps another one', { words: exact, hint: 'Make them one slip.' });
    } else sics.push({ exact, note, start: offset + start, end: offset + start + exact.length });
  }
  return sics.sort((a, b) => a.start - b.start);
}

const MANY = 100; // of the same words; who counts further?
const TOLD = 8; // of them in a hint

const timesWords = (count: number) => (count < MANY ? `${count} times` : `at least ${MANY} times`);

const cutsWord = (text: string, at: number): boolean => {
  // A letter outside the BMP is two units, so look at whole characters on both sides.
  const [before, after] = [[...text.slice(Math.max(0, at - 2), at)].at(-1), [...text.slice(at, at + 2)][0]];
  return isWordCharacter(before) && isWordCharacter(after);
};
const isWordCharacter = (character = '') => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

function contextHint(text: string, all: readonly number[], words: string): string {
  return all
    .slice(0, TOLD)
    .map((start) => {
      const before = text.slice(Math.max(0, start - 20), start);
      const after = text.slice(start + words.length, start + words.length + 20);
      return `Line ${lineOf(text, start)}: after “${before}”, before “${after}”.`.replaceAll('\n', '⏎');
    })
    .join('\n');
}

// The shortest text after (or before) that no duplicate shares, offered for the twins in the body, which are the ones that may be quoted.
function twinHint({ text, paragraphs }: ArticleText, twins: readonly number[], words: string): string {
  const told = twins.slice(0, TOLD);
  const lines =
    told.map((start) => lineOf(text, start)).join(', ') + (told.length < twins.length ? ' …' : '');
  const inBody = told.filter((start) =>
    paragraphs.some((line) => line.role === 'body' && line.start <= start && start < line.end),
  );
  const ways = inBody.map((start) => {
    for (let length = 1; length <= 80; length++) {
      const suffix = text.slice(start + words.length, start + words.length + length);
      const prefix = text.slice(Math.max(0, start - length), start);
      const only = (test: (duplicate: number) => boolean) => twins.filter(test).length === 1;
      const wanted = (part: string) => !/[\n\r]/.test(part) && !/\s$/.test(part);
      if (suffix && wanted(suffix) && only((duplicate) => text.startsWith(suffix, duplicate + words.length)))
        return `line ${lineOf(text, start)}: suffix “${suffix}”`;
      if (prefix && wanted(prefix) && only((duplicate) => text.slice(0, duplicate).endsWith(prefix)))
        return `line ${lineOf(text, start)}: prefix “${prefix}”`;
    }
    return `line ${lineOf(text, start)}: a longer quote`;
  });
  return [`It is in lines ${lines}.`, ...ways.map((way) => `To mean one of them, add for ${way}.`)].join(
    '\n',
  );
}
