import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { frozenSite, root } from './sites.ts';

/** A script of the project, which is no TypeScript. */
const script = (name: string) => import(pathToFileURL(join(root, 'scripts', name)).href);

export const dist = frozenSite;

/** Waits until the site is kept: a worker answers for the page. Before that it fetches the whole site. */
export const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 30_000,
  });

/**
 * Makes of the built site what a build of edited seeds and code would be, sooner: words of its data are replaced, and each
 * hashed file has another name.
 */
export async function editSite(to: string, edits: Readonly<Record<string, string>>): Promise<void> {
  const leftOut = /^(\.vite|embed|schema|attested\.html)$|preview\.png$/;
  await cp(dist, to, { recursive: true, filter: (path) => !leftOut.test(relative(dist, path)) });
  const assets = await readdir(join(to, 'assets'));
  // Another first character, whichever a hash has.
  const rehashed = (hash: string) => (hash.startsWith('2') ? '3' : '2') + hash.slice(1);
  const renamed = (name: string) => name.replace(/(?<=-)[^.]{8}(?=\.\w+$)/, rehashed);
  for (const name of await readdir(to, { recursive: true })) {
    if (!/\.(js|json|html)$/.test(name)) continue;
    let text = await readFile(join(to, name), 'utf8');
    for (const asset of assets) text = text.replaceAll(asset, renamed(asset));
    for (const [from, into] of Object.entries(edits)) text = text.replaceAll(from, into);
    await writeFile(join(to, name), text);
  }
  for (const asset of assets) await rename(join(to, 'assets', asset), join(to, 'assets', renamed(asset)));
  (await script('build-offline.mjs')).buildOffline(root, to);
}

/** A server of built sites: it can be gone, and stand at the same port again with another one. */
export async function oneServer() {
  const { createSite } = await script('serve.mjs');
  let server: Server | null = null;
  let port = 0;
  /** What it was asked for, with the status of its answer. */
  const asked: string[] = [];

  async function start(answer: (path: string) => Server | number | null) {
    const mine = createServer((request, response) => {
      const { pathname } = new URL(request.url!, origin());
      response.on('finish', () => asked.push(`${response.statusCode} ${pathname}`));
      const how = answer(pathname);
      if (typeof how === 'number') response.writeHead(how).end();
      else how?.emit('request', request, response);
    });
    await new Promise<void>((up) => mine.listen(port, '127.0.0.1', up));
    port = (mine.address() as { port: number }).port;
    server = mine;
  }
  async function stop() {
    const mine = server;
    server = null;
    await new Promise((down) => {
      mine?.close(down);
      mine?.closeAllConnections();
      if (!mine) down(null);
    });
  }
  const origin = () => `http://127.0.0.1:${port}`;
  return {
    asked,
    origin,
    stop,
    /** Serves a site, but for what `instead` answers: with a status, or, for `null`, not at all. */
    serve: async (dir: string, instead: (path: string) => number | null | undefined = () => undefined) => {
      await stop();
      const site: Server = createSite(dir);
      await start((path) => {
        const how = instead(path);
        return how === undefined ? site : how;
      });
    },
  };
}
