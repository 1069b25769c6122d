/** Where the worker is, for a site that lives under `base`. */
export const workerAt = (base: string): string => `${base}sw.js`;

/** Has the worker keep the site (see worker.js). `null` where that is not for this page; rejects where the browser refuses. */
export async function register(base: string): Promise<ServiceWorkerRegistration | null> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker; // none where the context is not secure
  // In a frame it would be kept for the page around it.
  return workers && window.top === window ? workers.register(workerAt(base)) : null;
}
