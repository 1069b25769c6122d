import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { attestedDataset } from './src/dataset/vitePlugin.ts';

export default defineConfig({
  base: process.env['BASE_PATH'] ?? '/',
  plugins: [react(), attestedDataset()],
  resolve: { alias: { moment: new URL('./src/timeline/utcMoment.ts', import.meta.url).pathname } },
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'] },
});
