import { OnDemand } from '../../controllers/on-demand.js';

/** What shows a picture enlarged. No first view needs it, so every build brings it only when a reader comes to a picture. */
export const pictureDialog = new OnDemand(() => import('./picture-dialog.js').then((module) => module.openPicture));
