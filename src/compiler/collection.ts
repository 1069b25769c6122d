import { type ArticleText, type CompileContext, checkName } from './compileContext.ts';
import type { SeedEntry } from './entries.ts';
import { type Report, spotIn } from './seedFile.ts';
import { timelineSchema, withdrawnSchema } from './seedSchema.ts';
import type { Timeline } from './seeds.ts';
import { field, readPiece, readPieces } from './shape.ts';

type Articles = ReadonlyMap<string, ArticleText>;

/** The articles as `timeline.yaml` lists them; those that it does not name follow, by the names of their files. */
export function inListedOrder(articles: Articles, { spot }: Timeline): Articles {
  const listed = readPiece(timelineSchema.shape.articles, field(spot?.file.data, 'articles')) ?? [];
  return new Map([...new Set([...listed, ...articles.keys()])].flatMap((id) => entryOf(articles, id)));
}

const entryOf = (articles: Articles, id: string): [string, ArticleText][] => {
  const article = articles.get(id);
  return article ? [[id, article]] : [];
};

/** What only a site of several articles needs: each introduced, with entries, and known to be that of what was withdrawn from it. */
export function checkCollection(
  timeline: Timeline,
  entries: readonly SeedEntry[],
  complete: boolean,
  world: CompileContext,
): void {
  const { articles, report } = world;
  if (timeline.spot) checkListed(timeline.spot, world);
  if (timeline.spot) checkWithdrawn(timeline.spot, world);
  if (articles.size < 2) return;
  const quoted = new Set(entries.flatMap(({ raw, article }) => articlesOf(raw, article)));
  for (const { id, article, spot } of articles.values()) {
    if (article && !article.introduction) reportNoIntroduction(spot, report);
    if (complete && !quoted.has(id)) report(spot, 'No entry quotes this article', { words: id });
  }
}

function checkListed(spot: ArticleText['spot'], world: CompileContext): void {
  const seen = new Set<string>();
  const list = readPieces(
    timelineSchema.shape.articles.unwrap().element,
    field(spot.file.data, 'articles'),
    spotIn(spot, 'articles'),
  );
  for (const { value: id, spot: at } of list) {
    if (id === null || !checkName('article', id, world.articles, at, world)) continue;
    if (seen.has(id)) world.report(at, 'This article is named twice', { words: id });
    seen.add(id);
  }
}

function checkWithdrawn(spot: ArticleText['spot'], world: CompileContext): void {
  const list = readPieces(withdrawnSchema, field(spot.file.data, 'withdrawn'), spotIn(spot, 'withdrawn'));
  for (const { value, spot: at } of list) {
    if (!value) continue;
    if (value.article !== undefined)
      checkName('article', value.article, world.articles, spotIn(at, 'article'), world);
    else if (value.insteadSee === undefined && world.articles.size > 1)
      world.report(at, 'Nothing says of which article this entry was', {
        words: value.id,
        hint: 'Add “article”, or “insteadSee”.',
      });
  }
}

const reportNoIntroduction = (spot: ArticleText['spot'], report: Report): void =>
  report(spotIn(spot, 'introduction'), 'Where a site has several articles, each has its own introduction', {
    hint: 'Two neutral sentences: who, what, why then. That of timeline.yaml introduces the site.',
  });

/** The articles that the quotes of an entry name, right or wrong. */
function articlesOf(raw: unknown, fallback: string | null): string[] {
  const quotes = field(raw, 'quotes');
  if (!Array.isArray(quotes)) return [];
  return quotes.map((quote) => String(field(quote, 'article') ?? fallback));
}
