import type { ReactNode } from 'react';

type Props = {
  readonly pressed: boolean;
  readonly count: number;
  readonly title?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** One choice of a filter, with the number of entries that it gives. */
export function Chip({ pressed, count, title, onPress, children }: Props) {
  return (
    <button type="button" className="chip" title={title} aria-pressed={pressed} onClick={onPress}>
      {children} <small>{count}</small>
      <span className="visually-hidden"> {count === 1 ? 'entry' : 'entries'}</span>
    </button>
  );
}
