import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { ErrorPayload, HtmlTagDescriptor, Plugin, ResolvedConfig, ViteDevServer } from 'vite';
import type { Compiled, CompileSuccess } from '../src/compiler/compile.ts';
import { formatProblems, type Problem } from '../src/compiler/problem.ts';
import { type Part, partAt } from '../src/compiler/split.ts';
import { soundWords } from './checkSeeds.ts';
import { compileDirectory } from './readSeeds.ts';

const name = 'attested-dataset';

/** The files beside the page, and the `<link>` by which it finds each: one is fetched at once, the other after the first view. */
const links = {
  dataset: { rel: 'preload', as: 'fetch', crossorigin: true },
  // No browser fetches an alternate by itself.
  supplement: { rel: 'alternate', type: 'application/json' },
} as const;
const partNames = ['dataset', 'supplement'] as const;
/** The names of the files are a promise to other people's pages: see `backgroundUrl`. */
const fileNames = { dataset: 'dataset', supplement: 'background' } as const;

/**
 * Seeds → the dataset and its supplement beside the page: hashed files in a build, `dataset.json` and `background.json` under
 * `npm run dev`. The page finds them by `<link id="dataset">` and `<link id="supplement">`. Problems stop the build; under
 * `npm run dev` they fill the browser's overlay until they are put right, and all new datasets are sent as the event
 * `attested:dataset`.
 *
 * Of several articles each has its own files. The built `index.html` names those of all, told apart by `data-article`; a page under
 * `npm run dev` those of the article that its address is of.
 */
export function attestedDataset({ seeds = 'seeds' }: { readonly seeds?: string | undefined } = {}): Plugin {
  let config: ResolvedConfig;
  let sound: CompileSuccess | null = null;
  let developed: () => CompileSuccess | null = () => null;
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
      for (const part of sound.parts)
        for (const name of partNames)
          this.emitFile({ type: 'asset', name: fileOf(name, part), source: JSON.stringify(part[name]) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, originalUrl = '/' }) {
        const all = (bundle ? sound : developed())?.parts ?? [];
        const here = bundle ? all : [partAt(originalUrl, config.base, all) ?? all[0]];
        const tags = here.flatMap((part) =>
          partNames.map((name): HtmlTagDescriptor => {
            const built = Object.values(bundle ?? {}).find(
              (file) => file.type === 'asset' && file.names.includes(fileOf(name, part)),
            );
            const href = config.base + (built?.fileName ?? fileOf(name, part));
            const article = bundle && all.length > 1 ? { 'data-article': part!.dataset.articles[0]!.id } : {};
            return { tag: 'link', attrs: { ...links[name], id: name, href, ...article }, injectTo: 'head' };
          }),
        );
        // While curating: a built page has it from where it is rendered.
        const home = bundle ? undefined : here[0]?.dataset.collection?.home;
        return { html: home ? html.replace('<div id="attested"', `$& data-home="${home}"`) : html, tags };
      },
    },
    async configureServer(server) {
      developed = await serveDataset(server, resolve(server.config.root, seeds));
    },
  };
}

/** `dataset.json`; of one of several articles `<id>.dataset.json`. */
const fileOf = (name: (typeof partNames)[number], part?: Part): string =>
  part?.dataset.collection
    ? `${part.dataset.articles[0]!.id}.${fileNames[name]}.json`
    : `${fileNames[name]}.json`;

/** Returns what was read last of the seeds while they had no problems. */
async function serveDataset(server: ViteDevServer, directory: string): Promise<() => CompileSuccess | null> {
  let latest: Compiled = await compileDirectory(directory);
  let lastGood: CompileSuccess | null = latest.dataset && latest;
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
    server.ws.send(
      'attested:dataset',
      latest.parts.map(({ dataset }) => dataset),
    );
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
    const path = request.url?.split('?')[0] ?? '/';
    const all = lastGood?.parts ?? [];
    const asked = (name: string) => [server.config.base, '/'].some((at) => path === `${at}${name}`);
    const named = partNames.find((name) => asked(`${fileNames[name]}.json`));
    const file = all
      .flatMap((part) => partNames.map((name) => ({ name, part })))
      .find(({ name, part }) => asked(fileOf(name, part)));
    if (all.length > 1 && isFront(path, server.config.base, all)) {
      response.setHeader('Content-Type', 'text/html');
      answerFront(server, path, all).then((html) => response.end(html), next);
      return;
    }
    if (!file && !named) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = file ? 200 : lastGood ? 404 : 500;
    response.setHeader('Content-Type', file ? 'application/json' : 'text/plain; charset=utf-8');
    response.end(file ? JSON.stringify(file.part[file.name]) : formatProblems(latest.problems));
  });
  return () => lastGood;
}

/** Whether a page is of none of several articles: the index page, or that of an entry or article that is not there. */
function isFront(path: string, base: string, all: readonly Part[]): boolean {
  const page = path.startsWith(base) ? path.slice(base.length - 1) : path;
  return /^\/(index\.html)?$|^\/(events|articles)\//.test(page) && !partAt(path, base, all);
}

/** The index page of several articles as the build would have it. */
async function answerFront(server: ViteDevServer, path: string, all: readonly Part[]): Promise<string> {
  const { root, base } = server.config;
  const { renderFront } = await server.ssrLoadModule('/src/site/prerender.tsx');
  const template = await readFile(join(root, 'index.html'), 'utf8');
  const datasets = all.map(({ dataset }) => dataset);
  const pages = renderFront(template, {
    datasets,
    site: null,
    base,
    front: '/src/site/collection/client.ts',
  });
  const [index, missing] = pages.map(({ bytes }: { readonly bytes: string }) =>
    bytes.replace('id="front"', '$& type="module"'),
  );
  const html = /^\/(index\.html)?$/.test(path.slice(base.length - 1)) ? index : missing;
  return server.transformIndexHtml(path, html ?? '');
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
