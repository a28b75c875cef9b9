/** The service of a newsroom, for any server that speaks the standard classes of `fetch`. */
export { createService, type Service, type ServiceConfig } from './create-service.js';
export type { ServiceCache } from './cached-answers.js';
export type { Fetch } from './read-upstream.js';
export type { RequestContext } from './request-context.js';
