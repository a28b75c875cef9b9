import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import 'standfirst/reserve.css';
import { FrontPage } from './front-page';
import { StoryPage } from './story-page';

const router = createBrowserRouter([
  { path: '/', Component: FrontPage },
  { path: '/stories/:id', Component: StoryPage },
]);

createRoot(document.querySelector('#app')!).render(<RouterProvider router={router} />);
