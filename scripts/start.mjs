/**
 * `npm start`: from a fresh clone to an address that can be opened. Does only what changed since the last time.
 * PORT, HOST and BASE_PATH may be set.
 */
import { fileURLToPath } from 'node:url';
import { install, nodeProblem } from './install.mjs';
import { listenFrom, parsePort } from './serve-port.mjs';
import { buildIfChanged } from './start-build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<string | null>} null once the site is up, else why not */
async function start() {
  const base = process.env.BASE_PATH;
  // This project's own timeline, here, whatever another build is told.
  delete process.env.SITE_URL;
  delete process.env.SEEDS;
  const host = process.env.HOST || '127.0.0.1';
  const first = parsePort(process.env.PORT || '4173');
  const problem = nodeProblem(process.versions.node);
  if (problem) return problem;
  if (first === null) return `PORT is “${process.env.PORT}”, which is no number from 0 to 65535.`;
  if (!install(root)) return 'The packages could not be installed; npm says above why.';
  if (!buildIfChanged(root, base)) return 'The site could not be built; what is wrong stands above.';

  // Not at the top of the file: it imports a package, which may have been installed only now.
  const { closeOnSignal, createSite, toBase } = await import('./serve.mjs');
  const server = createSite(`${root}/dist`, base);
  const port = await listenFrom(server, first, host);
  if (port === null) return `No port from ${first} on is free: set PORT to another one.`;
  closeOnSignal(server);
  if (process.env.npm_lifecycle_event) endWithParent();
  console.log(`Attested is at http://${host}:${port}${toBase(base)} (Ctrl-C ends it)`);
  return null;
}

/** Killing npm leaves its shell's children running: without this the server would keep the port for good. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

try {
  const problem = await start();
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`Attested could not start: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
}
