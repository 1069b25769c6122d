/**
 * The built site from files alone, as any plain host serves it: no rewrite to index.html, `/x` redirected to `/x/`,
 * the rest is 404.html. Links that work here work everywhere.
 *
 * As a command: `node scripts/serve.mjs [dir]`, with PORT, HOST and BASE_PATH.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/**
 * The files are listed once, here: a file that is built later is not served, and no name that a request makes up
 * ever reaches the disk.
 * @param {string} dir
 * @param {string} [base] the path under which the site was built
 * @returns {import('node:http').Server}
 */
export function createSite(dir, base = '/') {
  const prefix = toBase(base).slice(0, -1);
  const files = listFiles(dir);
  // `extensions: []`, or sirv would answer `/about` with about.html, which few hosts do.
  const send = sirv(dir, {
    extensions: [],
    etag: true,
    maxAge: 0,
    // All of it is public, and a page of another origin imports the module and fetches its data.
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const notFound = files.has('/404.html') ? readFileSync(join(dir, '404.html')) : 'Not found';

  return createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, {
        'Content-Type': typeof notFound === 'string' ? 'text/plain' : 'text/html;charset=utf-8',
      });
      response.end(notFound);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '', query] = splitOnce(request.url ?? '', '?');
    if (path !== prefix && !path.startsWith(`${prefix}/`)) return missing();
    const name = decode(path.slice(prefix.length));
    if (name === null) return missing();
    if (files.has(`${name}/index.html`) && !name.endsWith('/')) {
      // Not kept by the browser: another project may stand at this port tomorrow.
      response.writeHead(301, {
        Location: `${path}/${query === undefined ? '' : `?${query}`}`,
        'Cache-Control': 'no-cache',
      });
      response.end();
      return;
    }
    const file = name.endsWith('/') ? `${name}index.html` : name;
    if (!files.has(file)) return missing();
    request.url = encodeURI(file);
    send(request, response, missing);
  });
}

/** Lets Ctrl-C and a plain kill end the process at once and without complaint. @param {import('node:http').Server} server */
export function closeOnSignal(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      // A browser keeps its connections open, and close() would wait for them.
      server.closeAllConnections();
    });
  }
}

/** "x", "/x" and "/x/" are all "/x/". @param {string} [base] */
export function toBase(base = '/') {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** @param {string} dir @returns {ReadonlySet<string>} as paths from the site's root; hidden files are no part of it */
function listFiles(dir) {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  return new Set(names.filter((name) => !name.includes('/.')).map((name) => name.normalize()));
}

/** @param {string} path @returns {string | null} null for what is no text */
function decode(path) {
  try {
    return decodeURI(path).normalize();
  } catch {
    return null;
  }
}

/** @param {string} text @param {string} at @returns {[string, string?]} */
function splitOnce(text, at) {
  const found = text.indexOf(at);
  return found < 0 ? [text] : [text.slice(0, found), text.slice(found + 1)];
}

const tries = 50;

/**
 * Takes the port; rejects when it is taken.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {string} [host]
 * @returns {Promise<number>} the port
 */
export function listen(server, port, host = '127.0.0.1') {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * Takes the port or the next free one, and says so.
 * @param {import('node:http').Server} server
 * @param {number} first
 * @param {string} host
 * @param {(line: string) => void} [say]
 * @returns {Promise<number | null>} null when none was free
 */
export async function listenFrom(server, first, host, say = console.log) {
  for (let port = first; port < first + tries && port <= 65535; port += 1) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
      say(`Port ${port} is busy: trying ${port + 1}.`);
    }
  }
  return null;
}

/** @param {string} text @returns {number | null} null for what is no port */
export function parsePort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : null;
}

/** One that nothing stands at, for a server that another process starts. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((closed) => server.close(closed));
  return port;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const dir = process.argv[2] ?? 'dist';
  if (existsSync(dir)) {
    const server = createSite(dir, process.env.BASE_PATH);
    const host = process.env.HOST || '127.0.0.1';
    const port = await listen(server, parsePort(process.env.PORT ?? '') ?? 4173, host);
    closeOnSignal(server);
    console.log(`http://${host}:${port}${toBase(process.env.BASE_PATH)}`);
  } else {
    console.error(`There is no folder ${dir} to serve: run \`npm run build\` first.`);
    process.exitCode = 1;
  }
}
