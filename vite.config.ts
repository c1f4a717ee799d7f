// Builds the PWA: the handheld at `/`, the desk at `/desk`, one service worker for the handheld.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export default defineConfig({
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(process.env.npm_package_version ?? '0') },
  build: {
    target: 'es2022',
    // The tokens use light-dark() as it is: rewritten for older browsers, a part of a page can't have its own theme.
    cssTarget: 'chrome123',
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  // As modules, so that the decoder in plain JavaScript is a chunk that is loaded only where WebAssembly can't run.
  worker: { format: 'es' },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      // The page registers it itself, when it knows that nothing is half done (SYNC.md D10).
      injectRegister: false,
      manifest: {
        name: 'Tallyhand',
        short_name: 'Tallyhand',
        description: 'The floor of your warehouse, on a handheld',
        start_url: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#0b0f14',
        theme_color: '#0b0f14',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      strategies: 'injectManifest',
      srcDir: 'src/assembly',
      filename: 'sw.ts',
      injectManifest: {
        rollupFormat: 'es',
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,wasm}'],
        // The desk needs its server: its chunks stay out of a handheld's storage.
        globIgnores: ['**/Desk*', '**/desk-*'],
      },
    }),
  ],
});
