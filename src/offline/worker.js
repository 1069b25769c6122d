/**
 * The service worker: keeps the site for when its server cannot be reached. It is served as it is written; the build puts
 * before it which `files` make up which `version`, and which page stands in for which (scripts/build-offline.mjs).
 *
 * - A page is asked of the server first. So nobody who is online reads what has been corrected or withdrawn, a link to an
 *   entry that is new here leads to it, and reloading shows what is there now. If no answer comes, a start page that is kept
 *   stands in for it: the app in it shows whatever entry its address names.
 * - A page names its code and data by names that hold a hash of their content, and is given those files from what is kept,
 *   of whichever version. So old code never meets new data, whichever version of this worker is at work.
 * - Another version is fetched whole, checked file by file, or not at all. It takes over at once, which changes no page that
 *   is open; each is told, and offers its reader to be loaded anew. What an open page may still ask for is kept as long as it.
 *
 * Whatever fails here leaves things as they are without it.
 */
const { scope } = self.registration;
/** Other sites may keep theirs at the same origin. */
const name = `${scope} ${version}`;
/** No file of the site: which pages were open when this version took over. */
const openBefore = 'open-before';
const patience = 3000; // milliseconds; a network that is there in name only

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === null || request.method !== 'GET') return;
  if (path.startsWith('assets/')) {
    event.respondWith(answerHashed(request));
  } else if (request.mode === 'navigate') {
    if (!isPage(path)) return;
    event.respondWith(answerPage(request, path));
    event.waitUntil(tidy());
  } else if (files.has(path)) {
    event.respondWith(
      fetch(request).catch(async (failure) => (await keptFile(path)) ?? Promise.reject(failure)),
    );
  }
});
/** A page asks whether all of these files are of this version. */
self.addEventListener('message', ({ data, source }) =>
  source.postMessage({ another: !data.every((url) => files.has(pathOf(url))) }),
);

async function keep() {
  try {
    const cache = await caches.open(name);
    await Promise.all(
      [...files].map(async ([path, integrity]) => {
        const hashed = path.startsWith('assets/');
        const answer = await fetch(path, { integrity, cache: hashed ? 'default' : 'no-cache' });
        await cache.put(path, answer);
      }),
    );
    await self.skipWaiting();
  } catch (failure) {
    await caches.delete(name).catch(() => {});
    throw failure;
  }
}

async function takeOver() {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const ids = pages.filter(({ url }) => url.startsWith(scope)).map(({ id }) => id);
  const cache = await caches.open(name);
  await cache.put(openBefore, new Response(JSON.stringify(ids))).catch(() => {});
  // The first visit is enough: what it has not asked for yet is there without a server, too.
  await self.clients.claim();
}

/** Drops older versions, once no page is open that was before this one took over. */
async function tidy() {
  const before = await keptFile(openBefore);
  if (!before) return;
  const pages = await Promise.all((await before.json()).map((id) => self.clients.get(id)));
  const others = (await caches.keys()).filter((other) => other.startsWith(`${scope} `) && other !== name);
  // One of them may be that of a version on its way.
  const { installing, waiting } = self.registration;
  if (pages.some(Boolean) || installing || waiting) return;
  await Promise.all(others.map((other) => caches.delete(other)));
}

async function answerHashed(request) {
  const kept = await caches.match(request, anyHeaders).catch(() => undefined);
  return kept ?? fetch(request);
}

async function answerPage(request, path) {
  const page = path === '' ? './' : path.replace(/\/?$/, '/');
  const shown = files.has(page) ? page : standIns.get(page);
  // Of the server itself: a page that the browser kept may name files that are gone.
  const asked = fetch(request, { cache: 'no-cache' });
  // What is not known here may be new there, and is waited for.
  const late = shown && new Promise((done) => setTimeout(done, patience));
  const answer = await Promise.race(late ? [asked, late] : [asked]).catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  const kept = await keptFile(shown ?? standIn);
  if (!kept || shown === page) return kept ?? answer ?? asked;
  const html = await kept.text();
  // Nothing is seen of a start page where another was asked for, until it shows that one.
  const text = (shown ?? standIn) === '404.html' ? html : html.replace('<html', '<html data-pending="all"');
  return new Response(text, { headers: kept.headers });
}

const anyHeaders = { ignoreVary: true };
const keptFile = (path) =>
  caches
    .open(name)
    .then((cache) => cache.match(path, anyHeaders))
    .catch(() => undefined);

/** An address → its path from the root of the site, or `null`: it is none of the site’s. */
const pathOf = (url) => (url.startsWith(scope) ? url.slice(scope.length).replace(/[?#].*/s, '') : null);

/** What ends like a file, say attested.html, is a thing of its own. */
const isPage = (path) => /(^|\/)[^./]*$/.test(path);
