import { afterEach, beforeEach, expect } from 'vitest';
import { unmountAll } from './attested.ts';
import { endEmulation } from './input.ts';

/** A test fails on whatever the page complains of, as a reader's console would show it. */
const complaints: string[] = [];
for (const level of ['error', 'warn'] as const) {
  const print = console[level];
  console[level] = (...words: unknown[]) => {
    complaints.push(`${level}: ${words.map(String).join(' ')}`);
    print(...words);
  };
}

beforeEach(() => {
  complaints.length = 0;
});

afterEach(async () => {
  await unmountAll();
  await endEmulation();
  expect(complaints, 'what the page complained of').toEqual([]);
});
