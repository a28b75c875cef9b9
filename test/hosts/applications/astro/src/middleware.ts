import { defineMiddleware } from 'astro:middleware';
import { renderPage } from 'standfirst/server';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const page = await renderPage(await response.text(), { base: '/', url: url.href, timeZone: 'Europe/Berlin' });
  return new Response(page, response);
});
