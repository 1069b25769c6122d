import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InlineConfig, loadConfigFromFile, type PluginOption } from 'vite';
import { readSeeds } from '../build/readSeeds.ts';
import { attestedDataset } from '../build/vitePlugin.ts';
import { createSite, listen } from '../scripts/serve.mjs';
import { excerptSeeds } from '../test/excerptSeeds.ts';
import { seedsWithPastIds } from '../test/pastIds.ts';
import { shownSeeds } from '../test/shownSeeds.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'attested', 'sites');

/** Where the site of the frozen seeds is built, which all specs open unless they say otherwise. */
export const frozenSite = join(cache, 'frozen');

type Seeds = ReadonlyMap<string, Uint8Array | string>;
type Site = {
  readonly seeds: () => Seeds | Promise<Seeds>;
  readonly url?: string;
  readonly base?: string;
};

/** Sites of other seeds or with other settings, each built once a run, by sites.setup.ts. */
export const sites = {
  published: { seeds: () => readSeeds(join(root, 'seeds')) },
  'two-articles': {
    seeds: () => readSeeds(join(root, 'test', 'fixtures', 'two-articles')),
    url: 'https://village.example/',
  },
  'passages-only': { seeds: excerptSeeds },
  hostile: { seeds: shownSeeds },
  'past-ids': { seeds: seedsWithPastIds },
  'other-path': { seeds: () => readSeeds(join(root, 'test', 'fixtures', 'khan-putin')), base: '/papers/' },
} as const satisfies Record<string, Site>;

export type SiteName = keyof typeof sites;

const distOf = (name: SiteName) => join(cache, name);

/** Writes the seeds of a site and builds it. */
export async function buildSite(name: SiteName): Promise<void> {
  const { seeds: read, url = '', base = '' }: Site = sites[name];
  const seeds = join(cache, `${name}-seeds`);
  await rm(seeds, { recursive: true, force: true });
  for (const [path, bytes] of await read()) {
    await mkdir(dirname(join(seeds, path)), { recursive: true });
    await writeFile(join(seeds, path), bytes);
  }
  const built = spawn(process.execPath, [join(root, 'scripts', 'build.mjs'), distOf(name)], {
    env: { ...process.env, SEEDS: seeds, BASE_PATH: base, SITE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(built, 'exit');
  if (status !== 0) throw new Error(`The site “${name}” was not built (${status})`);
}

/** Serves a site from its files alone at a free port. */
export async function serveSite(name: SiteName) {
  const { base = '' }: Site = sites[name];
  const server = createSite(distOf(name), base);
  const port = await listen(server, 0);
  return {
    /** Its origin, without a slash at the end. */
    site: `http://127.0.0.1:${port}`,
    /** The folder that it stands in. */
    dist: distOf(name),
    close: () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    },
  };
}

/** The project's own configuration, but for the directory of its seeds. */
export async function configWithSeeds(seeds: string): Promise<InlineConfig> {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root);
  const nameOf = (plugin: PluginOption) => (plugin && 'name' in plugin ? plugin.name : '');
  const own = attestedDataset({ seeds });
  const plugins = (loaded!.config.plugins ?? []).filter((plugin) => nameOf(plugin) !== own.name);
  return { ...loaded!.config, configFile: false, root, plugins: [...plugins, own] };
}
