import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { enginesThere } from '../../scripts/engines.mjs';
import { root } from '../sites.ts';

export default defineConfig<{ engine: 'Firefox' | 'WebKit' }>({
  outputDir: join(root, 'test-results', 'engines'),
  fullyParallel: true,
  // One browser at a time: they share the cores with nobody.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: enginesThere().map((name) => ({ name, use: { engine: name as 'Firefox' | 'WebKit' } })),
});
