import type { TimeSpan } from '../domain/days.ts';
import { type Filter, noFilter } from '../domain/filter.ts';

/** Which pane a narrow screen shows. */
export const panels = ['timeline', 'claims', 'article'] as const;
export type Panel = (typeof panels)[number];

/** What the reader looks at. The whole state of the app; the link is the view, written down. */
export type View = Filter & {
  /** The chosen entry. May be an id that no entry has: a link is told so, never changed silently. */
  readonly event: string | null;
  /** `null`: the opening span, found from the data and the pane's width. Moves the picture, filters nothing. */
  readonly span: TimeSpan | null;
  readonly panel: Panel;
};

export const openingView: View = { ...noFilter, event: null, span: null, panel: 'timeline' };
