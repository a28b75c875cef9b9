/** What brings each target of a row whose page, in most languages, chooses none. The one file holds them. */
export const commonTargets = {
  x: () => import('./targets/x.js').then((module) => module.target),
  facebook: () => import('./targets/facebook.js').then((module) => module.target),
  linkedin: () => import('./targets/linkedin.js').then((module) => module.target),
  whatsapp: () => import('./targets/whatsapp.js').then((module) => module.target),
  email: () => import('./targets/email.js').then((module) => module.target),
  copy: () => import('./targets/copy.js').then((module) => module.target),
  print: () => import('./targets/print.js').then((module) => module.target),
  system: () => import('./targets/system.js').then((module) => module.target),
};
