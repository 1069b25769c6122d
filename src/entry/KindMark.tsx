import type { EventKind } from '../model/dataset.ts';
import { kindShapes } from './kindShapes.tsx';
import './kindMark.css';

/** The mark of a kind: shape first, colour second. Decoration; whoever shows it says the kind in words too. */
export function KindMark({ kind }: { kind: EventKind }) {
  return (
    <svg className={`kind-mark ${kind}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {kindShapes[kind]}
    </svg>
  );
}
