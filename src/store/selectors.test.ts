import { describe, expect, test } from 'vitest';
import { datasetOf } from '../../test/datasetOf.ts';
import { memoryAddress } from './address.ts';
import * as selectors from './selectors.ts';
import { createAttestedStore } from './store.ts';

const dataset = datasetOf(`
  2022-02-23 visit - event
  2022-03-02 vote - event
  2021-08-15 fall - report
  - fear - fear
`);

const all = Object.entries(selectors).filter(([name]) => name.startsWith('select'));

describe('a selector', () => {
  test.each(all)('%s gives the same value while nothing changes that it reads', (_, select) => {
    const store = createAttestedStore(dataset, memoryAddress('/?kind=event&q=v'));
    const first = select(store.getState() as never);
    store.setHovered('vote');
    store.showPanel('list');
    store.showSpan({ from: 19000, to: 19050 });
    expect(select(store.getState() as never)).toBe(first);
  });

  test('keeps apart two stores of different views, and of different data', () => {
    const other = datasetOf('2022-02-23 visit - event');
    const events = createAttestedStore(dataset, memoryAddress('/?kind=event'));
    const fears = createAttestedStore(dataset, memoryAddress('/?kind=fear'));
    const small = createAttestedStore(other, memoryAddress('/?kind=event'));
    const read = () =>
      [events, fears, small].map(({ getState }) => selectors.selectVisible(getState()).map(({ id }) => id));
    expect(read()).toEqual([['visit', 'vote'], ['fear'], ['visit']]);
    expect(read()).toEqual(read());
  });
});

test('what is visible has its dated and undated entries, its ids and its reading order', () => {
  const { getState, setFilter, setOrder } = createAttestedStore(dataset, memoryAddress());
  const ids = (select: (state: ReturnType<typeof getState>) => readonly { readonly id: string }[]) =>
    select(getState()).map(({ id }) => id);
  expect(ids(selectors.selectDated)).toEqual(['fall', 'visit', 'vote']);
  expect(ids(selectors.selectUndated)).toEqual(['fear']);
  setFilter({ kinds: ['event', 'fear'] });
  expect(ids(selectors.selectDated)).toEqual(['visit', 'vote']);
  expect([...selectors.selectVisibleIds(getState())]).toEqual(['visit', 'vote', 'fear']);
  expect(selectors.selectKindCounts(getState()).get('report')).toEqual({ dated: 1, undated: 0 });
  setOrder('told');
  expect(ids(selectors.selectReading)).toEqual(['visit', 'vote', 'fear']);
});
