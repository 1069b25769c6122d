import type { Mark, Scene } from './Scene.ts';

const MOST = 8;

/** A Scene with the marks in the rows nearest to an entry’s, or to the last row; where they stand is as in the whole. */
export function nearestMarks(scene: Scene, entry: string | null): Scene {
  const row = scene.marks.find(({ id }) => id === entry)?.row ?? scene.rows - 1;
  const distance = (mark: Mark) => (mark.id === entry ? -1 : Math.abs(mark.row - row));
  const marks = [...scene.marks].sort((a, b) => distance(a) - distance(b)).slice(0, MOST);
  const kept = new Set(marks.map(({ id }) => id));
  return {
    ...scene,
    marks: scene.marks.filter(({ id }) => kept.has(id)),
    ties: scene.ties.filter(({ ids }) => ids.every((id) => kept.has(id))),
  };
}
