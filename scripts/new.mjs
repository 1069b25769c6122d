/** `npm run new -- <folder>`: copies examples/starter, to begin a timeline of one's own from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const starter = join(root, 'examples', 'starter');

/** The files of the starter by their path in it. @returns {string[]} */
const starterFiles = () =>
  readdirSync(starter, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(starter, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * Writes the starter into a folder that is empty or not there.
 * @param {string | undefined} folder
 * @returns {string} what to do next, or why nothing was written
 */
export function begin(folder) {
  if (!folder) return 'Say where: npm run new -- ../my-timeline';
  const directory = resolve(folder);
  if (existsSync(directory) && (!statSync(directory).isDirectory() || readdirSync(directory).length > 0))
    return `${directory} is not an empty folder, so nothing was written: name another folder.`;
  for (const path of starterFiles()) {
    const text = readFileSync(join(starter, path), 'utf8').replaceAll('\r\n', '\n');
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path.endsWith('.yaml') ? `${schemaLine(file, path)}\n${text}` : text);
  }
  return `${directory} holds a small timeline. To see it, and what you make of it:\n\n  SEEDS=${/\s/.test(folder) ? `"${folder}"` : folder} npm run dev`;
}

/** Has an editor complete the keys of a file. @param {string} file @param {string} path */
function schemaLine(file, path) {
  const name = path.startsWith('articles/') ? 'article' : path.replace(/[/.].*/, '');
  const schema = relative(dirname(file), join(root, 'public', 'schema', `${name}.json`));
  return `# yaml-language-server: $schema=${schema.split(sep).join('/')}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href)
  console.log(begin(process.argv[2]));
