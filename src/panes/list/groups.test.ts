import { expect, test } from 'vitest';
import { datasetOf } from '../../../test/datasetOf.ts';
import type { Order } from '../../model/order.ts';
import { inReadingOrder } from '../../model/order.ts';
import { toGroups } from './groups.ts';

const { events, articles } = datasetOf(`
  2022-03-02   abstention  pakistan
  -            why         pakistan
  1996         kabul       taliban
  1996-09-27   capture     taliban
  -            what-then   russia
  2021-08      return      taliban
  /2022-03     echo        russia
  -0043        caesar      -
`);

test.each<[Order, string]>([
  [
    'time',
    '2022: echo | 44 BC: caesar | 1996: kabul, capture | 2021: return | 2022: abstention | Said when the article was written, between 2 and 6 March 2022: why, what-then',
  ],
  [
    'told',
    'Paragraph 1: abstention | Paragraph 2: why | Paragraph 3: (back to 1996) kabul | Paragraph 4: capture | Paragraph 5: what-then | Paragraph 6: (on to 2021) return | Paragraph 7: (on to 2022) echo | Paragraph 8: (back to 44 BC) caesar',
  ],
])('in order of %s the list says where it stands', (order, expected) => {
  const groups = toGroups(inReadingOrder(events, order), order, { articles });
  const drawn = groups.map(
    ({ heading, entries }) =>
      `${heading}: ${entries.map(({ event, jump }) => (jump ? `(${jump}) ` : '') + event.id).join(', ')}`,
  );
  expect(drawn.join(' | ')).toBe(expected);
});
