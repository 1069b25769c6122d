import { entryIn } from '../store/link.ts';

/** Whether the built page of a link is that of an entry: it holds the entry and what stands around it, not the whole. */
export const isLight = (page: string): boolean => entryIn(page) !== null;
