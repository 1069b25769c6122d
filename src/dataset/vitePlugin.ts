import { join, relative, sep } from 'node:path';
import type { ErrorPayload, Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import type { Dataset } from '../domain/dataset.ts';
import { formatDataset } from './checkSeeds.ts';
import { type Compiled, compile } from './compile.ts';
import { formatProblems, type Problem } from './problem.ts';
import { readSeeds } from './readSeeds.ts';

const name = 'attested-dataset';
const devFile = 'dataset.json';

/**
 * Seeds → the dataset beside the page: a hashed file and a page per entry in a build, `dataset.json` under `npm run dev`. The page finds it by
 * `<link id="dataset">`. Problems stop the build; under `npm run dev` they fill the browser's overlay until they are put right,
 * and each new dataset is sent as the event `attested:dataset`.
 */
export function attestedDataset({ seeds = 'seeds' }: { readonly seeds?: string } = {}): Plugin {
  let config: ResolvedConfig;
  let dataset: Dataset | null = null;
  let assetId: string | null = null;
  return {
    name,
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      const compiled = compile(await readSeeds(join(config.root, seeds)));
      if (compiled.dataset === null) return this.error(formatProblems(compiled.problems));
      dataset = compiled.dataset;
      assetId = this.emitFile({ type: 'asset', name: devFile, source: formatDataset(dataset) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const built = Object.values(bundle ?? {}).find(
          (file) => file.type === 'asset' && file.names.includes(devFile),
        );
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, id: 'dataset' };
        return [
          {
            tag: 'link',
            attrs: { ...attrs, href: config.base + (built?.fileName ?? devFile) },
            injectTo: 'head',
          },
        ];
      },
    },
    generateBundle(_, bundle) {
      const shell = bundle['index.html'];
      if (!dataset || assetId === null || shell?.type !== 'asset') return;
      const html = String(shell.source);
      for (const { id, headline } of dataset.events) {
        const source = html.replace(
          /<title>.*?<\/title>/s,
          () => `<title>${escapeHtml(headline)} · Attested</title>`,
        );
        this.emitFile({ type: 'asset', fileName: `events/${id}/index.html`, source });
      }
      this.emitFile({ type: 'asset', fileName: '404.html', source: html });
    },
    configureServer: (server) => serveDataset(server, join(server.config.root, seeds)),
  };
}

async function serveDataset(server: ViteDevServer, directory: string): Promise<void> {
  let latest: Compiled = compile(await readSeeds(directory));
  let lastGood = latest.dataset;
  let timer: NodeJS.Timeout | undefined;
  let refreshed: Promise<void> = Promise.resolve();

  const refresh = async () => {
    latest = compile(await readSeeds(directory));
    if (latest.dataset === null) {
      server.config.logger.error(formatProblems(latest.problems), { timestamp: true });
      server.ws.send(toOverlay(latest.problems, directory));
      return;
    }
    lastGood = latest.dataset;
    server.config.logger.info('The seeds have no problems', { timestamp: true });
    // Vite's client takes the overlay away on any update, be it of nothing.
    server.ws.send({ type: 'update', updates: [] });
    server.ws.send('attested:dataset', lastGood);
  };
  const onChange = (path: string) => {
    if (!path.startsWith(directory + sep)) return;
    // An editor writes in several steps, and `git checkout` many files.
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after another, or an older reading of the disk could come last.
      refreshed = refreshed.then(refresh).catch((error) => server.config.logger.error(String(error)));
    }, 50);
  };
  server.watcher.add(directory);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);

  if (latest.dataset === null) server.config.logger.error(formatProblems(latest.problems));
  server.ws.on('vite:client:connect', (_data, client) => {
    // On its first update a client that shows an overlay reloads, which would lose where the reader was; so that this is not the first:
    if (lastGood) client.send({ type: 'update', updates: [] });
    if (latest.dataset === null) client.send(toOverlay(latest.problems, directory));
  });

  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0];
    if (path !== server.config.base + devFile && path !== `/${devFile}`) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = lastGood ? 200 : 500;
    response.setHeader('Content-Type', lastGood ? 'application/json' : 'text/plain; charset=utf-8');
    response.end(lastGood ? formatDataset(lastGood) : formatProblems(latest.problems));
  });
}

function toOverlay(problems: readonly Problem[], directory: string): ErrorPayload {
  const [first] = problems;
  const id = first ? join(directory, '..', first.file) : directory;
  const loc = first
    ? { loc: { file: relative(join(directory, '..'), id), line: first.line, column: first.column } }
    : {};
  return {
    type: 'error',
    err: { message: formatProblems(problems), stack: '', id, frame: '', plugin: name, ...loc },
  };
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
