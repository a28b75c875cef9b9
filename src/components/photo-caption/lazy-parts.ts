/** The lazy parts of a caption. */
import { lazy } from '../../widget/lazy.js';

/** Lets a reader enlarge the picture: the button on it, and the dialog. Without it the picture is shown as it is. */
export const pictureOpener = lazy(() => import('./picture-opener.js').then((module) => module.PictureOpener), {
  apart: 'from both',
  late: true,
});
