import * as z from 'zod';
import { meantHint, nearestWord } from './nearest.ts';
import type { TextIssue } from './plainText.ts';
import { type Key, type Report, type SourceLocation, spotIn } from './seedFile.ts';

/** Keys of older seeds → what they are called today. */
const renamedKeys: Readonly<Record<string, string>> = { elsewhere: 'corroboration' };

/** Reports everything in which a value differs from its schema. `entryOf` names the entry that a value belongs to. */
export function checkShape(
  schema: z.ZodType,
  spot: SourceLocation,
  report: Report,
  entryOf: (keys: readonly Key[]) => string | null = () => null,
): void {
  const data = spot.file.data;
  for (const issue of schema.safeParse(data).error?.issues ?? []) {
    const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    reportIssue(issue, { ...spotIn(spot, ...keys), entry: entryOf(keys) }, schema, data, report);
  }
}

/** A part of a file that has its shape; `null` when it is missing or its problem has been reported by `checkShape`. */
export const readPiece = <T>(schema: z.ZodType<T>, raw: unknown): T | null =>
  schema.safeParse(raw).data ?? null;

/** The parts of a list, each with its spot, those that have not their shape as `null`. */
export function readPieces<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  spot: SourceLocation,
): { value: T | null; raw: unknown; spot: SourceLocation }[] {
  if (!Array.isArray(raw)) return [];
  return raw.map((item: unknown, i) => ({
    value: readPiece(schema, item),
    raw: item,
    spot: spotIn(spot, i),
  }));
}

/** A field of what may be a mapping. */
export function field(raw: unknown, key: string): unknown {
  return isMapping(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
}

export const isMapping = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

function reportIssue(
  issue: z.core.$ZodIssue,
  spot: SourceLocation,
  schema: z.ZodType,
  data: unknown,
  report: Report,
): void {
  const value = valueAt(data, spot.keys);
  const words = typeof value === 'string' && value !== '' ? value : null;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const free = keysAt(schema, spot.keys).filter((known) => field(value, known) === undefined);
      // The rest of a text that a comma cut, as “{ role: a, b }” gives the key “b”. Told once, however many commas.
      const isRest = (key: string) => field(value, key) === null && nearestWord(key, free) === null;
      const firstRest = issue.keys.find(isRest);
      for (const key of issue.keys.filter((key) => key === firstRest || !isRest(key))) {
        const today = renamedKeys[key];
        if (today && free.includes(today)) {
          const told = { words: key, hint: `Write “${today}:” instead.`, part: 'key' } as const;
          report(spotIn(spot, key), `This key is now called “${today}”`, told);
          continue;
        }
        const hint =
          key === firstRest
            ? 'Inside { } text with a comma is put in quotation marks as a whole.'
            : meantHint(key, free);
        report(spotIn(spot, key), 'This key is not known here', { words: key, hint, part: 'key' });
      }
      break;
    }
    case 'invalid_type':
      if (value !== undefined && value !== null) {
        const hint = likeThis(schemaAt(schema, spot.keys));
        report(spot, `Here belongs ${kindNames[issue.expected] ?? issue.expected}`, { words, hint });
      } else if (spot.keys.length === 0) report(spot, 'This file is empty');
      else reportMissing(spot, schema, data, report);
      break;
    case 'invalid_value':
      if (value === undefined) reportMissing(spot, schema, data, report);
      else
        report(spot, 'This value is not known here', { words, hint: valueHint(words ?? '', issue.values) });
      break;
    case 'too_small':
      report(spot, 'This must not be empty', {
        hint: 'If there is nothing to say and the key may be left out, leave it out.',
      });
      break;
    case 'invalid_key':
      report(spot, issue.issues[0]?.message ?? issue.message, {
        words: String(spot.keys.at(-1)),
        part: 'key',
      });
      break;
    case 'custom': {
      const { words: shown, hint } = (issue.params ?? {}) as Partial<TextIssue>;
      report(spot, issue.message, { words: shown ?? words, hint: hint ?? null });
      break;
    }
    default:
      // An empty text breaks its pattern too, and one problem is enough.
      if (value !== '') report(spot, issue.message, { words, hint: idHint(issue.message, words) });
  }
}

function valueHint(value: string, allowed: readonly unknown[]): string | null {
  const known = allowed.map(String);
  return known.length === 1
    ? `Only “${known[0]}” is written; leave the key out otherwise.`
    : meantHint(value, known);
}

function reportMissing(spot: SourceLocation, schema: z.ZodType, data: unknown, report: Report): void {
  const key = String(spot.keys.at(-1));
  const around = spot.keys.slice(0, -1);
  const known = keysAt(schema, around);
  // A misspelt key is told where it stands, with this one as what is meant.
  const misspelt = Object.keys(valueAt(data, around) ?? {}).some(
    (other) => !known.includes(other) && (renamedKeys[other] === key || nearestWord(other, [key]) !== null),
  );
  if (misspelt) return;
  const missing = schemaAt(schema, spot.keys);
  const hint = missing?.description ?? (missing && likeThis(missing));
  report(spot, 'This key is missing here', { words: key, hint: hint || null });
}

/** How a value of this schema is written, by the keys that it must have. */
function likeThis(schema: z.ZodType | null): string | null {
  if (schema instanceof z.ZodEnum) return `Known are: ${schema.options.join(', ')}.`;
  if (schema instanceof z.ZodArray) {
    const item = unwrapped(schema.element);
    if (!(item instanceof z.ZodObject)) return 'Write it in brackets: [one, another].';
    return `Write ${mappingOf(item)} after “- ”, or several so, each on its line.`;
  }
  return schema instanceof z.ZodObject ? `Write ${mappingOf(schema)}.` : null;
}

function mappingOf({ shape }: z.ZodObject): string {
  const needed = Object.entries(shape).filter(([, value]) => !(value instanceof z.ZodOptional));
  return `{ ${needed.map(([key]) => `${key}: …`).join(', ')} }`;
}

function idHint(message: string, words: string | null): string | null {
  if (words === null || !message.startsWith('An id ')) return null;
  const written = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return written === '' ? null : `Perhaps “${written}” is meant.`;
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function valueAt(data: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : field(value, String(key))),
    data,
  );
}

function keysAt(schema: z.ZodType, keys: readonly Key[]): string[] {
  const inner = schemaAt(schema, keys);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function schemaAt(schema: z.ZodType, keys: readonly Key[]): z.ZodType | null {
  let inner: unknown = unwrapped(schema);
  for (const key of keys) {
    if (inner instanceof z.ZodArray) inner = unwrapped(inner.element);
    else if (inner instanceof z.ZodRecord) inner = unwrapped(inner.valueType);
    else if (inner instanceof z.ZodObject) inner = unwrapped(inner.shape[String(key)]);
  }
  return inner instanceof z.ZodType ? inner : null;
}

const unwrapped = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);
