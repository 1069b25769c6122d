import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSite, listen, listenFrom, toBase } from './serve.mjs';

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

const root = mkdtempSync(join(tmpdir(), 'serve-'));
/** @type {import('node:http').Server[]} */
const servers = [];
beforeAll(() => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/**
 * Asks for the path exactly as written; fetch would tidy `..` away before sending.
 * @param {string} base @param {string} path @param {string} [method]
 */
async function ask(base, path, method = 'GET') {
  const server = createSite(join(root, 'site'), base);
  servers.push(server);
  const asked = request({ port: await listen(server, 0), path, method, agent: false }).end();
  const [response] = await once(asked, 'response');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe.each(['/', '/x/'])('a site under %s', (base) => {
  test.each([
    ['', 200, 'home'],
    ['?q=1', 200, 'home'],
    ['app.js', 200, 'let a;'],
    ['events/kabul-1996/?actors=pakistan', 200, 'Kabul'],
    ['events/na%C3%AFve%201/', 200, 'accent and space'],
    ['events/', 404, 'nothing here'],
    ['events', 404, 'nothing here'],
    ['about', 404, 'nothing here'],
    ['app.js/', 404, 'nothing here'],
    ['empty/deep', 404, 'nothing here'],
    ['.vite/manifest.json', 404, 'nothing here'],
    ['events/../../secret.txt', 404, 'nothing here'],
    ['..%2fsecret.txt', 404, 'nothing here'],
    ['%2e%2e/secret.txt', 404, 'nothing here'],
    ['..\\secret.txt', 404, 'nothing here'],
    ['%00', 404, 'nothing here'],
    ['%', 404, 'nothing here'],
    ['/example.org', 404, 'nothing here'],
  ])('%j gives %i', async (path, status, body) => {
    expect(await ask(base, base + path)).toMatchObject({ status, body });
  });

  test.each([
    ['events/kabul-1996?q=a/b?&from=2021-08-01', 'events/kabul-1996/?q=a/b?&from=2021-08-01'],
    ['events/na%C3%AFve%201?q=%25', 'events/na%C3%AFve%201/?q=%25'],
  ])('%j is redirected to %j, its query untouched', async (path, to) => {
    expect(await ask(base, base + path)).toMatchObject({ status: 301, headers: { location: base + to } });
  });

  test('HEAD has the status and the type, and no body; nothing can be sent', async () => {
    const headers = { 'content-type': 'text/html;charset=utf-8' };
    expect(await ask(base, base, 'HEAD')).toMatchObject({ status: 200, headers, body: '' });
    expect(await ask(base, `${base}nowhere`, 'HEAD')).toMatchObject({ status: 404, headers, body: '' });
    expect(await ask(base, base, 'POST')).toMatchObject({ status: 405 });
  });
});

test('under a base path, the base without its slash is redirected and what is outside is not found', async () => {
  expect((await ask('/x/', '/x?q=1')).headers.location).toBe('/x/?q=1');
  expect((await ask('/x/', '/')).status).toBe(404);
  expect((await ask('/x/', '/xy/')).status).toBe(404);
});

test('a base path may be given with or without its slashes', () => {
  expect([undefined, '', 'x', '/x', '/x/y/'].map(toBase)).toEqual(['/', '/', '/x/', '/x/', '/x/y/']);
});

test('a busy port is passed over, and the reader is told; other trouble is not hidden', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  servers.push(createServer(), createServer());
  const busy = await listen(servers[0], 0);
  expect(await listenFrom(servers[1], busy)).toBeGreaterThan(busy);
  expect(said.mock.calls[0]).toEqual([`Port ${busy} is busy: trying ${busy + 1}.`]);
  said.mockRestore();
  await expect(listenFrom(createServer(), 0, '192.0.2.1')).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
});
