import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';

const source = /vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/;

/** The other half of vis-timeline's one file, written so that no bundler can tell that it is not used. */
const unused = ['Graph2d', 'LineGraph', 'Legend', 'GraphGroup', 'Line', 'Bargraph', 'Points'];

/** vis-timeline’s peers, as much of each as it uses here: see the files. */
const peers = ['moment', 'xss', 'uuid'];

/**
 * A vite plugin that replaces vis-timeline’s peers by our own, and cuts from it what no timeline here asks for: charts, and
 * forms for its settings. What it would read as markup becomes text, so that a page may refuse all markup (Trusted Types).
 * Throws where a new version of it is written otherwise.
 */
export const stripVisTimeline = (): Plugin => ({
  name: 'lean-vis-timeline',
  config: () => ({
    resolve: {
      alias: Object.fromEntries(
        peers.map((peer) => [peer, fileURLToPath(new URL(`../src/render/vis/${peer}.ts`, import.meta.url))]),
      ),
    },
  }),
  transform: { filter: { id: source }, handler: stripSource },
});

/** The text of vis-timeline’s file → the same without what is not used. */
export function stripSource(code: string): string {
  const used = [
    ...new Set(code.match(/(?<=\bavailableUtils\.)(?!xss\b|convert\b|setupXSSProtection\b)\w+/g)),
  ];
  return withoutPrototypes(code)
    .replace(...once(/ {2}\.\.\.util,\n/, () => used.map((name) => `  ${name}: util.${name},\n`).join('')))
    .replace(...once(/return new Configurator\(this, this\.dom\.container, configureOptions\);/, () => ''))
    .replace(...once(/\.innerHTML(?=\s*=[^=])/g, () => '.textContent'));

  function once(part: RegExp, by: () => string): [RegExp, () => string] {
    if (!part.test(code)) throw new Error(`vis-timeline is written otherwise than expected: no ${part}`);
    return [part, by];
  }
}

function withoutPrototypes(code: string): string {
  const name = new RegExp(`^(${unused.join('|')})\\.prototype\\b`);
  return parseAst(code)
    .body.filter(
      ({ type, start, end }) => type === 'ExpressionStatement' && name.test(code.slice(start, end)),
    )
    .reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), code);
}
