import type { EventDate } from '../domain/dataset.ts';
import { whenWords } from './words.ts';

/** Where a date comes from, in sentences: the article's words, what is drawn, and what the text alone supports. */
export const When = ({ date }: { date: EventDate }) => (
  <>
    {date.textWords && (
      <>
        “<bdi>{date.textWords}</bdi>” →{' '}
      </>
    )}
    {whenWords(date)}
  </>
);
