import type { Scene } from '../../scene/Scene.ts';

/** A Scene → Scenes of at most so many rows each, from the top down: a picture that no page is high enough for. */
export function cutRows(scene: Scene, most: number): Scene[] {
  const pieces = Math.max(1, Math.ceil(scene.rows / most));
  return Array.from({ length: pieces }, (_, i) => {
    const [first, rows] = [i * most, Math.min(most, scene.rows - i * most)];
    const last = first + rows - 1;
    const has = (row: number) => row >= first && row <= last;
    const days = scene.chosenDays;
    return {
      ...scene,
      rows,
      marks: scene.marks.filter(({ row }) => has(row)).map((mark) => ({ ...mark, row: mark.row - first })),
      ties: scene.ties
        .filter(({ from, to }) => from <= last && to >= first)
        .map((tie) => ({
          ...tie,
          from: Math.max(tie.from, first) - first,
          to: Math.min(tie.to, last) - first,
        })),
      chosenDays: days && has(days.row) ? { ...days, row: days.row - first } : null,
    };
  });
}
