/**
 * `npm run try-nginx`: starts nginx with the configuration that is shipped (deploy/nginx.conf) on the site as it was last built,
 * at a free port, and checks what it answers: policy, caching, types, compression, status.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(root, process.argv[2] ?? 'dist');
const types = '/etc/nginx/mime.types';

/** @type {string[]} */
const wrong = [];
let checked = 0;
/** @param {string} what @param {unknown} found @param {unknown} wanted */
function check(what, found, wanted) {
  checked++;
  const fits = wanted instanceof RegExp ? wanted.test(String(found)) : found === wanted;
  if (!fits) wrong.push(`${what}: ${JSON.stringify(found)}, and not ${wanted}`);
}

// Debian puts it where only root looks.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

if (spawnSync('nginx', ['-v'], { env }).error) {
  console.log('Nothing was tried: there is no nginx here (Debian: apt install nginx).');
} else if (!existsSync(join(dist, '.headers', 'nginx.conf'))) {
  console.error('There is no built site to serve: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const home = mkdtempSync(join(tmpdir(), 'attested-nginx-'));
  const port = await freePort();
  const config = configure(home, port);
  const server = spawn('nginx', ['-p', home, '-c', config], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await answers(`http://127.0.0.1:${port}/`, ended);
    await checkAll(`http://127.0.0.1:${port}`);
  } finally {
    server.kill('SIGQUIT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
  for (const line of wrong) console.log(`✗ ${line}`);
  console.log(`${checked - wrong.length} of ${checked} answers of nginx are as they should be`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** The shipped file with this folder and this port, inside as little around it as nginx needs. @param {string} home @param {number} port */
function configure(home, port) {
  const shipped = readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8')
    .replaceAll('/var/www/attested', dist)
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/listen \[::\]:80;/, '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  writeFileSync(join(home, 'site.conf'), shipped);
  const path = join(home, 'nginx.conf');
  writeFileSync(
    path,
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${home}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  log_not_found off;
  ${temporary.join('\n  ')}
  include ${types};
  default_type application/octet-stream;
  include ${home}/site.conf;
}
`,
  );
  return path;
}

/** Waits until something answers there. @param {string} url @param {Promise<unknown>} ended */
async function answers(url, ended) {
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (;;) {
    if (over) throw new Error('nginx did not start.');
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {string} site */
async function checkAll(site) {
  /** @param {string} path */
  const get = async (path, init = {}) => {
    const answer = await fetch(site + path, { redirect: 'manual', ...init });
    return {
      answer,
      text: await answer.text(),
      header: (/** @type {string} */ name) => answer.headers.get(name),
    };
  };
  const [firstEntry = ''] = readdirSync(join(dist, 'events'));
  const oneFile = readdirSync(dist).find((name) => /^attested.*\.html$/.test(name));
  const pages = {
    '/': 200,
    [`/events/${firstEntry}/`]: 200,
    '/404.html': 200,
    '/events/nothing-of-this/': 404,
    [`/${oneFile}`]: 200,
    '/embed/example.html': 200,
  };
  for (const [path, status] of Object.entries(pages)) {
    const { answer, text, header } = await get(path);
    const [, stated] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text) ?? [];
    check(`${path} status`, answer.status, status);
    check(`${path} states a policy`, stated, /default-src '(self|none)'/);
    check(`${path} policy`, header('content-security-policy'), stated);
    check(`${path} caching`, header('cache-control'), 'no-cache');
    check(`${path} type`, header('content-type'), 'text/html; charset=utf-8');
    check(`${path} compressed`, header('content-encoding'), text.length < 1024 ? null : 'gzip');
    check(`${path} nosniff`, header('x-content-type-options'), 'nosniff');
    check(`${path} referrer`, header('referrer-policy'), 'same-origin');
    check(`${path} may be framed`, header('x-frame-options'), null);
  }
  const { header: pageHeader } = await get('/');
  const { answer: unchanged } = await get('/', { headers: { 'If-None-Match': pageHeader('etag') ?? '' } });
  check('/ asked for anew, unchanged', unchanged.status, 304);

  const assets = readdirSync(join(dist, 'assets'));
  const year = 'public, max-age=31536000, immutable';
  const js = /^(application|text)\/javascript; charset=utf-8$/;
  const json = 'application/json; charset=utf-8';
  const css = 'text/css; charset=utf-8';
  /** Path, type, caching, compressed, for whom. @type {[string, string | RegExp, string, string | null, string | null][]} */
  const files = [
    ...assets.map(
      (name) =>
        /** @type {[string, string | RegExp, string, null, null]} */ ([
          `/assets/${name}`,
          name.endsWith('.js') ? js : name.endsWith('.css') ? css : json,
          year,
          null,
          null,
        ]),
    ),
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache', null, null],
    ['/icon.svg', 'image/svg+xml', 'no-cache', null, null],
    ['/icons/apple-touch-icon.png', 'image/png', 'no-cache', null, null],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache', null, null],
    ['/embed/attested.js', js, 'no-cache', null, '*'],
    ['/embed/attested.css', css, 'no-cache', 'gzip', '*'],
    ['/embed/attested.d.ts', 'text/plain; charset=utf-8', 'no-cache', null, null],
    ...(existsSync(join(dist, 'sw.js'))
      ? [
          /** @type {[string, string | RegExp, string, null, null]} */ ([
            '/sw.js',
            js,
            'no-cache',
            null,
            null,
          ]),
        ]
      : []),
  ];
  for (const [path, type, caching, compressed, origins] of files) {
    const { answer, header } = await get(path);
    check(`${path} status`, answer.status, 200);
    check(`${path} type`, header('content-type'), type);
    check(`${path} caching`, header('cache-control'), caching);
    if (compressed) check(`${path} compressed`, header('content-encoding'), compressed);
    check(`${path} origins`, header('access-control-allow-origin'), origins);
    check(`${path} policy`, header('content-security-policy'), null);
    check(`${path} nosniff`, header('x-content-type-options'), 'nosniff');
  }
  const big = assets.find((name) => /^index-.*\.js$/.test(name));
  check('the script compressed', (await get(`/assets/${big}`)).header('content-encoding'), 'gzip');

  const { answer: moved } = await get(`/events/${firstEntry}?actors=x`);
  check('/events/x status', moved.status, 301);
  check('/events/x leads to', moved.headers.get('location'), `/events/${firstEntry}/?actors=x`);
  const { answer: gone, header: ofGone } = await get('/assets/of-yesterday-12345678.js');
  check('a script that is gone: status', gone.status, 404);
  check('a script that is gone: caching', ofGone('cache-control'), 'no-cache');
  for (const path of ['/.vite/manifest.json', '/.headers/nginx.conf', '/_headers'])
    check(`${path} status`, (await get(path)).answer.status, 404);
}
