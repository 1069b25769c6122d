/** `npm start`: from a fresh clone to an address that can be opened. PORT, HOST and BASE_PATH may be set. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, nodeProblem } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { BASE_PATH } = process.env;
const first = process.env.PORT || '4173';
const host = process.env.HOST || '127.0.0.1';

/** @returns {Promise<string | null>} null once the site is up, else why not */
async function start() {
  const problem = nodeProblem(process.versions.node);
  if (problem) return problem;
  if (!/^\d{1,5}$/.test(first) || Number(first) > 65535)
    return `PORT is “${first}”; it must be a number from 0 to 65535.`;
  if (!install(root)) return 'The packages could not be installed; npm says above why.';
  console.log('Building the site');
  // This project's own timeline, here, whatever another build is told.
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    env: { ...process.env, SITE_URL: '', SEEDS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) return 'The site could not be built; the problem is printed above.';

  // Not at the top of the file: it imports a package, which may have been installed only now.
  const { createSite, listenFrom, toBase } = await import('./serve.mjs');
  const server = createSite(`${root}/dist`, BASE_PATH);
  const port = await listenFrom(server, Number(first), host);
  if (process.env.npm_lifecycle_event) endWithParent();
  console.log(`Attested is at http://${host}:${port}${toBase(BASE_PATH)} (Ctrl-C ends it)`);
  return null;
}

/** Killing npm leaves its shell's children running: without this the server would keep the port for good. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit();
  }, 500).unref();
}

const problem = await start().catch((error) => `Attested could not start: ${error.message}`);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
