/**
 * The headers of the built site, for hosts that take them from files: the policy of each page, as the page itself states it,
 * and how long a file may be kept. `_headers` is for Netlify, Cloudflare Pages and their like; `.headers/nginx.conf` is what
 * deploy/nginx.conf includes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** @typedef {ReadonlyMap<string, string>} Policies each page's policy, by its path from the root of the site */

/** @param {string} dist @param {string} base */
export function writeHeaders(dist, base) {
  const policies = policiesIn(dist);
  writeFileSync(join(dist, '_headers'), headersFile(policies, base));
  mkdirSync(join(dist, '.headers'), { recursive: true });
  writeFileSync(join(dist, '.headers', 'nginx.conf'), nginxMap(policies, base));
}

/** @param {string} dist @returns {Policies} */
function policiesIn(dist) {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
  return new Map(pages.map((page) => [page, statedIn(readFileSync(join(dist, page), 'utf8'), page)]));
}

/** @param {string} html @param {string} page */
function statedIn(html, page) {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${page} states no policy.`);
  return policy;
}

/**
 * Where which policy holds, by what an address begins with or is: `events/*` where all pages in a folder share one. Pages of one
 * kind differ in data only, or that could not be.
 * @param {Policies} policies
 * @returns {[path: string, policy: string][]}
 */
function rulesOf(policies) {
  /** @type {Map<string, Set<string>>} */
  const inFolder = new Map();
  for (const [page, policy] of policies) {
    const folder = folderOf(page);
    if (folder) inFolder.set(folder, (inFolder.get(folder) ?? new Set()).add(policy));
  }
  const rules = [...policies].map(([page, policy]) => {
    const folder = folderOf(page);
    const shared = folder && inFolder.get(folder)?.size === 1;
    return /** @type {const} */ ([shared ? `${folder}*` : page.replace(/(?<=^|\/)index\.html$/, ''), policy]);
  });
  return [...new Map(rules)];
}

/** `events/kabul/index.html` → `events/`; none for a page that is a file of its own. @param {string} page */
const folderOf = (page) => /^([^/]+\/).*\/index\.html$/.exec(page)?.[1];

/**
 * Rules never overlap where they name the same header: these hosts would send both. Their own rule for pages is to ask anew
 * each time, so that is not said again.
 * @param {Policies} policies @param {string} base
 */
export function headersFile(policies, base) {
  const rules = [
    ['*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: same-origin'],
    ['assets/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ['sw.js', 'Cache-Control: no-cache'],
    ['embed/*', 'Access-Control-Allow-Origin: *'],
    ['embed/attested.d.ts', 'Content-Type: text/plain; charset=utf-8'],
    ...rulesOf(policies)
      // In such a folder 404.html answers too; where its policy is another one, each page’s own word has to do.
      .filter(([path, policy]) => !path.endsWith('*') || policy === policies.get('404.html'))
      .map(([path, policy]) => [path, `Content-Security-Policy: ${policy}`]),
  ];
  return rules
    .map(([path, ...headers]) => `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('\n');
}

/** The policy as a variable of nginx, by the file that is sent. @param {Policies} policies @param {string} base */
export function nginxMap(policies, base) {
  const lines = rulesOf(policies).map(([path, policy]) => {
    const from = (base + path).replace(/\*$/, '').replace(/[.+()[\]{}^$|\\]/g, '\\$&');
    if (path.endsWith('*')) return [`"~^${from}.*\\.html$"`, policy];
    return [`"~^${from}${/^$|\/$/.test(path) ? 'index\\.html' : ''}$"`, policy];
  });
  return `map $uri $attested_policy {\n${[...lines, ['default', '']].map(([at, policy]) => `    ${at} "${policy}";\n`).join('')}}\n`;
}
