import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { listen, listenFrom, parsePort } from './serve-port.mjs';

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
