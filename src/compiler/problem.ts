import { withUnseenTold } from './plainText.ts';

/** Something that a curator must put right. Lines and columns are counted from 1, columns in UTF-16 units. */
export type Problem = {
  /** As a curator sees it: `seeds/events/2022.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The id of the entry it belongs to. */
  readonly entry: string | null;
  /** One sentence without its full stop. */
  readonly message: string;
  /** The words in question, as written. */
  readonly words: string | null;
  /** The likely fix. */
  readonly hint: string | null;
};

/** A problem as text: where, which entry, what, and the likely fix. What of it cannot be seen is told by its number. */
export function formatProblem({ file, line, column, entry, message, words, hint }: Problem): string {
  const place = `${file}:${line}:${column}${entry === null ? '' : `  ${entry}`}`;
  const what = words === null ? `${message}.` : `${message}: “${shortened(words, 120)}”`;
  return withUnseenTold([place, what, ...(hint === null ? [] : hint.split('\n'))].join('\n  '));
}

/** All problems as text, with their number. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count} in the seeds`, ...problems.map(formatProblem)].join('\n\n');
}

/** In the order in which a curator meets them. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
