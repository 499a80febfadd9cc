import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstScreen } from '../build/first-screen.ts'
import { groupsOf, pureEngine } from '../build/groups.ts'

/** What the first room and many others are drawn with. */
const shared =
  /[\\/]web[\\/](ui|desk[\\/](?!workbench|case|counter|texts))|contract[\\/]client|engine[\\/]src[\\/]definition[\\/]concerning|lucide-react/

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react(), firstScreen(import.meta.dirname)],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    // The manifest tells scripts/check-bundle.ts what a first visit loads.
    manifest: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { treeshake: pureEngine, output: groupsOf(shared) },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
})
