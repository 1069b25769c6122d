import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { attestedDataset } from './src/dataset/vitePlugin.ts';
import { parseSite } from './src/pages/site.ts';
import { leanVis } from './src/timeline/vis/lean.ts';

export default defineConfig({
  base: parseSite(process.env).base,
  plugins: [react(), attestedDataset({ seeds: process.env.SEEDS || undefined }), leanVis()],
  // vis-timeline's peers, as much of each as it is used here: see the files.
  resolve: {
    alias: Object.fromEntries(
      ['moment', 'xss', 'uuid'].map((peer) => [
        peer,
        fileURLToPath(new URL(`./src/timeline/vis/${peer}.ts`, import.meta.url)),
      ]),
    ),
  },
  build: {
    manifest: true,
    // One sheet, which stands in every page: see scripts/build.mjs.
    cssCodeSplit: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // One process, and modules loaded once: no test leaves anything behind in them.
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'], pool: 'threads', isolate: false },
});
