import type { Article } from '../../model/dataset.ts';

type Step = {
  readonly name: string;
  readonly what: string;
  readonly shows: string;
  readonly not: string;
};

/** What each entry goes through, and what that proves and does not. */
export const stepsOf = (articles: readonly Article[]): readonly Step[] => [reading(articles), ...steps];

function reading(articles: readonly Article[]): Step {
  const sum = (of: keyof Article['sentences']) =>
    articles.reduce((total, { sentences }) => total + sentences[of], 0);
  const [all, passedOver] = [sum('all'), sum('passedOver')];
  const name = 'Reading';
  if (passedOver === 0)
    return {
      name,
      what: 'The article is read sentence by sentence. Each sentence of its body is quoted by an entry, or listed below with the reason why not.',
      shows: 'No sentence was passed over in silence.',
      not: 'That another reader would have chosen the same entries.',
    };
  return {
    name,
    what: `Quoted by an entry, or listed below with the reason why not: ${all - passedOver} of the ${all} sentences of the body. The rest is passed over.`,
    shows: 'Which sentences the entries rest on: they are marked in the text.',
    not: 'Why the others were passed over, or that another reader would have chosen the same.',
  };
}

const steps: readonly Step[] = [
  {
    name: 'Quoting',
    what: 'Every entry quotes the body of the article. A program looks the quote up, character by character. It must stand there exactly once, or the words around it must tell the place.',
    shows: 'The article says this, in these words.',
    not: 'That it is true.',
  },
  {
    name: 'Naming the speaker',
    what: 'What the article does not state as fact has a speaker: each report, claim, fear, forecast and question says whose words it is.',
    shows: 'Who speaks, or that the text leaves it open.',
    not: 'That the speaker is right.',
  },
  {
    name: 'Dating',
    what: 'A date is as precise as its source, and no more; what has no date gets none. Each date says where it comes from: stated in the article, counted from its words (“last week”), taken from outside, or inferred. Where the article alone supports less, that is said beside it.',
    shows: 'How exactly the date is known, and from where.',
    not: 'That whoever gives the date has it right.',
  },
  {
    name: 'Comparing',
    what: 'What other sources say stands beside the entry, each source with one sentence of ours. “Confirmed” needs at least one that is not an encyclopedia.',
    shows: 'What the sources that were read say.',
    not: 'What the others would say. That none was found does not make a thing false.',
  },
  {
    name: 'Checking',
    what: 'A program checks all of it again whenever this page is built: the text itself, every quote, date and name, and that no order in time contradicts the dates. One mistake, and nothing is published.',
    shows: 'All that you read here passed every check.',
    not: 'That our judgement is right: no program can check that.',
  },
];
