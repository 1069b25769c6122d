import { findMatches, termsOf } from '../model/search.ts';

const NAME = 'attested-search';

/** What is searched as one text: a match may begin in one passage and end in the next. */
const blocks =
  '.article-text > p, .article-text > .slip, .said-list a, .mark > .mark-label > span, .list-entries :is(li > a, .list-facts, blockquote, figcaption), .card :is(h2, blockquote, dd)';

/**
 * Marks every match of a search inside `root`, and goes on doing so while it changes. Touches no element (CSS Custom
 * Highlight API); where a browser has none, nothing is marked. Returns its undo.
 */
export function highlightMatches(root: HTMLElement, words: string): () => void {
  const terms = termsOf(words);
  if (terms.length === 0 || !('highlights' in CSS)) return () => {};
  let own: Range[] = [];
  // One for the document: another timeline on the page has its ranges in it too.
  const unmark = () => {
    const highlight = CSS.highlights.get(NAME);
    for (const range of own) highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(NAME);
    own = [];
  };
  const mark = () => {
    unmark();
    own = [...root.querySelectorAll(blocks)].flatMap((block) => rangesIn(block, terms));
    if (own.length === 0) return;
    const highlight = CSS.highlights.get(NAME) ?? new Highlight();
    for (const range of own) highlight.add(range);
    CSS.highlights.set(NAME, highlight);
  };
  mark();
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(mark);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    unmark();
  };
}

function rangesIn(block: Element, terms: readonly string[]): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  const place = (at: number) => nodes.findLast(({ start }) => start <= at)!;
  return findMatches(text, terms).map(({ start, end }) => {
    const range = document.createRange();
    const [first, last] = [place(start), place(end - 1)];
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}
