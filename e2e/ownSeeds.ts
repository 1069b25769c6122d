import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InlineConfig, loadConfigFromFile, type PluginOption } from 'vite';
import { attestedDataset } from '../src/dataset/vitePlugin.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The project's own configuration, but for the directory of its seeds. */
export async function configWithSeeds(seeds: string): Promise<InlineConfig> {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root);
  const nameOf = (plugin: PluginOption) => (plugin && 'name' in plugin ? plugin.name : '');
  const own = attestedDataset({ seeds: relative(root, seeds) });
  const plugins = (loaded!.config.plugins ?? []).filter((plugin) => nameOf(plugin) !== own.name);
  return { ...loaded!.config, configFile: false, root, plugins: [...plugins, own] };
}

/** Builds the site of other seeds (path → bytes) and serves it from files alone, in `dist`. */
export async function serveSeeds(
  files: ReadonlyMap<string, Uint8Array | string>,
  siteUrl = '',
): Promise<{ readonly site: string; readonly dist: string; readonly close: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'attested-'));
  const [seeds, outDir] = [join(home, 'seeds'), join(home, 'dist')];
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(seeds, path)), { recursive: true });
    await writeFile(join(seeds, path), bytes);
  }
  const built = spawn(process.execPath, [join(root, 'scripts', 'build.mjs'), outDir], {
    env: { ...process.env, SEEDS: seeds, BASE_PATH: '', SITE_URL: siteUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(built, 'exit');
  if (status !== 0) throw new Error(`The site of other seeds was not built (${status})`);
  const server = spawn(process.execPath, [join(root, 'scripts', 'serve.mjs'), outDir], {
    // Any free port; it prints which.
    env: { ...process.env, PORT: '0', HOST: '', BASE_PATH: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(server.stdout, 'data');
  return {
    site: new URL(String(address)).origin,
    dist: outDir,
    close: async () => {
      server.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}
