import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../build/readSeeds.ts';
import type { Article, Dataset, Supplement } from '../model/dataset.ts';
import { compile } from './compile.ts';
import { passedOverIn } from './passedOver.ts';
import { formatProblem } from './problem.ts';
import { sentencesOf, type TextRange } from './sentences.ts';

const directory = fileURLToPath(new URL('../../seeds', import.meta.url));
const { dataset, supplement, problems } = compile(await readSeeds(directory));
const leftOut = supplement?.leftOut ?? [];

const sentencesOfBody = ({ text, paragraphs }: Article): readonly TextRange[] =>
  paragraphs.filter(({ role }) => role === 'body').flatMap((line) => sentencesOf(text, line));

const missedSentences = ({ articles, events }: Dataset, items: Supplement['leftOut']): readonly string[] =>
  articles.flatMap((article) => passedOverIn(article, events, items).passedOver.map(({ words }) => words));

describe('the seeds', () => {
  test('have no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('split into the sentences that the article has', () => {
    const article = dataset?.articles.find(({ id }) => id === 'khan-putin-2022');
    const sentences = article
      ? sentencesOfBody(article).map(({ start, end }) => article.text.slice(start, end))
      : [];
    expect(sentences).toHaveLength(33);
    expect(sentences).toContain('Apparently not.');
    expect(sentences.filter((sentence) => !/^[“A-Z].*[.?]$/.test(sentence))).toEqual([]);
  });

  test('quote or leave out, with a reason, every sentence of the body', () => {
    expect(dataset && missedSentences(dataset, leftOut)).toEqual([]);
  });

  test('leave out only words that are in an article', () => {
    expect(leftOut.length).toBeGreaterThan(0);
    expect(
      leftOut.filter(({ words }) => !dataset?.articles.some(({ text }) => text.includes(words))),
    ).toEqual([]);
    expect(leftOut.filter(({ reason }) => reason.length < 15)).toEqual([]);
  });

  test('the list of missed sentences is not empty by mistake', () => {
    const first =
      dataset?.events.filter(({ passages }) => passages.every(({ paragraph }) => paragraph > 3)) ?? [];
    expect(dataset && missedSentences({ ...dataset, events: first }, leftOut)).toContain(
      'Will Russia help us stabilize Afghanistan?',
    );
  });

  test('give every quote the words that stand at its offsets', () => {
    const texts = new Map(dataset?.articles.map(({ id, text }) => [id, text]));
    const passages = dataset?.events.flatMap((event) => event.passages) ?? [];
    expect(passages.length).toBeGreaterThan(30);
    expect(
      passages.filter(({ article, start, end, exact }) => texts.get(article)?.slice(start, end) !== exact),
    ).toEqual([]);
  });

  test('call nothing confirmed without a reference, and nothing checked that cannot be', () => {
    const confirmed =
      dataset?.events.filter(({ corroboration }) => corroboration.verdict === 'confirmed') ?? [];
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter(({ corroboration }) => corroboration.sources === 0)).toEqual([]);
  });
});
