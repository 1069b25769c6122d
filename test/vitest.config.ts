import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { stripVisTimeline } from '../build/stripVisTimeline.ts';
import { findChromium } from '../scripts/browser.mjs';

// What ships is tested. React’s development build would take twice the time.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Waiting costs nothing where it is not needed, and a busy machine needs it. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{src,build,scripts,test}/**/*.test.{ts,mjs}'],
          exclude: ['test/component/**', '**/*.full.test.{ts,mjs}'],
          // One process, and modules loaded once: no test leaves anything behind in them.
          pool: 'threads',
          isolate: false,
          ...patient,
        },
      },
      {
        root,
        // Processes that are started, and datasets of thousands of entries: part of `npm run test:all`.
        test: { name: 'full', include: ['{src,scripts}/**/*.full.test.{ts,mjs}'], ...patient },
      },
      {
        root,
        plugins: [react(), stripVisTimeline()],
        optimizeDeps: {
          include: ['react-dom/client', 'react/jsx-dev-runtime', 'axe-core'],
        },
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          setupFiles: ['test/component/setup.ts'],
          maxWorkers: Math.min(4, availableParallelism()),
          ...patient,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: true,
            trace: {
              mode: 'retain-on-failure',
              tracesDir: 'test-results/component/traces',
              screenshots: false,
              snapshots: false,
            },
            screenshotDirectory: 'test-results/component',
            provider: playwright({
              actionTimeout: 15_000,
              launchOptions: findChromium(),
              contextOptions: {
                viewport: { width: 1920, height: 1080 },
                locale: 'en-GB',
                reducedMotion: 'reduce',
                permissions: ['clipboard-read', 'clipboard-write'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
