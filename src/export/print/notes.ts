import { type Reference, referencesOf, type Supplement, type TimelineEvent } from '../../model/dataset.ts';

/** A source as a numbered note. */
export type Note = {
  readonly number: number;
  readonly source: Omit<Reference, 'says'>;
  /** What it says, and of which entries, by their numbers. */
  readonly says: readonly { readonly words: string; readonly entries: readonly number[] }[];
};

/**
 * Entries in the order in which they are numbered, from 1, and what others say of them → each source once, in the order
 * in which it is first needed; and the numbers of an entry’s notes.
 */
export function notesOf(
  events: readonly TimelineEvent[],
  references: Supplement['references'],
): { readonly notes: readonly Note[]; readonly numbersOf: (id: string) => readonly number[] } {
  const notes = new Map<string, { number: number; source: Note['source']; says: Map<string, number[]> }>();
  const numbers = new Map<string, number[]>();
  for (const [i, { id }] of events.entries()) {
    for (const { says, ...source } of referencesOf(references, id)) {
      const key = `${source.url} ${source.title}`;
      const note = notes.get(key) ?? { number: notes.size + 1, source, says: new Map<string, number[]>() };
      notes.set(key, note);
      note.says.set(says, [...(note.says.get(says) ?? []), i + 1]);
      const own = numbers.get(id) ?? [];
      if (!own.includes(note.number)) numbers.set(id, [...own, note.number]);
    }
  }
  return {
    notes: [...notes.values()].map(({ says, ...note }) => ({
      ...note,
      says: [...says].map(([words, entries]) => ({ words, entries })),
    })),
    numbersOf: (id) => numbers.get(id) ?? [],
  };
}
