let count = 0;

/** vis-timeline names what has no id of its own; the names need only differ within a page. */
export const v4 = (): string => `unnamed-${count++}`;
