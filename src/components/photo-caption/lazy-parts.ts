import { lazy } from '../../widget/lazy/lazy.js';

/**
 * Lets a reader enlarge the picture, with a button on it and a dialog. Without this part the picture is shown as usual.
 */
export const pictureOpener = lazy(() => import('./picture-opener.js').then((module) => module.PictureOpener), {
  separate: true,
  late: true,
});
