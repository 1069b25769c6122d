import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './attested.ts';

/** The rules that look at colours. In the other scheme nothing else of the page is different. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** That axe finds nothing on a page that is opened in the light scheme, nor in the dark one. */
export async function expectNothingOfAxe(page: Page): Promise<void> {
  const check = async (axe: AxeBuilder, atLeast: number) => {
    const { violations, passes } = await axe.analyze();
    expect(passes.length).toBeGreaterThanOrEqual(atLeast);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  };
  // What passes is only counted: telling all of it takes longer than finding it.
  const axe = () => new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  await check(axe(), 16);
  await page.emulateMedia({ colorScheme: 'dark' });
  await check(axe().withRules(ofColours), 1);
}
