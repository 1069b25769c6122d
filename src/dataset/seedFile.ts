import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Problem } from './problem.ts';

export type Key = string | number;

/** A YAML file as read: every scalar is text (schema `failsafe`), every value knows where it stands. */
export type SeedFile = {
  /** Relative to `seeds/`. */
  readonly path: string;
  readonly data: unknown;
  readonly place: (keys: readonly Key[], part: Part) => Place;
};
export type Part = 'key' | 'value';
type Place = { readonly line: number; readonly column: number };

/** A value in a seed file, and the entry it belongs to. */
export type Spot = { readonly file: SeedFile; readonly keys: readonly Key[]; readonly entry: string | null };

/** The likely fix; a function where finding it takes a while. */
export type Hint = string | null | (() => string | null);

export type Report = (
  spot: Spot,
  message: string,
  more?: { readonly words?: string | null; readonly hint?: Hint; readonly part?: Part },
) => void;

export const spotIn = (spot: Spot, ...keys: readonly Key[]): Spot => ({
  ...spot,
  keys: [...spot.keys, ...keys],
});

export const createReport =
  (problems: Problem[]): Report =>
  ({ file, keys, entry }, message, { words = null, hint = null, part = 'value' } = {}) => {
    const fix = typeof hint === 'function' ? hint() : hint;
    problems.push({
      file: `seeds/${file.path}`,
      ...file.place(keys, part),
      entry,
      message,
      words,
      hint: fix,
    });
  };

/** Bytes → text. `null`, with a problem, for what is not UTF-8. A byte order mark stays: the text is kept as received. */
export function decodeText(path: string, bytes: Uint8Array, report: Report): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report(fileSpot(path), 'This file is not UTF-8', { hint: 'Save it as UTF-8.' });
    return null;
  }
}

/** A place in a file that has no keys; without one, the file as a whole. */
export function fileSpot(path: string, line = 1, column = 1): Spot {
  return { file: { path, data: null, place: () => ({ line, column }) }, keys: [], entry: null };
}

/** A YAML file → its data with places. What is not YAML is reported; the rest of it is still read where that is possible. */
export function readSeedFile(path: string, bytes: Uint8Array, report: Report): SeedFile | null {
  const text = decodeText(path, bytes, report);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place = (keys: readonly Key[], part: Part) => at(offsetOf(document, keys, part));
  const refuse = (offset: number, message: string, hint: string | null) =>
    report({ file: { path, data: null, place: () => at(offset) }, keys: [], entry: null }, message, { hint });

  let readable = true;
  for (const error of worthTelling([...document.errors, ...document.warnings])) {
    if (error.code !== 'DUPLICATE_KEY') readable = false;
    refuse(error.pos[0], ...syntaxWords(error));
  }
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && node.anchor !== undefined)) {
      readable = false;
      refuse(
        node.range?.[0] ?? 0,
        'Anchors (&) and aliases (*) are not read',
        'Write the words out, or put them in quotation marks.',
      );
    }
  });
  return readable ? { path, data: document.toJS(), place } : null;
}

const isNode = (node: unknown): node is Node & { readonly anchor?: string } =>
  isMap(node) || isSeq(node) || isScalar(node);

type SyntaxProblem = { readonly code: string; readonly message: string; readonly pos: [number, number] };

// One slip of the indentation makes everything after it look wrong, so nothing after the first such problem is told; where there
// are tabs, they are what is wrong.
function worthTelling(errors: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const slip = inOrder.findIndex(isIndentation);
  return slip === -1 ? inOrder : inOrder.slice(0, slip + 1);
}

const isIndentation = ({ code, message }: Omit<SyntaxProblem, 'pos'>) =>
  code === 'BAD_INDENT' || message.startsWith('Sequence item without -') || /same column/.test(message);

function syntaxWords({ code, message }: Omit<SyntaxProblem, 'pos'>): [string, string | null] {
  if (code === 'DUPLICATE_KEY') return ['This key is here twice', 'Leave one of them out.'];
  if (code === 'TAB_AS_INDENT') return ['This line is indented with a tab', 'Use spaces.'];
  if (code === 'MULTIPLE_DOCS') return ['This file holds several documents', 'Leave out the line “---”.'];
  if (code === 'BAD_DQ_ESCAPE')
    return [
      '“\\” begins an escape here',
      "Where it stands for itself, write it twice, or use the marks '…'.",
    ];
  return [
    `This is not YAML: ${message.replace(/\.$/, '')}`,
    isIndentation({ code, message })
      ? 'This line is not indented like those that it belongs to.'
      : 'Text that holds “: ” or begins with a quotation mark is put in quotation marks as a whole.',
  ];
}

// As deep as the keys lead: a key that is missing is reported at the mapping that lacks it.
function offsetOf(document: Document, keys: readonly Key[], part: Part): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of keys) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(key));
      if (!pair) return offset;
      node = pair.value;
      offset = (part === 'key' && key === keys.at(-1) ? startOf(pair.key) : startOf(node)) ?? offset;
    } else return offset;
  }
  return offset;
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);
