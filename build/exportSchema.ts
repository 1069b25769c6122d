import * as z from 'zod';
import { relationKinds, verdicts } from '../src/model/dataset.ts';

const kind = z.enum(['event', 'situation', 'report', 'claim', 'fear', 'forecast', 'question']);
const day = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/);

const date = z.strictObject({
  edtf: z.string().describe('The date as EDTF (ISO 8601-2).'),
  words: z.string().describe('The same in English.'),
  earliest: day.nullable().describe('The first day it may be, or the day it begins; null: not known.'),
  latest: day
    .nullable()
    .describe('The last day it may be, or the day it ends; null: not known, or not ended.'),
  meaning: z.enum(['within', 'throughout']).describe('One day of these, or all of them.'),
  basis: z
    .enum(['stated', 'relative', 'outside', 'inferred'])
    .describe('Stated in the article, counted from its words, from other sources, or inferred.'),
  textWords: z.string().nullable().describe('The words of the article that date it.'),
  textSupports: z.string().nullable().describe('What the text alone supports, where that is less.'),
  note: z.string().nullable(),
});

const article = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  author: z.string().nullable().describe('null: not known. Nothing is guessed.'),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  rights: z.string(),
  written: date.extend({ because: z.string().describe('How those days are known.') }),
  notes: z.array(z.string()),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the text’s bytes (UTF-8), which are not part of this.'),
});

const actor = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['state', 'person', 'armed group', 'organisation', 'bloc', 'unnamed group']),
  about: z.string(),
  aliases: z.array(z.string()).describe('The words that the article uses for it.'),
});

const passage = z.strictObject({
  article: z.string(),
  exact: z.string().describe('The words of the article, character by character, slips included.'),
  start: z.int().min(0).describe('In UTF-16 units of the article’s text.'),
  end: z.int().min(0).describe('In UTF-16 units; the unit at this place is not part of it.'),
  paragraph: z.int().min(1).nullable().describe('Body paragraphs, counted from 1.'),
  sic: z
    .array(z.strictObject({ exact: z.string(), note: z.string() }))
    .describe('Slips, each with its correction. Show them wherever the quote is shown.'),
});

const elsewhere = z.strictObject({
  verdict: z.enum(verdicts),
  summary: z.string(),
  references: z.array(
    z.strictObject({
      title: z.string(),
      titleIsOurs: z.boolean().describe('The title describes the source: no quotation marks.'),
      publisher: z.string(),
      published: z.string().nullable(),
      url: z.string(),
      says: z.string().describe('What it says, in our words.'),
    }),
  ),
});

const entry = z.strictObject({
  id: z.string(),
  link: z.string(),
  kind: kind.describe(
    'event and situation are stated as fact by the article; the others are somebody’s words.',
  ),
  headline: z.string(),
  label: z.string().describe('The headline in short.'),
  date: date.nullable().describe('null: what it speaks of has no date.'),
  saidBy: z.strictObject({ words: z.string(), actors: z.array(z.string()) }).nullable(),
  actors: z.array(z.strictObject({ actor: z.string(), role: z.string() })),
  passages: z.array(passage).min(1).describe('They show that the article says it, not that it is true.'),
  note: z.string().nullable(),
  elsewhere: elsewhere.describe('What other sources say.'),
  relations: z.array(
    z.strictObject({
      kind: z.enum(relationKinds),
      reversed: z.boolean().describe('The other entry stands first.'),
      event: z.string(),
      claimed: z.boolean().describe('The article claims it; it is not established.'),
      words: z.string().nullable(),
      other: z
        .strictObject({ label: z.string(), date: z.string().nullable(), article: z.string() })
        .optional()
        .describe(
          'Of an entry of another article on the same site: its label, its date, the article’s title.',
        ),
    }),
  ),
});

/** What a reader takes away as JSON: the contract with whoever reads it. `takeaway/exportJson.ts` writes it. */
export const exportSchema = z.strictObject({
  $schema: z.string(),
  format: z.literal(1).describe('A change that breaks a reader of this gets another number.'),
  title: z.string(),
  introduction: z.string(),
  version: z.string().describe('Of the data: any change to an entry, a source or the text changes it.'),
  set: z.strictObject({
    words: z.string().describe('Which entries these are, in words.'),
    entries: z.int().min(0),
    of: z.int().min(0).describe('How many there are in all.'),
    link: z.string().describe('The page that shows this set.'),
  }),
  articles: z.array(article),
  actors: z.array(actor),
  entries: z.array(entry),
});
