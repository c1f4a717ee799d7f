// Assembly only: which of the two apps this page is, what it works with, and the first render.
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

const Desk = lazy(() => import('./desk/Desk.tsx'));
const HandheldApp = lazy(() => import('./assembly/HandheldApp.tsx'));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const isDesk = location.pathname === '/desk' || location.pathname.startsWith('/desk/');
createRoot(root).render(
  <StrictMode>
    <Suspense>{isDesk ? <Desk /> : <HandheldApp />}</Suspense>
  </StrictMode>,
);
