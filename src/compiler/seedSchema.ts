import * as z from 'zod';
import { datedKinds, relationKinds, saidKinds, verdicts } from '../model/dataset.ts';
import { linkFlawOf } from './links.ts';
import { flawOf, flawOfQuoted, longest, type TextIssue } from './plainText.ts';

// It would try to make functions of text, which a strict policy refuses and reports.
z.config({ jitless: true });

// Scalars reach zod as text (YAML's schema `failsafe`). Curators' editors read YAML with its usual types, so the published
// schema says “integer” or “true” where they see one: that is what the `meta` of these four is for.
const given = z.string().min(1);
const checked = (flawIn: (text: string) => TextIssue | null) =>
  given.superRefine((text, { addIssue }) => {
    const flaw = flawIn(text);
    if (flaw) addIssue({ code: 'custom', message: flaw.message, params: flaw });
  });
/** A name, a title or a headline; a sentence or a few; and the article’s own words, which are as they are. */
const line = checked((text) => flawOf(text, longest.line));
const text = checked((text) => flawOf(text, longest.prose));
const quoted = checked(flawOfQuoted);
const edtf = given.meta({ type: ['string', 'integer'] });
const flag = z
  .literal('true')
  .meta({ type: 'boolean', const: true })
  .transform(() => true);
const lineNumber = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'A line number is a whole number from 1')
  .meta({ type: 'integer', minimum: 1 })
  .transform(Number);

const id = given
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is written in small letters, digits and single hyphens')
  .refine((name) => name.length <= longest.id, `An id has at most ${longest.id} characters`);
const link = given
  .regex(/^https?:\/\/[^\s/]+\S*$/, { error: 'A URL begins with https:// and has no spaces', abort: true })
  .superRefine(refuseFlawedLink);
