import { dialogText } from '../../i18n/dialogText.ts';
import type { Article } from '../../model/dataset.ts';

type Step = (typeof dialogText.about.steps)[number];

/** What each entry goes through, and what that proves and does not. */
export function stepsOf(articles: readonly Article[]): readonly Step[] {
  const sum = (of: keyof Article['sentences']) =>
    articles.reduce((total, { sentences }) => total + sentences[of], 0);
  const [all, passedOver] = [sum('all'), sum('passedOver')];
  const reading =
    passedOver === 0 ? dialogText.about.readAll : dialogText.about.readSome(all - passedOver, all);
  return [reading, ...dialogText.about.steps];
}
