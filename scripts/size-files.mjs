/** What a browser loads for the first view, read from the built files. */

/**
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk
 * @typedef {Readonly<Record<string, Chunk>>} Manifest as Vite writes it
 * @typedef {'before the article is readable' | 'before the page answers' | 'first view'} When the article is read before any script
 */

/**
 * Chunks that the page loads on demand only, by their source's path: not part of the first view. Every other
 * `import()` counts, so that a new chunk is in the sum until somebody decides that it is not.
 * @type {readonly string[]}
 */
export const onDemand = [
  'src/panes/about/About.tsx',
  'src/panes/about/KeyList.tsx',
  'src/panes/embed/EmbedCode.tsx',
  'src/panes/embed/inFrame.ts',
  'src/offline/keepOffline.ts',
  'src/export/print/onPrint.tsx',
  'src/export/image/pictureFiles.ts',
  'src/export/Cite.tsx',
  'src/export/Export.tsx',
];

/**
 * @param {Manifest} manifest
 * @param {readonly string[]} files every file of the built site, from its root, with `/` between folders
 * @param {(file: string) => string} read
 * @param {readonly string[]} [later]
 * @returns {Map<string, When>} in the order of loading
 */
export function firstViewFiles(manifest, files, read, later = onDemand) {
  /** @type {Map<string, When>} */
  const found = new Map();
  /** @param {string} file @param {When} when */
  const add = (file, when) => found.has(file) || found.set(file, when);

  /** @param {readonly string[]} keys @param {When} when @returns {string[]} the sources they import in turn when running */
  function addChunks(keys, when) {
    const graph = closure(manifest, keys, (chunk) => chunk.imports ?? []);
    for (const chunk of graph) {
      add(chunk.file, when);
      for (const style of chunk.css ?? []) add(style, when);
    }
    return graph.flatMap((chunk) => chunk.dynamicImports ?? []);
  }

  // A browser does not fetch an alternate by itself.
  const html = read('index.html').replace(/<link\b[^>]*\brel="alternate"[^>]*>/g, '');
  add('index.html', 'before the article is readable');
  const linked = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>/g)].flatMap(
    ([tag, address = '']) => {
      const file = files.find((name) => address.endsWith(`/${name}`) || address === name);
      return file ? { file, tag } : [];
    },
  );
  for (const { file, tag } of linked) {
    if (/\brel="stylesheet"|\bas="font"/.test(tag)) add(file, 'before the article is readable');
    // A chunk may be fetched long before it runs.
    else if (!tag.includes('rel="modulepreload"')) add(file, 'before the page answers');
  }
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  let next = addChunks(entries, 'before the page answers');
  const seen = new Set(later);
  while (next.length > 0) {
    const fresh = next.filter((key) => !seen.has(key));
    for (const key of fresh) seen.add(key);
    next = addChunks(fresh, 'first view');
  }
  for (const { file } of linked) add(file, 'first view');
  // The dataset is fetched, so no list names it: the built text that fetches it does.
  for (const [source, when] of [...found].filter(([file]) => /\.(js|html)$/.test(file))) {
    const text = source === 'index.html' ? html : read(source);
    for (const file of files.filter((name) => name.endsWith('.json') && !name.startsWith('.'))) {
      if (text.includes(file.slice(file.lastIndexOf('/') + 1))) add(file, when);
    }
  }
  // Fonts and pictures of the styles; inlined ones are part of the style already.
  for (const [style, when] of [...found].filter(([file]) => /\.(css|html)$/.test(file))) {
    for (const [, address = ''] of read(style).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      const file = files.find((name) => address.endsWith(`/${name.split('/').pop()}`));
      if (file && !address.startsWith('data:')) add(file, when);
    }
  }
  return found;
}

/** @param {Manifest} manifest @param {readonly string[]} keys @param {(chunk: Chunk) => string[]} next @returns {Chunk[]} */
function closure(manifest, keys, next) {
  /** @type {Set<string>} */
  const seen = new Set(keys);
  // A set that grows while it is walked is walked to its end.
  for (const key of seen) {
    for (const other of manifest[key] ? next(manifest[key]) : []) seen.add(other);
  }
  return [...seen].flatMap((key) => manifest[key] ?? []);
}
