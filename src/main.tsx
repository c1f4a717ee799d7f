// Assembly only: which of the two apps this page is. Each brings all that it needs, so that it comes in one go.
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const isDesk = location.pathname === '/desk' || location.pathname.startsWith('/desk/');
const app = isDesk ? import('./desk/Desk.tsx') : import('./assembly/HandheldApp.tsx');
void app.then(({ show }) => show(root));
