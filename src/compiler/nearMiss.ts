import { shortened } from './problem.ts';

/**
 * What a quote that is not in the text was probably meant to be: the nearest passage, and where it first differs.
 * Only ever shown: a near miss is a miss.
 */
export function nearMissHint(quote: string, text: string, holder = 'the quote has'): string | null {
  const there = tokensOf(text);
  const wanted = tokensOf(quote).slice(0, MOST_COMPARED / (there.length + 1));
  const near = nearestRun(wanted, there);
  const [first, last] = [there[near.from], there[near.to - 1]];
  if (!first || !last || near.cost > wanted.filter(isWord).length * 0.5 + 0.5)
    return 'Nothing near it is there either.';
  const passage = text.slice(first.start, last.start + last.text.length);
  const line = text.slice(0, first.start).split('\n').length;
  const nearest = `Nearest, line ${line}: “${shortened(passage.replace(/\s*\n\s*/g, ' ⏎ '), 160)}”, ${firstDifference(wanted, there.slice(near.from, near.to), holder)}`;
  return passage.includes('\n') ? `${nearest}\nA quote stays within its paragraph: make it two.` : nearest;
}

const MOST_COMPARED = 5_000_000; // pairs of tokens: of a quote as long as an article, its beginning is looked for

type Token = { readonly text: string; readonly folded: string; readonly start: number };

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|\s|[^\p{L}\p{N}\p{M}\s]/gu)].map((match) => ({
    text: match[0],
    folded: folded(match[0]),
    start: match.index,
  }));
}

function folded(token: string): string {
  if (/^\s$/.test(token)) return ' ';
  if (/^[“”„‟"«»]$/.test(token)) return '"';
  if (/^[‘’‚‛'`´]$/.test(token)) return "'";
  if (/^\p{Pd}$/u.test(token)) return '-';
  return token.toLowerCase();
}

type Run = { readonly from: number; readonly to: number; readonly cost: number };

// Edit distance of the quote to any run of the text: starting and ending anywhere in the text costs nothing. Each cell carries where its run
// began, so that two rows are enough.
function nearestRun(wanted: readonly Token[], there: readonly Token[]): Run {
  const columns = wanted.length + 1;
  let costs = Float64Array.from({ length: columns }, (_, j) => j);
  let starts = new Int32Array(columns);
  let best: Run = { from: 0, to: 0, cost: columns };
  for (const [i, token] of there.entries()) {
    const nextCosts = new Float64Array(columns);
    const nextStarts = new Int32Array(columns);
    nextStarts[0] = i + 1;
    for (let j = 1; j < columns; j++) {
      const change = (costs[j - 1] ?? 0) + changeCost(wanted[j - 1], token);
      const extra = (costs[j] ?? 0) + 1;
      const lacking = (nextCosts[j - 1] ?? 0) + 1;
      const cost = Math.min(change, extra, lacking);
      nextCosts[j] = cost;
      nextStarts[j] = (cost === change ? starts[j - 1] : cost === extra ? starts[j] : nextStarts[j - 1]) ?? 0;
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[wanted.length] ?? columns;
    if (cost < best.cost) best = { from: starts[wanted.length] ?? 0, to: i + 1, cost };
  }
  return best;
}

function changeCost(a: Token | undefined, b: Token): number {
  if (!a || a.text === b.text) return 0;
  if (a.folded === b.folded) return 0.1;
  if (a.folded[0] === b.folded[0]) return 0.5;
  return isWord(a) === isWord(b) ? 0.8 : 1;
}

const isWord = ({ text }: Token) => /[\p{L}\p{N}]/u.test(text);

function firstDifference(wanted: readonly Token[], there: readonly Token[], holder: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at]?.text === there[at]?.text) at++;
  return `first difference: ${holder} ${named(wanted[at])}, the article has ${named(there[at])}.`;
}

// Signs that look alike are told apart by their numbers.
function named(token: Token | undefined): string {
  if (!token) return 'nothing more';
  if (isWord(token)) return `“${token.text}”`;
  const code = (token.text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (token.text === ' ') return 'a space';
  if (token.text === '\n') return 'the end of a paragraph';
  return `${/^\s$/u.test(token.text) ? 'a blank' : `“${token.text}”`} (U+${code})`;
}
