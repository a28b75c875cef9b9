/** Takes the place of `is-server.ts` in a bundle for browsers. */
export { isServer } from 'lit';
