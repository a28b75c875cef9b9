/** Lets pages of any origin take the built files, as the snippets of the embed panel have them do. */
export default function allowPages(router) {
  router.use((request, response, next) => {
    if (/\/(?:cdn|pictures)\//.test(request.url)) response.setHeader('Access-Control-Allow-Origin', '*');
    next();
  });
}
