import * as z from 'zod';
import type { Article, Paragraph, ParagraphRole } from '../model/dataset.ts';
import type { ArticleText } from './compileContext.ts';
import { compileDate } from './date.ts';
import { decodeText, fileSpot, type Report, readSeedFile, type SourceLocation, spotIn } from './seedFile.ts';
import { articleSchema, linesSchema, writtenSchema } from './seedSchema.ts';
import { sha256 } from './sha256.ts';
import { checkShape, field, readPiece } from './shape.ts';
import { textIndex } from './textIndex.ts';

/** The articles, by id: each a text and its metadata beside it. */
export function readArticles(
  files: ReadonlyMap<string, Uint8Array>,
  report: Report,
): ReadonlyMap<string, ArticleText> {
  const articles = new Map<string, ArticleText>();
  for (const path of [...files.keys()].sort()) {
    const [, id, extension] = /^articles\/([^/]+)\.(txt|yaml)$/.exec(path) ?? [];
    if (!id) continue;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      report(
        fileSpot(path),
        'The name of an article is written in small letters, digits and single hyphens',
        { words: id },
      );
    }
    const other = `articles/${id}.${extension === 'txt' ? 'yaml' : 'txt'}`;
    const [text, metadata] = [files.get(`articles/${id}.txt`), files.get(`articles/${id}.yaml`)];
    if (!text || !metadata) report(fileSpot(path), `There is no ${other} beside this file`);
    const article = extension === 'txt' && text ? readArticle(id, text, metadata, report) : null;
    if (article) articles.set(id, article);
  }
  return articles;
}

// The hash is looked at by `checkHash`, which knows what it must be.
const looseSchema = articleSchema.extend({ sha256: z.unknown().optional() });

function readArticle(
  id: string,
  bytes: Uint8Array,
  metadata: Uint8Array | undefined,
  report: Report,
): ArticleText | null {
  const text = decodeText(`articles/${id}.txt`, bytes, report);
  const file = metadata ? readSeedFile(`articles/${id}.yaml`, metadata, report) : null;
  if (text === null) return null;
  reportLoneReturn(`articles/${id}.txt`, text, report);
  const spot: SourceLocation = file ? { file, keys: [], entry: null } : fileSpot(`articles/${id}.yaml`);
  const findAll = textIndex(text);
  if (!file) return { id, text, findAll, paragraphs: findParagraphs(text, new Map()), article: null, spot };

  checkShape(looseSchema, spot, report);
  checkHash(bytes, text, spot, report);
  const paragraphs = findParagraphs(text, readRoles(text, spot, report));
  const written = readPiece(writtenSchema, field(file.data, 'written'));
  const writingPeriod = written && compileDate(written, spotIn(spot, 'written'), report);
  if (writingPeriod && (writingPeriod.earliest === null || writingPeriod.latest === null)) {
    report(spotIn(spot, 'written', 'edtf'), 'The days in which an article was written have two known ends', {
      words: writingPeriod.edtf,
    });
  }
  const seed = readPiece(articleSchema, file.data);
  if (!seed || !writingPeriod) return { id, text, findAll, paragraphs, article: null, spot };
  const article: Article = {
    id,
    title: seed.title,
    ...(seed.introduction && { introduction: seed.introduction }),
    language: seed.language ?? 'en',
    description: seed.description,
    author: seed.author ?? null,
    publisher: seed.publisher ?? null,
    url: seed.url ?? null,
    rights: seed.rights,
    rightsContact: seed.rightsContact ?? null,
    display: seed.display ?? 'full',
    written: writingPeriod,
    writtenBecause: seed.written.because,
    notes: seed.notes ?? [],
    text,
    omissions: [],
    sentences: { all: 0, passedOver: 0 },
    sha256: seed.sha256,
    paragraphs,
  };
  return { id, text, findAll, paragraphs, article, spot };
}

/** A line that ends in CR alone would run into the next one. */
function reportLoneReturn(path: string, text: string, report: Report): void {
  const at = text.search(/\r(?!\n)/);
  if (at < 0) return;
  const before = text.slice(0, at).split('\n');
  report(fileSpot(path, before.length, before.at(-1)!.length + 1), 'This line ends in CR alone', {
    hint: 'Save the text with line ends of the kind LF.',
  });
}

function checkHash(bytes: Uint8Array, text: string, spot: SourceLocation, report: Report): void {
  const raw = field(spot.file.data, 'sha256');
  const actual = sha256(bytes);
  if (raw === actual) return;
  const pinned = readPiece(articleSchema.shape.sha256, raw);
  const crlf = text.includes('\r\n');
  const message =
    pinned === null ? 'The hash of the text is missing here' : 'The text is not the one that this hash pins';
  report(spotIn(spot, 'sha256'), message, {
    words: typeof raw === 'string' && raw !== '' ? raw : null,
    hint:
      crlf && pinned !== null
        ? 'Its lines end in CR LF: perhaps git or an editor changed them.'
        : `If the text is right as it is, write sha256: ${actual}`,
  });
}

type Roles = ReadonlyMap<number, ParagraphRole>;
const roleNames = { title: 'title', byline: 'byline', pullQuote: 'pull quote' } as const;

function readRoles(text: string, spot: SourceLocation, report: Report): Roles {
  const roles = new Map<number, ParagraphRole>();
  const lines = text.split('\n');
  const seed = readPiece(linesSchema, field(spot.file.data, 'lines')) ?? {};
  for (const key of ['title', 'byline', 'pullQuote'] as const) {
    for (const [i, number] of (seed[key] ?? []).entries()) {
      const at = spotIn(spot, 'lines', key, i);
      const words = String(number);
      if (number > lines.length)
        report(at, `The text has ${lines.length} lines, so there is no such line`, { words });
      else if (lines[number - 1]?.trim() === '') report(at, 'This line of the text is empty', { words });
      else if (roles.has(number)) report(at, 'This line is named twice', { words });
      roles.set(number, roleNames[key]);
    }
  }
  return roles;
}

/** The lines of a text that are not empty, each with its role; offsets are UTF-16, without the line's end. */
export function findParagraphs(text: string, roles: Roles): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let number = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const end = start + (line.endsWith('\r') ? line.length - 1 : line.length);
    const role = roles.get(i + 1) ?? 'body';
    if (line.trim() !== '') paragraphs.push({ role, number: role === 'body' ? ++number : null, start, end });
    start += line.length + 1;
  }
  return paragraphs;
}
