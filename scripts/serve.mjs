/**
 * The built site from files alone, as any plain host serves it: no rewrite to index.html, `/x` redirected to `/x/`,
 * the rest is 404.html. Links that work here work everywhere.
 *
 * As a command: `node scripts/serve.mjs [dir]`, with PORT, HOST and BASE_PATH.
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/**
 * Serves the files that stand in a folder now, hidden ones left out; one that is written later is not served.
 * @param {string} dir
 * @param {string} [base] the path under which the site was built
 * @returns {import('node:http').Server}
 */
export function createSite(dir, base = '/') {
  const prefix = toBase(base).slice(0, -1);
  // `extensions: []`, or sirv would answer `/about` with about.html, which few hosts do.
  const send = sirv(dir, {
    extensions: [],
    etag: true,
    maxAge: 0,
    // All of it is public, and a page of another origin imports the module and fetches its data.
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const page = join(dir, '404.html');
  const notFound = existsSync(page) ? readFileSync(page) : 'Not found';

  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // It takes `..` and its spellings out of the path.
    const { pathname, search } = new URL(`http://localhost${request.url}`);
    const name = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : '/';
    const isOutside = name === '/' && pathname !== `${prefix}/`;
    const missing = () => {
      const isFolder = isOutside ? pathname === prefix : existsSync(join(dir, decode(name), 'index.html'));
      // Not kept by the browser: another project may stand at this port tomorrow.
      if (isFolder && !pathname.endsWith('/'))
        response.writeHead(301, { Location: `${pathname}/${search}`, 'Cache-Control': 'no-cache' }).end();
      else response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
    };
    if (isOutside) return missing();
    request.url = name.endsWith('/') ? `${name}index.html` : name;
    send(request, response, missing);
  });
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** "x", "/x" and "/x/" are all "/x/". @param {string} [base] */
export function toBase(base = '/') {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Takes the port; rejects when it is taken.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {string} [host]
 * @returns {Promise<number>} the port
 */
export async function listen(server, port, host = '127.0.0.1') {
  await once(server.listen(port, host), 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

/**
 * Takes the port or the next free one, and says so.
 * @param {import('node:http').Server} server @param {number} port @param {string} [host]
 * @returns {Promise<number>} the port
 */
export const listenFrom = (server, port, host) =>
  listen(server, port, host).catch((error) => {
    if (error.code !== 'EADDRINUSE' || port === 65535) throw error;
    console.log(`Port ${port} is busy: trying ${port + 1}.`);
    return listenFrom(server, port + 1, host);
  });

/** A port that nothing stands at, for a server that another process starts. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await once(server.close(), 'close');
  return port;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { PORT, HOST, BASE_PATH } = process.env;
  const server = createSite(process.argv[2] ?? 'dist', BASE_PATH);
  const host = HOST || '127.0.0.1';
  console.log(`http://${host}:${await listen(server, Number(PORT || 4173), host)}${toBase(BASE_PATH)}`);
}
