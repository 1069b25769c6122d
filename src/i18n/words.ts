import type { EventKind, Verdict } from '../model/dataset.ts';

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

/** How the page names the verdicts. */
export const verdictWords: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  partly: 'Partly confirmed',
  contested: 'Disputed',
  'not-found': 'None found',
  'not-checkable': 'Nothing to check',
};
