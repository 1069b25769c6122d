/** The Content-Security-Policy of a built page: what it loads is the site's own, and what stands inside it is listed by its hash. */
import { createHash } from 'node:crypto';
import { minifySync } from 'vite';

/** @typedef {Readonly<Record<string, readonly string[]>>} Sources by directive */

/** What a page of the site loads is the site's. It frames itself as the preview of “Embed”. @type {Sources} */
export const ofSite = { 'default-src': ["'self'"], 'script-src': ["'self'"] };

/** The page that shows how to embed has its style in a file. @type {Sources} */
export const ofExample = { ...ofSite, 'style-src': ["'self'"] };

/** The one file loads nothing, be it opened from a host or from a disk; its icon stands in it. @type {Sources} */
export const ofOneFile = {
  'default-src': ["'none'"],
  'img-src': ['data:'],
  'frame-src': ["'self'"],
};

/**
 * Trusted Types: no text becomes markup or code. The policy “default” (index.html) lets one address pass, that of the site's own
 * worker; vis-timeline’s markup is made text when it is built in (build/stripVisTimeline.ts), and React assigns none but for
 * `dangerouslySetInnerHTML` and `<script>`, which nothing here renders. Not possible without: where scripts fail, the page opens its
 * own <noscript> by the policy “noscript”. Not covered by Trusted Types at all: `import()`, which `script-src` holds to the site.
 */
const trusted = "require-trusted-types-for 'script'; trusted-types default noscript";

/** @param {string} html a page as it is sent @param {Sources} sources */
export function policyOf(html, sources) {
  const { scripts, styles } = inlineIn(html);
  const all = {
    ...sources,
    'script-src': [...(sources['script-src'] ?? []), ...scripts.map(hashOf)],
    'style-src': [...(sources['style-src'] ?? []), ...styles.map(hashOf)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  const directives = Object.entries(all).flatMap(([name, from]) =>
    from.length > 0 ? `${name} ${from.join(' ')}` : [],
  );
  return [...directives, trusted].join('; ');
}

/** The page with its policy, right after the line that must be first: a policy binds what comes after it. @param {string} html @param {Sources} sources */
export function withPolicy(html, sources) {
  const charset = /<meta charset="[^"]*" ?\/?>/;
  if (!charset.test(html)) throw new Error('A page has no place for its policy: <meta charset> is missing.');
  const policy = policyOf(html, sources);
  return html.replace(
    charset,
    (first) => `${first}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** The page with the script in its head made short, and still one that an old browser can read. @param {string} html */
export const withShortScript = (html) =>
  html.replace(/(?<=<script>)(.*?)(?=<\/script>)/s, (text) => {
    const { code, errors } = minifySync('head.js', text, { module: false, compress: { target: 'es2015' } });
    if (errors.length > 0) throw new Error(`The script of index.html: ${errors[0]?.message}`);
    return code.trim();
  });

/**
 * What of a page a browser runs or applies as it stands there. Data (`application/json`, `application/ld+json`) is neither.
 * @param {string} html
 */
export function inlineIn(html) {
  /** @type {string[]} */
  const scripts = [];
  /** @type {string[]} */
  const styles = [];
  // In the order of the page: what is the text of one element is no other.
  for (const [, name, attributes = '', text = ''] of html.matchAll(
    /<(script|style)((?:\s[^>]*)?)>(.*?)<\/\1>/gis,
  )) {
    const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (name?.toLowerCase() === 'style') styles.push(text);
    else if (!/\ssrc=/.test(attributes) && /^(module|text\/javascript|)$/.test(type)) scripts.push(text);
  }
  return { scripts, styles };
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
