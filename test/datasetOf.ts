import { extentOf, inOrder } from '../src/compiler/order.ts';
import {
  type Actor,
  type Article,
  type Dataset,
  datasetFormat,
  datedKinds,
  type EventDate,
  type EventKind,
  type Paragraph,
  type Passage,
  saidKinds,
  type TimelineEvent,
} from '../src/model/dataset.ts';
import { parseDay, type TimeSpan } from '../src/model/dates/days.ts';
import { parseEdtf } from '../src/model/dates/edtf.ts';
import { drawnSpan } from '../src/model/dates/span.ts';

/** Fields of single entries that a test cares about, by id. */
export type Changes = Readonly<Record<string, Partial<TimelineEvent>>>;

/**
 * A dataset drawn as text, one entry a line in the order told: `<edtf or -> <id> <actors,comma or -> [kind]`. A dated entry is an `event`, an
 * undated one a `claim` unless said otherwise; all else is plain: the article “story” (written 2–6 March 2022) has a paragraph for each, which
 * goes on with `more`.
 */
export function datasetOf(drawing: string, changes: Changes = {}, more = ''): Dataset {
  const lines = drawing.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));
  const drawn = lines.map(([edtf = '', id = '', actors = '-', ...kind]) => ({
    id,
    date: edtf === '-' ? null : dateOf(edtf),
    actors: actors === '-' ? [] : actors.split(','),
    kind: kindOf(kind.join(' ') || (edtf === '-' ? 'claim' : 'event')),
  }));
  const { article, passages } = tell(
    drawn.map(({ id }) => id),
    more,
  );
  const events = drawn.map(
    ({ id, date, actors, kind }, i): TimelineEvent => ({
      id,
      headline: nameOf(id),
      label: nameOf(id),
      kind,
      date,
      actors: actors.map((actor) => ({ actor, role: 'takes part' })),
      saidBy: kind === 'event' || kind === 'situation' ? null : { words: 'the writer', actors: [] },
      passages: passages.slice(i, i + 1),
      note: null,
      corroboration: { verdict: 'not-checkable', summary: 'Nothing to check.', sources: 0 },
      relations: [],
      ...changes[id],
    }),
  );
  return {
    format: datasetFormat,
    title: 'A drawn dataset',
    introduction: 'It is drawn. It has what a test needs.',
    articles: [article],
    actors: [...new Set(drawn.flatMap(({ actors }) => actors))].map(actorOf),
    events: inOrder(events),
    startingPoints: [],
    extent: extentOf([...events.map(({ date }) => date), article.written]),
    version: '0'.repeat(12),
    reportTo: null,
    formerIds: {},
    withdrawn: [],
  };
}

/** 2–6 March 2022: when the article “story” was written. */
const storyWritten = { from: parseDay('2022-03-02')!, to: parseDay('2022-03-06')! };

/** EDTF, of an article of these days, → a date; it must be valid. */
export function dateOf(text: string, writingPeriod: TimeSpan = storyWritten): EventDate {
  const edtf = parseEdtf(text);
  if ('error' in edtf) throw new Error(`${text}: ${edtf.error}`);
  return {
    ...edtf.span,
    drawn: drawnSpan(edtf.span, writingPeriod),
    basis: 'outside',
    textWords: null,
    textSupports: null,
    note: null,
  };
}

function tell(ids: readonly string[], more: string): { article: Article; passages: readonly Passage[] } {
  const sentences = ids.map((id) => `${nameOf(id)} is told here.`);
  const lines = ['A story', ...sentences.map((sentence) => [sentence, more].filter(Boolean).join(' '))];
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  const place = (i: number) => ({ start: starts[i] ?? 0, end: (starts[i] ?? 0) + (lines[i]?.length ?? 0) });
  const paragraphs = lines.map(
    (_, i): Paragraph =>
      i === 0 ? { role: 'title', number: null, ...place(i) } : { role: 'body', number: i, ...place(i) },
  );
  const article: Article = {
    id: 'story',
    title: 'A story',
    language: 'en',
    description: 'A story drawn for a test',
    author: null,
    publisher: null,
    url: null,
    rights: 'Nobody’s.',
    rightsContact: null,
    display: 'full',
    written: dateOf('[2022-03-02..2022-03-06]'),
    writtenBecause: 'It is drawn so.',
    notes: [],
    text: lines.join('\n'),
    omissions: [],
    sentences: { all: 0, passedOver: 0 },
    sha256: '0'.repeat(64),
    paragraphs,
  };
  const passages = sentences.map((exact, i): Passage => {
    const { start } = place(i + 1);
    return { article: article.id, exact, start, end: start + exact.length, paragraph: i + 1, sic: [] };
  });
  return { article, passages };
}

const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

const actorOf = (id: string): Actor => ({
  id,
  name: nameOf(id),
  type: 'state',
  about: 'Drawn for a test.',
  aliases: [],
});

function kindOf(text: string): EventKind {
  const kind = [...datedKinds, ...saidKinds].find((known) => known === text);
  if (!kind) throw new Error(`No kind of entry: ${text}`);
  return kind;
}
