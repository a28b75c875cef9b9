import type { ShareNetwork } from './targets.js';

/** An icon in a square of 510: one path, to be filled or to be drawn as a line. */
export interface Icon {
  path: string;
  /** Whether it is a line, as thick as those of the marks look. */
  isLine?: boolean;
}

/**
 * After Bootstrap Icons 1.13.2, MIT licence, © 2019–2024 The Bootstrap Authors (see LICENSE): `twitter-x`, `facebook`, `linkedin`,
 * `whatsapp`, `envelope`, `link-45deg`, `printer`, `box-arrow-up`; written shorter, on a grid of a thirtieth of their unit, and evened
 * out: all are to look of one size and one weight. The marks of the networks belong to their owners, and keep their forms.
 *
 * @see {@link https://icons.getbootstrap.com/ | Bootstrap Icons}
 */
export const icons: Readonly<Record<ShareNetwork, Icon>> = {
  x: {
    path: 'M37 460l163-186-172-224h144l99 131 114-131h70l-152 174 179 236h-140l-110-143-125 143zm73-371 251 330h39L151 89z',
  },
  facebook: {
    path: 'M292 495a240 241.5 0 10-74 0v-169h-61v-70h61v-58q5-89 95-89l49 5v59h-22q-50-3-48 47v36h67l-10 70h-57z',
  },
  linkedin: {
    path: 'M28 61a33 33 0 0133-33h388a33 33 0 0133 33v388a33 33 0 01-33 33H61a33 33 0 01-33-33zm72 142v205h68v-205zm-4-63a38.5 35.5 0 1077 0 38.5 35.5 0 10-77 0zm177 92v-29h-67v205h67l1-125c6-38 64-44 70-1l1 30v96h68v-131q-7-76-81-79-38 2-59 34z',
  },
  whatsapp: {
    path: 'M49 372 15 495l126-33A238 238 0 1049 372zm99 47-76 19 20-73A198 198 0 11148 419zm215-116v-1l-36-17q-10-7-17 0l-19 23q-2 4-7 5-57-21-88-74-2-5 1-8l12-14q7-8 6-18l-23-51q-3-5-8-5l-20 1-8 4c-61 63 17 139 65 181 39 26 109 63 147 14 6-12 15-37-5-40z',
  },
  email: {
    isLine: true,
    path: 'M30 375V135a45 45 0 0145-45h360a45 45 0 0145 45v240a45 45 0 01-45 45H75a45 45 0 01-45-45l185-114M30 150l225 135 225-135m0 225-185-114',
  },
  copy: {
    path: 'M121 195l-56 56a9 9 0 00173 174l75-75a122 122 0 00-33-197l-25 24-6 8a82 82 0 0135 136l-75 75a9 9 0 01-115-115l33-33q-7-26-6-53zm76-76a122 122 0 0033 197l32-32a82 82 0 01-37-136l75-75a9 9 0 01116 116l-33 32q7 26 6 53l56-56a9 9 0 00-173-173z',
  },
  print: {
    isLine: true,
    path: 'M120 360H75a45 45 0 01-45-45v-90a45 45 0 0145-45h360a45 45 0 0145 45v90a45 45 0 01-45 45h-45v45a45 45 0 01-45 45H165a45 45 0 01-45-45v-90a45 45 0 0145-45h180a45 45 0 0145 45v45M120 180v-75a45 45 0 0145-45h180a45 45 0 0145 45v75M90 240h.1',
  },
  system: {
    isLine: true,
    path: 'M330 180h60a30 30 0 0130 30v240a30 30 0 01-30 30H120a30 30 0 01-30-30V210a30 30 0 0130-30h60M165 120l90-90m0 0v300m90-210-90-90',
  },
};
