import { resolve, sep } from 'node:path';
import type { ErrorPayload, Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import { soundWords } from './checkSeeds.ts';
import type { Compiled, Sound } from './compile.ts';
import { formatProblems, type Problem } from './problem.ts';
import { compileDirectory } from './readSeeds.ts';

const name = 'attested-dataset';

/** The files beside the page, and the `<link>` by which it finds each: one is fetched at once, the other after the first view. */
const parts = {
  dataset: { rel: 'preload', as: 'fetch', crossorigin: true },
  // No browser fetches an alternate by itself.
  background: { rel: 'alternate', type: 'application/json' },
} as const;
const partNames = ['dataset', 'background'] as const;

/**
 * Seeds → the dataset and its background beside the page: hashed files in a build, `dataset.json` and
 * `background.json` under `npm run dev`. The page finds them by `<link id="dataset">` and `<link id="background">`. Problems stop the build; under `npm run dev` they fill the browser's overlay until they are put right,
 * and each new dataset is sent as the event `attested:dataset`.
 */
export function attestedDataset({ seeds = 'seeds' }: { readonly seeds?: string | undefined } = {}): Plugin {
  let config: ResolvedConfig;
  let sound: Sound | null = null;
  return {
    name,
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      const compiled = await compileDirectory(resolve(config.root, seeds));
      if (compiled.dataset === null) return this.error(formatProblems(compiled.problems));
      sound = compiled;
      for (const part of partNames)
        this.emitFile({ type: 'asset', name: `${part}.json`, source: JSON.stringify(sound[part]) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        return partNames.map((part) => {
          const built = Object.values(bundle ?? {}).find(
            (file) => file.type === 'asset' && file.names.includes(`${part}.json`),
          );
          const href = config.base + (built?.fileName ?? `${part}.json`);
          return { tag: 'link', attrs: { ...parts[part], id: part, href }, injectTo: 'head' };
        });
      },
    },
    configureServer: (server) => serveDataset(server, resolve(server.config.root, seeds)),
  };
}

async function serveDataset(server: ViteDevServer, directory: string): Promise<void> {
  let latest: Compiled = await compileDirectory(directory);
  let lastGood = latest.dataset && latest;
  let timer: NodeJS.Timeout | undefined;
  let refreshed: Promise<void> = Promise.resolve();

  const refresh = async () => {
    latest = await compileDirectory(directory);
    if (latest.dataset === null) {
      server.config.logger.error(formatProblems(latest.problems), { timestamp: true });
      server.ws.send(toOverlay(latest.problems));
      return;
    }
    lastGood = latest;
    server.config.logger.info(soundWords(latest), { timestamp: true });
    // Vite's client takes the overlay away on any update, be it of nothing.
    server.ws.send({ type: 'update', updates: [] });
    server.ws.send('attested:dataset', latest.dataset);
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
    if (latest.dataset === null) client.send(toOverlay(latest.problems));
  });

  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0];
    const part = partNames.find((name) =>
      [server.config.base, '/'].some((at) => path === `${at}${name}.json`),
    );
    if (!part) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = lastGood ? 200 : 500;
    response.setHeader('Content-Type', lastGood ? 'application/json' : 'text/plain; charset=utf-8');
    response.end(lastGood ? JSON.stringify(lastGood[part]) : formatProblems(latest.problems));
  });
}

function toOverlay(problems: readonly Problem[]): ErrorPayload {
  const [first] = problems;
  const loc = first ? { loc: { file: first.file, line: first.line, column: first.column } } : {};
  return {
    type: 'error',
    err: {
      message: formatProblems(problems),
      stack: '',
      id: first ? resolve(first.file) : '',
      frame: '',
      plugin: name,
      ...loc,
    },
  };
}
