import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runInTasks } from './runInTasks.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const three = (done: string[]) => ['first', 'second', 'third'].map((step) => () => done.push(step));

test('steps are taken in their order, each in a task of its own', () => {
  const done: string[] = [];
  runInTasks(three(done));
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['first']);
  vi.runAllTimers();
  expect(done).toEqual(['first', 'second', 'third']);
});

test('what is ended on its way takes no further step', () => {
  const done: string[] = [];
  const end = runInTasks(three(done));
  vi.advanceTimersToNextTimer();
  vi.advanceTimersToNextTimer();
  end();
  vi.runAllTimers();
  expect(done).toEqual(['first', 'second']);
});
