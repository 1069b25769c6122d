import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * That axe finds nothing in the page as it stands, shadow roots included. In the light scheme: that all stands out in the dark one,
 * and where more contrast is asked for, is reckoned in appearance.test.ts.
 */
export async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}
