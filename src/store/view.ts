import type { TimeSpan } from '../model/dates/days.ts';
import { type Filter, noFilter } from '../model/filter.ts';
import type { Order } from '../model/order.ts';

/** What is shown: on a narrow screen one of these; on a wide one the list, or the other three beside each other. */
export const panels = ['timeline', 'claims', 'article', 'list'] as const;
export type Panel = (typeof panels)[number];

/** What the reader looks at. The whole state of the app; the link is the view, written down. */
export type View = Filter & {
  /** The chosen entry. May be an id that no entry has: a link is told so, never changed silently. */
  readonly event: string | null;
  /** `null`: the opening span, found from the data and the pane's width. Moves the picture, filters nothing. */
  readonly span: TimeSpan | null;
  /** In which order the list stands, and previous and next lead on. */
  readonly order: Order;
  /** `null`: what the window has room for. */
  readonly panel: Panel | null;
};

export const openingView: View = { ...noFilter, event: null, span: null, order: 'time', panel: null };
