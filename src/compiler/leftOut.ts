import type { LeftOut } from '../model/dataset.ts';
import type { ArticleText } from './compileContext.ts';
import { nearMissHint } from './nearMiss.ts';
import { decodeText, fileSpot, type Report, spotIn } from './seedFile.ts';
import { aboutSchema, leftOutSchema } from './seedSchema.ts';
import { readWhole } from './seeds.ts';
import { checkShape, readPiece } from './shape.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What no entry quotes, and why: `left-out.yaml`, whose words stand in an article. No such file: nothing. */
export function readLeftOut(
  files: Files,
  articles: ReadonlyMap<string, ArticleText>,
  report: Report,
): readonly LeftOut[] {
  refuseInReadme(files, report);
  if (!files.has('left-out.yaml')) return [];
  const spot = readWhole('left-out.yaml', files, report);
  if (!spot) return [];
  checkShape(leftOutSchema, spot, report);
  const groups = readPiece(leftOutSchema, spot.file.data) ?? [];
  const texts = [...articles.values()];
  return groups.flatMap(({ heading, passages }, i) =>
    passages.map(({ words, reason }, j) => {
      const known = texts.length === 0 || texts.some(({ findAll }) => findAll(words, 1).length > 0);
      if (!known)
        report(
          spotIn(spot, i, 'passages', j, 'words'),
          'These words are in no article, so they cannot be left out',
          { words, hint: () => nearMissHint(words, texts.map(({ text }) => text).join('\n'), 'here is') },
        );
      return { heading, words, reason };
    }),
  );
}

/** The rules that “About” prints: `about.yaml`. No such file: none. */
export function readRules(files: Files, report: Report): readonly string[] {
  if (!files.has('about.yaml')) return [];
  const spot = readWhole('about.yaml', files, report);
  if (!spot) return [];
  checkShape(aboutSchema, spot, report);
  return readPiece(aboutSchema, spot.file.data)?.rules ?? [];
}

/** Once it stood there. */
function refuseInReadme(files: Files, report: Report): void {
  const bytes = files.get('README.md');
  const lines = (bytes && decodeText('README.md', bytes, report))?.split(/\r?\n/) ?? [];
  const at = lines.findIndex((line) => /^## Left out\s*$/.test(line));
  if (at >= 0)
    report(fileSpot('README.md', at + 1, 1), 'What was left out is read from left-out.yaml, not from here', {
      words: lines[at]!.trim(),
      hint: 'Move it there: “- heading: …”, then “  passages:” and under it “    - words: …” and “      reason: …”.',
    });
}
