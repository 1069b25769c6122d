import type { ReactNode } from 'react';
import { t } from '../../i18n/text.ts';

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
      <span className="visually-hidden">{t.filters.entries(count)}</span>
    </button>
  );
}
