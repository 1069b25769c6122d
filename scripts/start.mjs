/** `npm start`: from a fresh clone to an address that can be opened. PORT, HOST and BASE_PATH may be set. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, nodeProblem } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { PORT = '4173', HOST = '127.0.0.1', BASE_PATH } = process.env;

/** @returns {Promise<string | null>} null once the site is up, else why not */
async function start() {
  const problem = nodeProblem(process.versions.node);
  if (problem) return problem;
  if (!install(root)) return 'The packages could not be installed; npm says above why.';
  console.log('Building the site');
  // This project's own timeline, here, whatever another build is told.
  const env = { ...process.env, SITE_URL: '', SEEDS: '' };
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) return 'The site could not be built; the problem is printed above.';

  // Not at the top of the file: it imports a package, which may have been installed only now.
  const { closeOnSignal, createSite, listenFrom, parsePort, toBase } = await import('./serve.mjs');
  const first = parsePort(PORT || '4173');
  if (first === null) return `PORT is “${PORT}”; it must be a number from 0 to 65535.`;
  const server = createSite(`${root}/dist`, BASE_PATH);
  const port = await listenFrom(server, first, HOST || '127.0.0.1');
  if (port === null) return `No port from ${first} on is free: set PORT to another one.`;
  closeOnSignal(server);
  if (process.env.npm_lifecycle_event) endWithParent();
  console.log(`Attested is at http://${HOST || '127.0.0.1'}:${port}${toBase(BASE_PATH)} (Ctrl-C ends it)`);
  return null;
}

/** Killing npm leaves its shell's children running: without this the server would keep the port for good. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

const problem = await start().catch((error) => `Attested could not start: ${error.message}`);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
