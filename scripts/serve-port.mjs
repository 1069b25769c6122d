/** Which port a server stands at. */
import { createServer } from 'node:http';

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
