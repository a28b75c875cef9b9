import { delay, http, HttpResponse, type RequestHandler } from 'msw';

/**
 * Endpoints that say what a reader may read, as a publisher's server would: one that grants by its meter, in the manner of AMP's
 * subscriptions, one for a subscriber, one that denies, and those that fail.
 */
export const accessApi: RequestHandler[] = [
  http.get('https://access.example/metered', () =>
    HttpResponse.json({
      source: 'access.example',
      granted: true,
      grantReason: 'METERING',
      data: { isLoggedIn: false, articlesRead: 2, articlesLeft: 3, articleLimit: 5, period: 'month' },
    }),
  ),
  http.get('https://access.example/subscriber', () =>
    HttpResponse.json({ granted: true, grantReason: 'subscriber', data: { isLoggedIn: true } }),
  ),
  http.get('https://access.example/denied', () =>
    HttpResponse.json({ granted: false, data: { articlesRead: 5, articlesLeft: 0, articleLimit: 5, period: 'month' } }),
  ),
  http.get('https://access.example/slow', async () => {
    await delay(3_000);
    return HttpResponse.json({ granted: false });
  }),
  http.get('https://access.example/failing', () => new HttpResponse('Internal error', { status: 500 })),
  http.get('https://access.example/malformed', () => HttpResponse.text('<!doctype html><p>Sign in</p>')),
  http.post('https://access.example/pingback', () => HttpResponse.text('')),
];
