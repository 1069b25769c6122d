import type { LeftOut } from '../model/dataset.ts';
import type { ArticleText } from './compileContext.ts';
import { nearMissHint } from './nearMiss.ts';
import { flawOf, longest } from './plainText.ts';
import { decodeText, fileSpot, type Report } from './seedFile.ts';

const path = 'README.md';

/**
 * What was left out, and why: the section “## Left out” of `seeds/README.md`. Its items (`- “words”: reason`, one a line) stand
 * under lines that end with a colon, and their words in an article. No such file or section: nothing.
 */
export function readLeftOut(
  files: ReadonlyMap<string, Uint8Array>,
  articles: ReadonlyMap<string, ArticleText>,
  report: Report,
): readonly LeftOut[] {
  const bytes = files.get(path);
  const lines = (bytes && decodeText(path, bytes, report))?.split(/\r?\n/) ?? [];
  const begin = lines.findIndex((line) => /^## Left out\s*$/.test(line)) + 1;
  if (begin === 0) return [];
  const length = lines.slice(begin).findIndex((line) => /^##? /.test(line));
  const section = lines.slice(begin, length === -1 ? undefined : begin + length);

  const texts = [...articles.values()].map(({ text }) => text);
  const items: LeftOut[] = [];
  let heading: string | null = null;
  let inList = false;
  for (const [i, line] of section.entries()) {
    const refuse = (message: string, hint: string) => {
      const column = line.length - line.trimStart().length + 1;
      report(fileSpot(path, begin + i + 1, column), message, { words: line.trim(), hint });
    };
    const goesOn = inList && line.trim() !== '';
    inList = /^\s*[-*+] /.test(line);
    if (inList) {
      const [, words, reason] = /^- “(.+?)”: (.*\S)\s*$/.exec(line) ?? [];
      if (words === undefined || reason === undefined)
        refuse('This is not how an item under “Left out” is written', likeThis);
      else if (heading === null) refuse('No line introduces this item', introducedLikeThis);
      else if (texts.length > 0 && !texts.some((text) => text.includes(words)))
        report(
          fileSpot(path, begin + i + 1, 4),
          'These words are in no article, so they cannot be left out',
          {
            words,
            hint: () => nearMissHint(words, texts.join('\n'), 'here is'),
          },
        );
      else {
        const flaw = flawOf(reason, longest.prose);
        if (flaw) report(fileSpot(path, begin + i + 1, line.indexOf(reason) + 1), flaw.message, flaw);
        items.push({ heading, words, reason });
      }
    } else if (goesOn)
      refuse('This line belongs to no item', 'Join it to the one above: an item is one line.');
    else if (/:\s*$/.test(line)) {
      heading = line.trim().slice(0, -1);
      const flaw = flawOf(heading, longest.line);
      if (flaw) report(fileSpot(path, begin + i + 1), flaw.message, flaw);
    }
  }
  return items;
}

const likeThis = 'Write it on one line, with curly quotation marks: - “words of the article”: the reason';
const introducedLikeThis = 'Put a line that ends with a colon before it, such as “Title and byline:”.';