const contact = (what: string) =>
  given
    .regex(/^(https:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$/, {
      error: `The address for ${what} begins with https:// or mailto: and has no spaces`,
      abort: true,
    })
    .superRefine(refuseFlawedLink);
function refuseFlawedLink(link: string, { addIssue }: z.RefinementCtx): void {
  const flaw = linkFlawOf(link);
  if (flaw) addIssue({ code: 'custom', message: flaw.message, params: flaw });
}
const formerIds = z
  .array(id)
  .optional()
  .describe('Ids that this entry had before: links that name them lead here.');

const basis = z
  .enum(['stated', 'relative', 'outside', 'inferred'])
  .describe(
    '“stated”: the article gives this date. “relative”: counted from its words, such as “last week”. “outside”: from other sources. “inferred”: a conclusion of ours.',
  );

export const actorSchema = z.strictObject({
  id,
  name: line,
  type: z.enum(['state', 'person', 'armed group', 'organisation', 'bloc', 'unnamed group']),
  about: text.describe('One line that tells an outsider who this is.'),
  aliases: z.array(line).optional().describe('The article’s own words for it.'),
});

export const startingPointSchema = z.strictObject({
  sentence: line,
  event: id,
  span: given.optional().describe('An interval of days: 2022-02-22/2022-03-06'),
});

export const withdrawnSchema = z.strictObject({
  id,
  headline: line,
  on: given.describe('The day: 2026-05-03'),
  why: text.describe('One sentence.'),
  insteadSee: id.optional().describe('The entry that says it better.'),
  article: id
    .optional()
    .describe('The article it was of, where the site has several and no entry says it better.'),
  formerIds,
});

export const timelineSchema = z.strictObject({
  title: line,
  introduction: text.describe('Two neutral sentences: who, what, why then.'),
  articles: z
    .array(id)
    .optional()
    .describe(
      'The articles in the order of the index page, where there are several. Links to the start of a site that had one article lead to the first.',
    ),
  actors: z.array(actorSchema),
  startingPoints: z.array(startingPointSchema).optional(),
  reportTo: contact('reports')
    .optional()
    .describe('Where readers report an error: https://example.org/errors or mailto:desk@example.org'),
  withdrawn: z
    .array(withdrawnSchema)
    .optional()
    .describe('Entries that are no more. Their ids are never given to others, and links to them say why.'),
});

export const sourceSchema = z.strictObject({
  title: line,
  titleIsOurs: flag.optional().describe('The title is our description.'),
  encyclopedia: flag.optional().describe('“confirmed” must not rest on it alone.'),
  publisher: line,
  published: edtf.optional().describe('A day, month or year; left out when not known.'),
  url: link,
});

export const sourcesSchema = z.record(id, sourceSchema);

export const writtenSchema = z.strictObject({
  edtf,
  basis,
  because: text.describe('How the days of writing are known, in a sentence.'),
});

export const linesSchema = z.strictObject({
  title: z.array(lineNumber).optional(),
  byline: z.array(lineNumber).optional(),
  pullQuote: z.array(lineNumber).optional(),
});

export const articleSchema = z.strictObject({
  title: line,
  introduction: text
    .optional()
    .describe(
      'Two neutral sentences: who, what, why then. Needed where the site has several articles; else those of timeline.yaml do.',
    ),
  language: text
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is written as in “en”, “ur” or “pt-BR”')
    .optional()
    .describe('Of the text, as BCP 47 has it: “ur”, “pt-BR”. English where it is left out.'),
  description: line.describe('What this is, for an outsider.'),
  author: line.optional().describe('Left out when not known.'),
  publisher: line.optional(),
  url: link.optional(),
  written: writtenSchema,
  display: z
    .enum(['full', 'passages'])
    .optional()
    .describe(
      'How much of the text is published: “full”, or the passages quoted, each with a sentence around it.',
    ),
  rights: text.describe('Whose the text is, in a sentence.'),
  rightsContact: contact('rights')
    .optional()
    .describe('Whom to ask about the rights: https://example.org/rights or mailto:rights@example.org'),
  notes: z.array(text).optional(),
  sha256: given.regex(/^[0-9a-f]{64}$/).describe('The hash of the bytes of the text.'),
  lines: linesSchema.optional().describe('Lines of the text that are not body text, counted from 1.'),
});

export const dateSchema = z.strictObject({
  edtf,
  basis,
  textWords: quoted.optional().describe('The words of the article that date it. “relative” needs them.'),
  textSupports: edtf.optional().describe('What the text alone supports, where that is less.'),
  note: text.optional(),
});

export const saidBySchema = z.strictObject({ words: line, actors: z.array(id).optional() });

export const eventActorSchema = z.strictObject({
  actor: id,
  role: line.describe('What it does there, in a few words that can follow its name.'),
});

export const sicSchema = z.strictObject({ exact: quoted, note: text });

export const quoteSchema = z.strictObject({
  exact: quoted.describe('Word for word as in the article, on one line.'),
  prefix: quoted.optional().describe('The text directly before it, where the same words occur twice.'),
  suffix: quoted.optional().describe('The text directly after it, where the same words occur twice.'),
  article: id.optional(),
  sic: z.array(sicSchema).optional(),
});

export const referenceSchema = z.strictObject({
  source: id.describe('The name that it has in sources.yaml.'),
  says: text.describe('One sentence of our own.'),
});

export const corroborationSchema = z.strictObject({
  verdict: z.enum(verdicts),
  summary: text.describe('What they say, in a sentence of our own.'),
  references: z.array(referenceSchema).optional(),
});

export const relationSchema = z.strictObject({
  how: z.enum(relationKinds).describe('This entry <how> that entry.'),
  event: id,
  words: quoted.optional().describe('The words of the article that support it.'),
  claimed: flag.optional(),
});

export const entrySchema = z.strictObject({
  id,
  formerIds,
  kind: z.enum([...datedKinds, ...saidKinds]),
  headline: line,
  label: line.optional(),
  date: dateSchema.optional(),
  saidBy: saidBySchema.optional(),
  actors: z.array(eventActorSchema).optional(),
  quotes: z.array(quoteSchema).min(1),
  note: text.optional(),
  corroboration: corroborationSchema,
  relations: z.array(relationSchema).optional(),
});

export const eventsSchema = z.strictObject({
  article: id.describe('The name of the article, for every quote in this file that names none itself.'),
  events: z.array(entrySchema),
});

export const leftOutSchema = z.array(
  z.strictObject({
    heading: line.describe('What these have in common, such as “Title and byline”.'),
    passages: z.array(
      z.strictObject({
        words: quoted.describe('Word for word as in an article, on one line.'),
        reason: text.describe('Why no entry quotes them.'),
      }),
    ),
  }),
);

export const aboutSchema = z.strictObject({
  rules: z
    .array(text)
    .optional()
    .describe('The editorial rules that “About” prints, a sentence or two each.'),
});

export type SeedDate = z.output<typeof dateSchema>;
export type SeedQuote = z.output<typeof quoteSchema>;
export type SeedSource = z.output<typeof sourceSchema>;
export type SeedWithdrawn = z.output<typeof withdrawnSchema>;
export type SeedRelation = z.output<typeof relationSchema>;
