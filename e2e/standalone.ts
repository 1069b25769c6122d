import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import type { Dataset, Supplement } from '../src/model/dataset.ts';
import { test as base, expect } from './attested.ts';
import { frozenSite } from './sites.ts';

type Parts = { readonly dataset: Dataset; readonly supplement: Supplement };

/** The data that stand in the file. */
export const inlined = async <Part extends keyof Parts>(page: Page, part: Part): Promise<Parts[Part]> =>
  JSON.parse((await page.locator(`script#${part}`).textContent())!);

type Fixtures = {
  /** The address of the site as one file, in a folder with a space in its name. */
  readonly file: string;
};

/** Fails if a page of the test asks for anything but the file. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that no other fixture is needed
  file: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'attested-'));
    const folder = join(home, 'a folder with a space');
    await mkdir(folder);
    await copyFile(join(frozenSite, 'attested.html'), join(folder, 'attested.html'));
    await use(pathToFileURL(join(folder, 'attested.html')).href);
    await rm(home, { recursive: true, force: true });
  },
  watch: async ({ watch, file }, use) => {
    const requests: string[] = [];
    await use(async (context) => {
      context.on('request', (request) => requests.push(request.url()));
      await watch(context);
    });
    expect(requests.filter((url) => url.split('?')[0] !== file)).toEqual([]);
  },
});
