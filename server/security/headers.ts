// What every answer tells the browser: run only our own code, show us in no frame, tell nobody where the user was.
import type { MiddlewareHandler } from 'hono';
import { isTls, type Site } from './site.ts';

/**
 * No inline script or style anywhere: Vite writes both to files. `wasm-unsafe-eval` is for the barcode decoder,
 * `blob:` and `data:` for photos taken here and for icons. `'self'` in `connect-src` covers server-sent events.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const fixed: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};

/**
 * Two years, for this host alone: what else runs below it is not ours to decide. Only over TLS: elsewhere browsers
 * ignore it (RFC 6797 §7.2).
 */
const strictTransport = 'max-age=63072000';

export function securityHeaders(site: Site): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(fixed)) c.res.headers.set(name, value);
    if (isTls(c, site)) c.res.headers.set('Strict-Transport-Security', strictTransport);
  };
}
