import type { Dataset } from '../domain/dataset.ts';
import { compile, type Sound } from './compile.ts';
import { formatProblems } from './problem.ts';
import { readSeeds } from './readSeeds.ts';

/** A seeds directory → all it gives as JSON and one line of counts, or every problem as text. */
export async function checkSeeds(directory: string): Promise<{ json: string | null; text: string }> {
  const compiled = compile(await readSeeds(directory));
  return compiled.dataset
    ? { json: formatForPrograms(compiled), text: `${countWords(compiled.dataset)}: no problems` }
    : { json: null, text: formatProblems(compiled.problems) };
}

/** Dataset and background as one JSON: who reads it in a program needs no second file. */
export const formatForPrograms = ({ dataset, background }: Sound): string =>
  JSON.stringify({ ...dataset, background });

/** “46 entries (18 dated, 28 said), 21 actors, 51 references, 1 article” */
export function countWords({ events, actors, articles }: Dataset): string {
  const dated = events.filter(({ date }) => date !== null).length;
  const references = events.reduce((sum, { elsewhere }) => sum + elsewhere.sources, 0);
  return [
    `${counted(events.length, 'entry', 'entries')} (${dated} dated, ${events.length - dated} said)`,
    counted(actors.length, 'actor', 'actors'),
    counted(references, 'reference', 'references'),
    counted(articles.length, 'article', 'articles'),
  ].join(', ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
