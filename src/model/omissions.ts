import type { Omission } from './dataset.ts';

/** What stands in a text where some of it is left out. */
export const omissionMark = '[…]';

/**
 * An offset into an article's text as shown → the same place in the text as received, which `sha256` pins: for a W3C
 * TextPositionSelector. UTF-16; the offset stands in no mark (a passage never does).
 */
export const toOriginalOffset = (omissions: readonly Omission[], offset: number): number =>
  omissions
    .filter(({ at }) => at + omissionMark.length <= offset)
    .reduce((sum, { length }) => sum + length - omissionMark.length, offset);
