import type { Dataset } from '../domain/dataset.ts';
import { compile } from './compile.ts';
import { formatProblems } from './problem.ts';
import { readSeeds } from './readSeeds.ts';

/** A seeds directory → its dataset and one line of counts, or every problem as text. */
export async function checkSeeds(directory: string): Promise<{ dataset: Dataset | null; text: string }> {
  const { dataset, problems } = compile(await readSeeds(directory));
  return { dataset, text: dataset ? `${countWords(dataset)}: no problems` : formatProblems(problems) };
}

/** The dataset as the JSON that pages and other programs read. */
export const formatDataset = (dataset: Dataset): string => JSON.stringify(dataset);

/** “46 entries (18 dated, 28 said), 21 actors, 51 references, 1 article” */
export function countWords({ events, actors, articles }: Dataset): string {
  const dated = events.filter(({ date }) => date !== null).length;
  const references = events.reduce((sum, { elsewhere }) => sum + elsewhere.references.length, 0);
  return [
    `${counted(events.length, 'entry', 'entries')} (${dated} dated, ${events.length - dated} said)`,
    counted(actors.length, 'actor', 'actors'),
    counted(references, 'reference', 'references'),
    counted(articles.length, 'article', 'articles'),
  ].join(', ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
