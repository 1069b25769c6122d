import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite, listen, listenFrom, parsePort, toBase } from './serve.mjs';

const files = {
  'site/index.html': 'home',
  'site/404.html': 'nothing here',
  'site/about.html': 'about',
  'site/app.js': 'let a;',
  'site/events/kabul-1996/index.html': 'Kabul',
  'site/events/naïve 1/index.html': 'accent and space',
  'site/empty/deep/note.txt': 'a note',
  'site/.vite/manifest.json': '{}',
  'secret.txt': 'not for the world',
};

/** @type {string} */
let root;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

/**
 * Asks for the path exactly as written; fetch would tidy `..` away before sending.
 * @param {number} port @param {string} path @param {string} [method]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
function ask(port, path, method = 'GET') {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** @param {string} base @param {(port: number) => Promise<void>} use */
async function withSite(base, use) {
  const server = createSite(join(root, 'site'), base);
  try {
    await use(await listen(server, 0));
  } finally {
    server.close();
  }
}

describe.each(['/', '/x/'])('a site under %s', (base) => {
  test.each([
    ['', 200, 'home'],
    ['?q=1', 200, 'home'],
    ['index.html', 200, 'home'],
    ['app.js', 200, 'let a;'],
    ['events/kabul-1996/', 200, 'Kabul'],
    ['events/kabul-1996/?actors=pakistan', 200, 'Kabul'],
    ['events/na%C3%AFve%201/', 200, 'accent and space'],
    ['events/', 404, 'nothing here'],
    ['events', 404, 'nothing here'],
    ['events/unknown/', 404, 'nothing here'],
    ['about', 404, 'nothing here'],
    ['app.js/', 404, 'nothing here'],
    ['empty/deep', 404, 'nothing here'],
    ['.vite/manifest.json', 404, 'nothing here'],
    ['../secret.txt', 404, 'nothing here'],
    ['..%2fsecret.txt', 404, 'nothing here'],
    ['%2e%2e/secret.txt', 404, 'nothing here'],
    ['events/../../secret.txt', 404, 'nothing here'],
    ['..\\secret.txt', 404, 'nothing here'],
    ['%00', 404, 'nothing here'],
    ['%', 404, 'nothing here'],
    ['/example.org', 404, 'nothing here'],
  ])('%j gives %i', async (path, status, body) => {
    await withSite(base, async (port) => {
      const answer = await ask(port, base + path);
      expect([answer.status, answer.body]).toEqual([status, body]);
    });
  });

  test.each([
    ['events/kabul-1996', 'events/kabul-1996/'],
    ['events/kabul-1996?q=a/b?&from=2021-08-01', 'events/kabul-1996/?q=a/b?&from=2021-08-01'],
    ['events/kabul-1996?', 'events/kabul-1996/?'],
    ['events/na%C3%AFve%201?q=%25', 'events/na%C3%AFve%201/?q=%25'],
  ])('%j is redirected to %j, its query untouched', async (path, to) => {
    await withSite(base, async (port) => {
      const answer = await ask(port, base + path);
      expect([answer.status, answer.headers.location]).toEqual([301, base + to]);
    });
  });

  test('HEAD has the status and the type, and no body', async () => {
    await withSite(base, async (port) => {
      const found = await ask(port, base, 'HEAD');
      expect([found.status, found.headers['content-type'], found.body]).toEqual([
        200,
        'text/html;charset=utf-8',
        '',
      ]);
      const missing = await ask(port, `${base}nowhere`, 'HEAD');
      expect([missing.status, missing.headers['content-type'], missing.body]).toEqual([
        404,
        'text/html;charset=utf-8',
        '',
      ]);
    });
  });

  test('nothing can be sent to it', async () => {
    await withSite(base, async (port) => {
      expect((await ask(port, base, 'POST')).status).toBe(405);
    });
  });
});

test('under a base path, the base without its slash is redirected and what is outside is not found', async () => {
  await withSite('/x/', async (port) => {
    expect((await ask(port, '/x?q=1')).headers.location).toBe('/x/?q=1');
    expect((await ask(port, '/')).status).toBe(404);
    expect((await ask(port, '/xy/')).status).toBe(404);
  });
});

test.each([
  [undefined, '/'],
  ['', '/'],
  ['x', '/x/'],
  ['/x', '/x/'],
  ['/x/y/', '/x/y/'],
])('the base %j is %j', (given, base) => {
  expect(toBase(given)).toBe(base);
});

test('a busy port is passed over, and the reader is told', async () => {
  const other = createServer();
  const ours = createServer();
  const busy = await listen(other, 0);
  /** @type {string[]} */
  const said = [];
  try {
    const port = await listenFrom(ours, busy, '127.0.0.1', (line) => said.push(line));
    expect(port).toBeGreaterThan(busy);
    expect(said[0]).toBe(`Port ${busy} is busy: trying ${busy + 1}.`);
  } finally {
    other.close();
    ours.close();
  }
});

test('what is wrong with an address, other than that it is taken, is not hidden', async () => {
  await expect(listenFrom(createServer(), 4173, '192.0.2.1', () => {})).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
});

test('a taken port is refused, not shared', async () => {
  const other = createServer();
  const busy = await listen(other, 0);
  await expect(listen(createServer(), busy)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});

test.each([
  ['4173', 4173],
  ['0', 0],
  ['65535', 65535],
  ['65536', null],
  ['', null],
  ['80a', null],
  ['-1', null],
])('PORT=%s is %j', (text, port) => {
  expect(parsePort(text)).toBe(port);
});
