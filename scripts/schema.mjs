// Writes public/schema/*.json, which curators' editors complete from and check against.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { module } = await runnerImport(`${root}build/publishedSchema.ts`, { root, logLevel: 'error' });
const directory = `${root}public/schema/`;
await mkdir(directory, { recursive: true });
for (const [name, text] of module.publishedSchemas()) await writeFile(directory + name, text);
