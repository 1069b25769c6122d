/** Serves files as a host with compression does: gzip, from memory, so that neither disk nor packing is in a measured time. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Text is packed as nginx and GitHub Pages pack it, level 6; fonts and pictures go out as they are.
 * @param {ReadonlyMap<string, Buffer | string>} files by the path under which they are asked for
 * @returns {import('node:http').Server}
 */
export function createPackedSite(files) {
  const packed = new Map([...files].map(([path, body]) => [path, pack(path, body)]));
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = packed.get(path.endsWith('/') ? `${path}index.html` : path);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, file.headers).end(file.body);
  });
}

/** @param {string} path @param {Buffer | string} body */
function pack(path, body) {
  const type = types[extname(path)];
  const sent = type ? gzipSync(body, { level: 6 }) : Buffer.from(body);
  const headers = { 'Content-Type': type ?? 'application/octet-stream', 'Content-Length': sent.length };
  return { body: sent, headers: type ? { ...headers, 'Content-Encoding': 'gzip' } : headers };
}

/** Every file of a folder. @param {string} dir @param {string} at the path under which they are asked for, with slashes at both ends @returns {Map<string, Buffer>} */
export function filesOf(dir, at) {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    found.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [at + relative(dir, file).split(sep).join('/'), readFileSync(file)];
    }),
  );
}
