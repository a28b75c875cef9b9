/**
 * The worker of the mock servers: MSW's own, for their addresses only.
 *
 * MSW's worker asks an open page about every request, also about the files of a page that is loading. If that page is
 * closing or busy, the other would wait for it.
 */
self.addEventListener('fetch', (event) => {
  if (!new URL(event.request.url).hostname.endsWith('.example')) event.stopImmediatePropagation();
});
self.importScripts('./mockServiceWorker.js');
