import type { EventKind } from '../model/dataset.ts';

/** What is drawn in a box of 14 by 14, in strokes 1.8 wide unless they say otherwise. */
export const kindShapes: Record<EventKind, React.ReactNode> = {
  event: <circle cx="7" cy="7" r="4" />,
  situation: <path d="M1 7h12" strokeWidth="2.5" />,
  report: <path d="M1 7h3m1.5 0h3m1.5 0h3" strokeWidth="2.5" />,
  claim: <path d="M1.5 2.5h11v7h-6l-3 3v-3h-2z" />,
  fear: <path d="M7 2l5.5 10h-11z" />,
  forecast: <path d="M1 7h11M8.5 3.5L12 7l-3.5 3.5" />,
  question: <path d="M4.3 4.6C4.3 3 5.4 2 7 2s2.7 1 2.7 2.4C9.7 6.3 7 6.6 7 8.8m0 2.4v1" />,
};
