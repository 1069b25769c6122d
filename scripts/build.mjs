/**
 * `npm run build`: the whole site into dist: scripts and styles, data, a page for each entry, what others embed, all of it in
 * one file, and what keeps it for when there is no network. SITE_URL, BASE_PATH and SEEDS (the folder of the seeds) may be set.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildEmbed } from './build-embed.mjs';
import { buildFront } from './build-front.mjs';
import { buildOffline } from './build-offline.mjs';
import { buildOneFile, linkToOneFile, oneFileOf } from './build-one-file.mjs';
import { writeHeaders } from './headers.mjs';
import { ofExample, ofOneFile, ofSite, withPolicy, withShortScript } from './policy.mjs';

/**
 * @param {string} root the project
 * @param {string} [dist]
 */
export async function buildSite(root, dist = join(root, 'dist')) {
  process.env.NODE_ENV = 'production'; // what React goes by, when it is built and when it renders
  const configFile = join(root, 'vite.config.ts');
  await build({ root, configFile, build: { outDir: dist, emptyOutDir: true } });
  // Inside the project, where its packages are found; of its own, for another build may be running.
  const cache = join(root, 'node_modules', '.cache', 'attested');
  mkdirSync(cache, { recursive: true });
  const prerenderer = mkdtempSync(join(cache, 'prerender-'));
  await build({
    root,
    configFile,
    logLevel: 'warn',
    build: {
      ssr: 'src/site/prerender.tsx',
      outDir: prerenderer,
      emptyOutDir: true,
      copyPublicDir: false,
      manifest: false,
    },
  });
  const { extraFiles, parseSite, renderFront, renderOneFile, renderPages } = await import(
    pathToFileURL(join(prerenderer, 'prerender.js')).href
  );

  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const shell = withShortScript(readFileSync(join(dist, 'index.html'), 'utf8'));
  const site = parseSite(process.env);
  const icon = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');
  const parts = pagesOf(shell).map((page) => {
    /** @param {string} id */
    const read = (id) => JSON.parse(readFileSync(join(dist, linked(page, id)), 'utf8'));
    const content = { ...site, dataset: read('dataset'), supplement: read('supplement') };
    const file = oneFileOf(content.dataset);
    const template = withPreload(page, manifest['src/render/vis/TimelineWidget.ts']).replace(
      '</head>',
      () => `${linkToOneFile(site.base + file)}\n</head>`,
    );
    return { template, content, file };
  });
  const datasets = parts.map(({ content }) => content.dataset);
  const files = [await extraFiles({ ...site, datasets, icon })];
  for (const { template, content } of parts) files.push(await renderPages(template, content));
  if (parts.length > 1)
    files.push(renderFront(shell, { ...site, datasets, front: site.base + (await buildFront(root, dist)) }));
  for (const { path, bytes } of files.flat()) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), bytes);
  }
  rmSync(prerenderer, { recursive: true });
  await buildEmbed(root, dist, 'warn');
  await buildOneFile(
    root,
    dist,
    parts.map(({ content, file }) => ({
      file,
      ...content,
      icon,
      render: (/** @type {string} */ page) => renderOneFile(withShortScript(page), content),
    })),
  );
  /** @param {string} path @param {import('./policy.mjs').Sources} sources */
  const state = (path, sources) =>
    writeFileSync(join(dist, path), withPolicy(readFileSync(join(dist, path), 'utf8'), sources));
  for (const { path } of files.flat()) if (path.endsWith('.html')) state(path, ofSite);
  for (const { file } of parts) state(file, ofOneFile);
  state('embed/example.html', ofExample);
  // By now every file is as it is sent.
  buildOffline(root, dist);
  writeHeaders(dist, site.base);
}

/** The built page names the data of each article; the pages of one name its own. @param {string} shell */
function pagesOf(shell) {
  const named = /\s*<link[^>]* data-article="([^"]*)"[^>]*>/g;
  const articles = [...new Set([...shell.matchAll(named)].map(([, id]) => id))];
  if (articles.length === 0) return [shell];
  return articles.map((article) =>
    shell.replace(named, (link, id) => (id === article ? link.replace(` data-article="${id}"`, '') : '')),
  );
}

/** The address of a file that the page names by `<link id="…">`, from the root of the site. @param {string} html @param {string} id */
function linked(html, id) {
  const [, href = ''] = html.match(new RegExp(`<link[^>]*id="${id}"[^>]*href="([^"]*)"`)) ?? [];
  return href.slice(href.indexOf('assets/'));
}

/**
 * Has a chunk fetched along with the dataset, and not after what asks for it has run.
 * @param {string} html
 * @param {{ file: string }} chunk
 */
const withPreload = (html, { file }) =>
  html.replace(
    /<link[^>]*id="dataset"[^>]*href="([^"]*)assets\/[^>]*>/,
    (link, base) => `${link}\n    <link rel="modulepreload" crossorigin href="${base}${file}">`,
  );

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await buildSite(fileURLToPath(new URL('..', import.meta.url)), process.argv[2]);
}
