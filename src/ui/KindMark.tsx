import type { EventKind } from '../domain/dataset.ts';
import './kindMark.css';

/** The mark of a kind: shape first, colour second. Decoration; whoever shows it says the kind in words too. */
export function KindMark({ kind }: { kind: EventKind }) {
  return (
    <svg className={`kind-mark ${kind}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

const shapes: Record<EventKind, React.ReactNode> = {
  event: <circle cx="7" cy="7" r="4" />,
  situation: <path d="M1 7h12" strokeWidth="2.5" />,
  report: <path d="M1 7h3m1.5 0h3m1.5 0h3" strokeWidth="2.5" />,
  claim: <path d="M1.5 2.5h11v7h-6l-3 3v-3h-2z" />,
  fear: <path d="M7 2l5.5 10h-11z" />,
  forecast: <path d="M1 7h11M8.5 3.5L12 7l-3.5 3.5" />,
  question: <path d="M4.3 4.6C4.3 3 5.4 2 7 2s2.7 1 2.7 2.4C9.7 6.3 7 6.6 7 8.8m0 2.4v1" />,
};

/** A kind in words: one, and several. */
export const kindWords: Record<EventKind, { readonly one: string; readonly many: string }> = {
  event: { one: 'Event', many: 'Events' },
  situation: { one: 'Situation', many: 'Situations' },
  report: { one: 'Reported', many: 'Reported' },
  claim: { one: 'Claim', many: 'Claims' },
  fear: { one: 'Fear', many: 'Fears' },
  forecast: { one: 'Forecast', many: 'Forecasts' },
  question: { one: 'Question', many: 'Questions' },
};
