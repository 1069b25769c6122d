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
  writeFileSync(join(dist, '.headers', 'nginx.conf'), nginxMap(policies));
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

/** The policy of all pages but those that have their own. They differ in data only, or one rule could not serve them. @param {Policies} policies */
function common(policies) {
  const policy = policies.get('index.html') ?? '';
  return { policy, others: [...policies].filter(([, other]) => other !== policy) };
}

/**
 * Rules never overlap where they name the same header: these hosts would send both. Their own rule for pages is to ask anew
 * each time, so that is not said again.
 * @param {Policies} policies @param {string} base
 */
export function headersFile(policies, base) {
  const { policy, others } = common(policies);
  const own = new Set(others.map(([page]) => page));
  const folders = new Set([...policies.keys()].filter((page) => !own.has(page)).map(folderOf));
  const rules = [
    ['*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: same-origin'],
    ['assets/*', 'Cache-Control: public, max-age=31536000, immutable'],
    ['sw.js', 'Cache-Control: no-cache'],
    ['embed/*', 'Access-Control-Allow-Origin: *'],
    ['embed/attested.d.ts', 'Content-Type: text/plain; charset=utf-8'],
    ...[...folders].map((path) => [path, `Content-Security-Policy: ${policy}`]),
    ...others.map(([page, policy]) => [page, `Content-Security-Policy: ${policy}`]),
  ];
  return rules
    .map(([path, ...headers]) => `${base}${path}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('\n');
}

/** `events/kabul/index.html` → `events/*`, `index.html` → ``, `404.html` as it is. @param {string} page */
const folderOf = (page) =>
  page.includes('/') ? `${page.slice(0, page.indexOf('/'))}/*` : page === 'index.html' ? '' : page;

/** The policy as a variable of nginx, by the file that is sent. @param {Policies} policies */
export function nginxMap(policies) {
  const { policy, others } = common(policies);
  const lines = [
    ...others.map(([page, policy]) => [`~/${page.replaceAll('.', '\\.')}$`, policy]),
    ['~\\.html$', policy],
    ['default', ''],
  ];
  return `map $uri $attested_policy {\n${lines.map(([at, policy]) => `    ${at} "${policy}";\n`).join('')}}\n`;
}
