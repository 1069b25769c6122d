import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stripVisTimeline } from './build/stripVisTimeline.ts';
import { attestedDataset } from './build/vitePlugin.ts';
import { parseSite } from './src/site/site.ts';

export default defineConfig({
  base: parseSite(process.env).base,
  plugins: [react(), attestedDataset({ seeds: process.env.SEEDS || undefined }), stripVisTimeline()],
  build: {
    manifest: true,
    // One sheet for all pages.
    cssCodeSplit: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
