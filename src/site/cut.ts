/** Text cut before a word so that it has at most `longest` UTF-16 units, `sign` included; unchanged where it fits. */
export function cutAfter(text: string, longest: number, sign: string): string {
  if (text.length <= longest) return text;
  const room = longest - sign.length;
  const space = text.lastIndexOf(' ', room);
  const kept = space > 0 ? text.slice(0, space) : text.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  // A cut after “(”, an opening mark or a comma would look like a slip.
  return kept.replace(/[\s,;:–—(“‘-]+$/u, '') + sign;
}

/** A stretch of text that a cut must keep, UTF-16, `end` excluded. */
export type Kept = { readonly start: number; readonly end: number };

const GAP = '[…]';

/**
 * A quote cut at words to about `longest` UTF-16 units, with `[…]` where something is left out. What is `kept` (the words
 * that a correction speaks of) is always in it, so it may be longer. A quote that is little longer stays whole: `[…]` for
 * a last word would only look like a secret.
 */
export function cutQuote(text: string, longest: number, kept: readonly Kept[]): string {
  if (text.length <= longest * 1.2) return text;
  const first = Math.min(text.length, ...kept.map(({ start }) => start));
  const last = Math.max(0, ...kept.map(({ end }) => end));
  // From the beginning if all that is kept stands near it, else from a few words before it.
  const from = last <= longest ? 0 : text.lastIndexOf(' ', first - longest / 4) + 1;
  const fits = text.lastIndexOf(' ', from + longest);
  const next = text.indexOf(' ', last);
  const end = fits >= last && fits > from ? fits : next < 0 ? text.length : next;
  const to = text.length - end <= longest * 0.2 ? text.length : end;
  return `${from > 0 ? `${GAP} ` : ''}${text.slice(from, to)}${to < text.length ? ` ${GAP}` : ''}`;
}
