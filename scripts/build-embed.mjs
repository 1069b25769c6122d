/** Builds what other people’s pages import: `embed/attested.js` and its style, with the data beside it, by names that stay. */
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Comes after the site’s own build, which empties `outDir` and puts the declared types there.
 * @param {string} root the project
 * @param {string} [outDir] the built site
 * @param {import('vite').LogLevel} [logLevel]
 */
export async function buildEmbed(root, outDir = join(root, 'dist'), logLevel = 'info') {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel,
    // Chunks and data are found from where the module is, wherever that is.
    base: './',
    plugins: [inUtf8, byArticle],
    build: {
      outDir: join(outDir, 'embed'),
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: false,
      // One style sheet for the shadow root, and no <link> of ours in a head that is somebody else’s.
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src', 'app', 'embed.ts'),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'attested.js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'attested.css' : '[name][extname]'),
        },
      },
    },
  });
}

/** A style sheet that does not say so is read in the encoding of the page that links it. @type {import('vite').Plugin} */
const inUtf8 = {
  name: 'attested-in-utf-8',
  enforce: 'post',
  generateBundle(_, bundle) {
    const sheet = bundle['attested.css'];
    if (sheet?.type === 'asset') sheet.source = `@charset "utf-8";${sheet.source}`;
  },
};

/**
 * Of several articles each has a folder, and what stands beside the module is the first one’s.
 * @type {import('vite').Plugin}
 */
const byArticle = {
  name: 'attested-by-article',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const [name, { source }] of Object.entries(bundle)) {
      const [, article, part] = /^([^/]+)\.((?:dataset|background)\.json)$/.exec(name) ?? [];
      if (!article || !part) continue;
      if (!bundle[part]) this.emitFile({ type: 'asset', fileName: part, source });
      this.emitFile({ type: 'asset', fileName: `${article}/${part}`, source });
      delete bundle[name];
    }
  },
};

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await buildEmbed(fileURLToPath(new URL('..', import.meta.url)), process.argv[2]);
}
