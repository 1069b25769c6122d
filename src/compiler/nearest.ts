import { editDistance } from '../model/nearest.ts';

/** The word among `known` that `word` was probably meant to be; `null` when none is near. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    const near =
      distance <= Math.max(2, Math.floor(word.length / 3)) ||
      (word.length >= 3 && (candidate.includes(word) || word.includes(candidate)));
    if (near && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word ?? null;
}

/** “Perhaps `x` is meant.”, or what there is to choose from when it is little. */
export function meantHint(word: string, known: Iterable<string>): string | null {
  const all = [...known];
  const near = nearestWord(word, all);
  if (near !== null) return `Perhaps “${near}” is meant.`;
  return all.length > 0 && all.length <= 12 ? `Known are: ${all.join(', ')}.` : null;
}
