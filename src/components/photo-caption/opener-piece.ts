import { OnDemand } from '../../widget/on-demand.js';

/**
 * What lets a reader enlarge a picture: the button on it, and the dialog. No first view needs it, so every build brings it once a widget that
 * asks for it has been shown; until then, and where it does not come, the picture is what it is without.
 */
export const pictureOpener = new OnDemand(() => import('./picture-opener.js').then((module) => module.PictureOpener));
