const LONGEST = 200; // UTF-16 units; nothing that is longer was meant to be a name

/** The names most like `word`, nearest first: for “did you mean”. At most `count`, none that is mostly different. */
export function nearest(word: string, names: readonly string[], count: number): string[] {
  if (word.length > LONGEST) return [];
  return names
    .map((name) => ({
      name,
      distance: editDistance(word.toLowerCase(), name.toLowerCase()) - sharedParts(word, name) * 4,
    }))
    .filter(({ name, distance }) => distance <= Math.max(word.length, name.length) * 0.6)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name);
}

/** How many letters must be added, taken away or changed (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Whole words of an id that both have: `kabul-2020` is near `kabul-2021` and `kabul-1996`. */
function sharedParts(a: string, b: string): number {
  const parts = new Set(a.split('-'));
  return b.split('-').filter((part) => part.length > 2 && parts.has(part)).length;
}
