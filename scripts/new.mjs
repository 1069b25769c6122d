/**
 * `npm run new -- <folder>`: the example of CONTRIBUTING.md as files, to begin a timeline of one's own from. What is told
 * there and what is written here are the same words.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files that a text shows: each a block of code under a line that names it, as in “`timeline.yaml`: what it is”.
 * @param {string} markdown
 * @returns {Map<string, string>} path → text
 */
export function filesIn(markdown) {
  const blocks = markdown.matchAll(/^`([\w./-]+\.(?:yaml|txt))`.*\n(?:.+\n)*\n```\w*\n([\s\S]*?)^```$/gm);
  return new Map([...blocks].map(([, path = '', text = '']) => [path, text]));
}

/**
 * Writes the example into a folder that is empty or not there.
 * @param {string | undefined} folder
 * @returns {string} what to do next, or why nothing was written
 */
export function begin(folder) {
  if (!folder) return 'Say where: npm run new -- ../my-timeline';
  const directory = resolve(folder);
  if (existsSync(directory) && (!statSync(directory).isDirectory() || readdirSync(directory).length > 0))
    return `${directory} is not an empty folder, so nothing was written: name another folder.`;
  for (const [path, text] of filesIn(
    readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').replaceAll('\r\n', '\n'),
  )) {
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
