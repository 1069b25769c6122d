/** Whether an element takes any place on the page. */
export const isDrawn = (element: Element): boolean => element.getClientRects().length > 0;
