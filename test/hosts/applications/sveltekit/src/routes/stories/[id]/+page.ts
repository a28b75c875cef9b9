import { error } from '@sveltejs/kit';
import { stories } from '../../../lib/stories';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const story = stories.find(({ id }) => id === params.id);
  if (!story) error(404, 'There is no such story.');
  return { story };
};
