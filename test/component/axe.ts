import axe from 'axe-core';
import { expect } from 'vitest';
import { prefer } from './input.ts';

/** The rules that look at colours. In the dark scheme nothing else of the page is different. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** That axe finds nothing in the page as it stands, shadow roots included, in the light scheme and in the dark one. */
export async function expectNoViolations(): Promise<void> {
  const check = async (options: axe.RunOptions) => {
    const { violations } = await axe.run(document, options);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  };
  await check({});
  await prefer({ colorScheme: 'dark' });
  await check({ runOnly: ofColours });
  await prefer();
}
