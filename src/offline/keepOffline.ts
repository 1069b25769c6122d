import { prepareOffer } from './offer.ts';
import { register, workerAt } from './register.ts';

/**
 * Has the site kept for when its server cannot be reached (see worker.js), and offers another version of it once that is
 * kept. `base` is the path that the site lives under. Rejects where the browser refuses, which changes nothing else.
 */
export async function keepOffline(base: string): Promise<void> {
  const registration = await register(base);
  if (!registration) return;
  const workers = navigator.serviceWorker;
  const hadWorker = workers.controller !== null;
  const offer = prepareOffer();
  // Whoever takes over may be of the version that this page is of: the first one is.
  const askOfPage = () => workers.controller?.postMessage(filesOfPage());
  workers.addEventListener('controllerchange', askOfPage);
  workers.addEventListener('message', ({ data }) => data.another && offer());

  /** Looks for another version, and whether the worker is what its server has now. */
  const isLatest = () =>
    registration.update().then(
      () => !registration.installing && !registration.waiting,
      async () => {
        await leaveIfGone(workerAt(base), registration).catch(() => {}); // no network: what is kept is for that
        return false;
      },
    );
  // A page that stays open for days opens no other, at which the browser itself would look.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') isLatest();
  });
  // Another may have taken over before this page could hear of it. One that is yet to be replaced would know the page less.
  if (hadWorker && (await isLatest())) askOfPage();
}

/** The hashed names by which the page names its code and data. */
const filesOfPage = (): string[] =>
  [...document.head.querySelectorAll<HTMLScriptElement & HTMLLinkElement>('script[src], link[id]')].flatMap(
    ({ src, href }) => (/\/assets\//.test(src ?? href) ? (src ?? href) : []),
  );

/** A worker that its server no longer has is taken off: browsers go on with it for good. */
async function leaveIfGone(address: string, registration: ServiceWorkerRegistration): Promise<void> {
  const { status } = await fetch(address, { cache: 'no-store' });
  if (status !== 404 && status !== 410) return;
  await registration.unregister();
  for (const name of await caches.keys())
    if (name.startsWith(`${registration.scope} `)) await caches.delete(name);
}
