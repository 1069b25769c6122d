import { test } from 'playwright/test';
import { buildSite, type SiteName, sites } from './sites.ts';

for (const name of Object.keys(sites) as SiteName[])
  test(`builds the site “${name}”`, async () => {
    test.setTimeout(180_000);
    await buildSite(name);
  });
