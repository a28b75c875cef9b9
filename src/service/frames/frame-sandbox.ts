/**
 * The permissions of a frame. Scripts, because it tells its height. It has no origin, so they can reach no storage and
 * no other page.
 */
export const frameSandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
