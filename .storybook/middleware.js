/**
 * Lets pages of any origin load the built files, because the snippets of the embed panel load them from other pages.
 */
export default function allowPages(router) {
  router.use((request, response, next) => {
    if (/\/(?:cdn|pictures)\//.test(request.url)) response.setHeader('Access-Control-Allow-Origin', '*');
    next();
  });
}
