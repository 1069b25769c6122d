import { fileURLToPath } from 'node:url';
import { type Plugin, parseAst } from 'vite';

const source = /vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.mjs$/;

/** The other half of vis-timeline's one file, written so that no bundler can tell that it is not used. */
const unused = ['Graph2d', 'LineGraph', 'Legend', 'GraphGroup', 'Line', 'Bargraph', 'Points'];

/** The packages that get our own in place of their peers; whoever else imports `moment` gets the real one. */
const ofVis = /\/node_modules\/vis-(?:timeline|data|util)\//;

/** vis-timeline’s peers → as much of each as it uses here: see the files. */
const substitutes: ReadonlyMap<string, string> = new Map(
  ['moment', 'xss', 'uuid'].map((peer) => [
    peer,
    fileURLToPath(new URL(`../src/render/vis/${peer}.ts`, import.meta.url)),
  ]),
);

/** What they import that a browser cannot read as it is. */
const commonJs = ['vis-timeline > component-emitter'];

/**
 * A vite plugin that replaces vis-timeline’s peers by our own, and cuts from it what no timeline here asks for: charts, and
 * forms for its settings. What it would read as markup becomes text, so that a page may refuse all markup (Trusted Types).
 * Throws where a new version of it is written otherwise.
 */
export const stripVisTimeline = (): Plugin => ({
  name: 'strip-vis-timeline',
  enforce: 'pre',
  // Under `npm run dev` and in tests packages are bundled beforehand, where no plugin sees them; not these.
  config: () => ({
    optimizeDeps: { exclude: ['vis-timeline', 'vis-data', 'vis-util'], include: commonJs },
  }),
  resolveId: (name, importer) => (importer && ofVis.test(importer) ? (substitutes.get(name) ?? null) : null),
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
