/** Builds the page that is one file: `attested.html` holds the data, the styles and all scripts, and opens from a disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Of several articles each has its own. @param {{ collection?: object, articles: { id: string }[] }} dataset */
export const oneFileOf = ({ collection, articles }) =>
  collection ? `attested-${articles[0]?.id}.html` : 'attested.html';

/** By this a page of the site knows where the file is. The file itself has none, nor has anybody else’s page. @param {string} href */
export const linkToOneFile = (href) =>
  `<link id="one-file" rel="alternate" type="text/html" title="All of it in one file" href="${href}">`;

/**
 * @typedef {object} Content
 * @property {string} file its name
 * @property {object} dataset
 * @property {object} supplement
 * @property {string} icon
 * @property {(template: string) => Promise<string>} render fills in what can be read before any script runs
 */

/**
 * @param {string} root the project
 * @param {string} dist the built site, which gets the files
 * @param {readonly Content[]} contents
 */
export async function buildOneFile(root, dist, contents) {
  const { script, style } = await bundle(root);
  for (const { file, dataset, supplement, icon, render } of contents) {
    const page = await render(readFileSync(join(root, 'index.html'), 'utf8'));
    const html = [
      [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`],
      [/(?=<\/head>)/, `<style>${style}</style>\n`],
      [
        /<script type="module"[^>]*><\/script>/,
        `${inlineJson('dataset', dataset)}\n${inlineJson('supplement', supplement)}\n<script type="module">${inScript(script)}</script>`,
      ],
    ].reduce((html, [place, what]) => put(html, place, what), page);
    writeFileSync(join(dist, file), html);
  }
}

/** A page from a disk may load no module beside it, so that what others load on demand stands in the one script. @param {string} root */
async function bundle(root) {
  const { output } = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      manifest: false,
      rolldownOptions: {
        input: join(root, 'src', 'app', 'standalone.ts'),
        output: { codeSplitting: false },
      },
    },
  });
  const script = output.filter(({ type }) => type === 'chunk');
  const style = output.filter(({ fileName }) => fileName.endsWith('.css'));
  if (script.length !== 1 || style.length !== 1)
    throw new Error(
      `One script and one style sheet were expected: ${output.map(({ fileName }) => fileName)}`,
    );
  return { script: script[0].code, style: String(style[0].source).trim() };
}

/** @param {string} html @param {RegExp} place @param {string} what */
function put(html, place, what) {
  if (!place.test(html)) throw new Error(`index.html has no place for the one file’s parts: ${place}`);
  return html.replace(place, () => what);
}

/** `<` is written as JSON can write it, so that no text of the data ends the element. @param {string} id @param {object} data */
const inlineJson = (id, data) =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** In code these stand in strings and expressions only, where `\x3C` means the same. @param {string} code */
const inScript = (code) => code.replace(/<(?=\/script|!--)/gi, '\\x3C');
