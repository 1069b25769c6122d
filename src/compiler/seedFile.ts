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
  type YAMLMap,
} from 'yaml';
import type { Problem } from './problem.ts';

export type Key = string | number;

/** Path relative to `seeds/` → bytes; or what it is instead of a file: “a folder”. */
export type SeedFiles = ReadonlyMap<string, Uint8Array | string>;

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
export type SourceLocation = {
  readonly file: SeedFile;
  readonly keys: readonly Key[];
  readonly entry: string | null;
};

/** The likely fix; a function where finding it takes a while. */
export type Hint = string | null | (() => string | null);

export type Report = (
  spot: SourceLocation,
  message: string,
  more?: { readonly words?: string | null; readonly hint?: Hint; readonly part?: Part },
) => void;

export const spotIn = (spot: SourceLocation, ...keys: readonly Key[]): SourceLocation => ({
  ...spot,
  keys: [...spot.keys, ...keys],
});

/** So many problems are told with what would put them right: to find that takes a while, and a thousand are one mistake. */
const MOST_HINTS = 50;

export const createReport =
  (problems: Problem[]): Report =>
  ({ file, keys, entry }, message, { words = null, hint = null, part = 'value' } = {}) => {
    const fix = typeof hint !== 'function' ? hint : problems.length < MOST_HINTS ? hint() : null;
    problems.push({
      file: `seeds/${file.path}`,
      ...file.place(keys, part),
      entry,
      message,
      words,
      hint: fix,
    });
  };

/** What a file of seeds holds at most: fifty times the length of a long book chapter, and nobody’s memory is full. */
export const LARGEST = 4_000_000; // bytes

/** Bytes → text. `null`, with a problem, for what is not UTF-8. A byte order mark stays: the text is kept as received. */
export function decodeText(path: string, bytes: Uint8Array, report: Report): string | null {
  if (bytes.length > LARGEST) {
    report(fileSpot(path), `This file is larger than ${LARGEST / 1_000_000} MB`, {
      hint: 'Nothing that is read here is so long. Is it the file that you meant?',
    });
    return null;
  }
  const good = validLength(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good));
  const nul = text.indexOf('\0');
  if (good === bytes.length && nul < 0) return text;
  const before = (nul < 0 ? text : text.slice(0, nul)).split('\n');
  const spot = fileSpot(path, before.length, before.at(-1)!.length + 1);
  const wide = nul >= 0 || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe);
  const looks = wide ? 'It looks like UTF-16. ' : 'It may be Latin-1 (Windows-1252). ';
  report(spot, nul < 0 ? 'This file is not UTF-8' : 'This file holds a character NUL', {
    hint: `${looks}Save it as UTF-8.`,
  });
  return null;
}

/** How many of the first bytes are whole characters of UTF-8. */
function validLength(bytes: Uint8Array): number {
  const isValid = (length: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream,
      });
      return true;
    } catch {
      return false;
    }
  };
  if (isValid(bytes.length, false)) return bytes.length;
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(middle, true)) good = middle;
    else bad = middle;
  }
  // The last of them may begin a character that never ends.
  while (good > 0 && !isValid(good, false)) good--;
  return good;
}

/** A place in a file that has no keys; without one, the file as a whole. */
export function fileSpot(path: string, line = 1, column = 1): SourceLocation {
  return { file: { path, data: null, place: () => ({ line, column }) }, keys: [], entry: null };
}

/** A YAML file → its data with places. What is not YAML is reported; the rest of it is still read where that is possible. */
export function readSeedFile(path: string, bytes: Uint8Array, report: Report): SeedFile | null {
  const text = decodeText(path, bytes, report);
  if (text === null) return null;
  const lines = new LineCounter();
  const deep = tooDeepAt(text);
  if (deep) {
    report(fileSpot(path, deep.line, deep.column), 'This is nested too deeply', {
      hint: 'Indent it less.',
    });
    return null;
  }
  // The parser looks for keys that are here twice by comparing all with all.
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place = (keys: readonly Key[], part: Part) => at(offsetOf(document, keys, part));
  const refuse = (offset: number, message: string, hint: string | null) =>
    report({ file: { path, data: null, place: () => at(offset) }, keys: [], entry: null }, message, { hint });

  let readable = true;
  const told = new Set<string>();
  for (const error of worthTelling([...document.errors, ...document.warnings])) {
    readable = false;
    // One bracket too many makes hundreds of these.
    const deep = error.code === 'RESOURCE_EXHAUSTION';
    if (deep && told.has(error.code)) continue;
    told.add(error.code);
    refuse(deep ? deepBracketIn(text) : error.pos[0], ...syntaxWords(error));
  }
  visit(document, (_, node) => {
    if (isMap(node)) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          refuse(startOf(key) ?? 0, 'This key is here twice', 'Leave one of them out.');
        seen.add(key.value);
      }
    }
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

const DEEPEST = 200; // columns of indentation, signs such as “- ” among them; seeds need a dozen

/** Where a line is indented so far that reading it would take for ever. (The parser itself counts brackets.) */
function tooDeepAt(text: string): Place | null {
  const line = text.split('\n').findIndex((line) => line.search(/[^\s?:-]/) > DEEPEST);
  return line < 0 ? null : { line: line + 1, column: DEEPEST + 1 };
}

/** Where so many brackets are open that one of them was forgotten. */
function deepBracketIn(text: string): number {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[{\]}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > DEEPEST) return index;
  }
  return 0;
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
  if (code === 'TAB_AS_INDENT') return ['This line is indented with a tab', 'Use spaces.'];
  if (code === 'RESOURCE_EXHAUSTION') return ['This is nested too deeply', 'Is a bracket never closed?'];
  if (code === 'TAG_RESOLVE_FAILED')
    return ['Tags (!) are not read', 'Leave it out, or put the words in quotation marks.'];
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
      const pair = pairsOf(node).get(String(key));
      if (!pair) return offset;
      node = pair.value;
      offset = (part === 'key' && key === keys.at(-1) ? startOf(pair.key) : startOf(node)) ?? offset;
    } else return offset;
  }
  return offset;
}

type Pairs = ReadonlyMap<unknown, YAMLMap['items'][number]>;
const pairs = new WeakMap<YAMLMap, Pairs>();

/** By key, the first of each; made once, for a mapping may have ten thousand. */
function pairsOf(map: YAMLMap): Pairs {
  const known = pairs.get(map);
  if (known) return known;
  const made = new Map(
    map.items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])),
  );
  pairs.set(map, made);
  return made;
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);
