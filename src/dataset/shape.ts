import * as z from 'zod';
import { meantHint } from './nearest.ts';
import { type Key, type Report, type Spot, spotIn } from './seedFile.ts';

/** Reports everything in which a value differs from its schema. `entryOf` names the entry that a value belongs to. */
export function checkShape(
  schema: z.ZodType,
  spot: Spot,
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
  spot: Spot,
): { value: T | null; raw: unknown; spot: Spot }[] {
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
  spot: Spot,
  schema: z.ZodType,
  data: unknown,
  report: Report,
): void {
  const value = valueAt(data, spot.keys);
  const words = typeof value === 'string' && value !== '' ? value : null;
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const free = keysAt(schema, spot.keys).filter((known) => field(value, known) === undefined);
        const hint = meantHint(key, free);
        report(spotIn(spot, key), 'This key is not known here', { words: key, hint, part: 'key' });
      }
      break;
    case 'invalid_type':
      if (value !== undefined && value !== null) {
        report(spot, `Here belongs ${kindNames[issue.expected] ?? issue.expected}`, { words });
      } else if (spot.keys.length === 0) report(spot, 'This file is empty');
      else reportMissing(spot, report);
      break;
    case 'invalid_value':
      if (value === undefined) reportMissing(spot, report);
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
    default:
      // An empty text breaks its pattern too, and one problem is enough.
      if (value !== '') report(spot, issue.message, { words });
  }
}

function valueHint(value: string, allowed: readonly unknown[]): string | null {
  const known = allowed.map(String);
  return known.length === 1
    ? `Only “${known[0]}” is written; leave the key out otherwise.`
    : meantHint(value, known);
}

function reportMissing(spot: Spot, report: Report): void {
  report(spot, 'This key is missing here', { words: String(spot.keys.at(-1)) });
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
  let inner: unknown = unwrapped(schema);
  for (const key of keys) {
    if (inner instanceof z.ZodArray) inner = unwrapped(inner.element);
    else if (inner instanceof z.ZodRecord) inner = unwrapped(inner.valueType);
    else if (inner instanceof z.ZodObject) inner = unwrapped(inner.shape[String(key)]);
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

const unwrapped = (schema: unknown): unknown => (schema instanceof z.ZodOptional ? schema.unwrap() : schema);
