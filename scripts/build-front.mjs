/** Builds the script of the index page of several articles: small, and run before the page is drawn. */
import { join } from 'node:path';
import { build } from 'vite';

/**
 * @param {string} root the project
 * @param {string} dist the built site, which gets the file
 * @returns {Promise<string>} its path from the site’s root
 */
export async function buildFront(root, dist) {
  const built = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    // Of the plugins’ files none is wanted here.
    plugins: [onlyScripts],
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: false,
      rolldownOptions: {
        input: join(root, 'src', 'site', 'collection', 'client.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const { output } = /** @type {{ output: { fileName: string }[] }} */ (built);
  return output[0]?.fileName ?? '';
}

/** @type {import('vite').Plugin} */
const onlyScripts = {
  name: 'attested-only-scripts',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (bundle[name]?.type === 'asset') delete bundle[name];
  },
};
