// The built app: hashed files are kept for ever, the pages and the service worker are asked for each time.
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

const kept = /^\/assets\//;

/** `folder`: the build's output, relative to the working folder. The desk's addresses all lead to the one page. */
export function staticFiles(folder: string) {
  const cacheFor = (c: Context) =>
    c.header('Cache-Control', kept.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  const page = serveStatic({ root: folder, path: 'index.html', onFound: (_, c) => cacheFor(c) });
  return new Hono()
    .use('*', serveStatic({ root: folder, onFound: (_, c) => cacheFor(c) }))
    .get('/', page)
    .get('/desk', page)
    .get('/desk/*', page);
}
