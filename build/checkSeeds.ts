import type { CompileSuccess } from '../src/compiler/compile.ts';
import { passedOverWords } from '../src/compiler/passedOver.ts';
import { formatProblems } from '../src/compiler/problem.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { compileDirectory } from './readSeeds.ts';

/** A seeds directory → all it gives as JSON and a line of counts, with what was passed over; or every problem as text. */
export async function checkSeeds(directory: string): Promise<{ json: string | null; text: string }> {
  const compiled = await compileDirectory(directory);
  return compiled.dataset
    ? { json: formatForPrograms(compiled), text: soundWords(compiled) }
    : { json: null, text: formatProblems(compiled.problems) };
}

/** What a curator is told of seeds without a problem. */
export function soundWords({ dataset, passedOver }: CompileSuccess): string {
  const sentences = dataset.articles.reduce((sum, { sentences }) => sum + sentences.all, 0);
  return [`${countWords(dataset)}: no problems`, passedOverWords(passedOver, sentences)]
    .filter(Boolean)
    .join('\n');
}

/** Dataset and supplement as one JSON: who reads it in a program needs no second file. */
export const formatForPrograms = ({ dataset, supplement }: CompileSuccess): string =>
  JSON.stringify({ ...dataset, background: supplement });

/** “46 entries (18 dated, 28 said), 21 actors, 51 references, 1 article” */
export function countWords({ events, actors, articles }: Dataset): string {
  const dated = events.filter(({ date }) => date !== null).length;
  const references = events.reduce((sum, { corroboration }) => sum + corroboration.sources, 0);
  return [
    `${counted(events.length, 'entry', 'entries')} (${dated} dated, ${events.length - dated} said)`,
    counted(actors.length, 'actor', 'actors'),
    counted(references, 'reference', 'references'),
    counted(articles.length, 'article', 'articles'),
  ].join(', ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
