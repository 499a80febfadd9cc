import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstScreen } from '../build/first-screen.ts'
import { groupsOf, pureEngine } from '../build/groups.ts'
import { serverSide } from '../build/server-side.ts'

/** What the first room and many others are drawn with. */
const shared =
  /[\\/]web[\\/](ui[\\/](?!brought-rows|dialog|judge-here|letters|password-form|prepare-photo|process-picture|qr-code|upload)|desk[\\/](case[\\/]use-next|(?!workbench|case|together|counter|delivery|texts)))|contract[\\/]client|engine[\\/]src[\\/](definition[\\/]concerning|identity[\\/]office|casework[\\/]words)|lucide-react/

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react(), firstScreen(import.meta.dirname)],
  ...(isSsrBuild
    ? serverSide('desk')
    : {
        build: {
          outDir: '../../dist/desk',
          emptyOutDir: true,
          // The manifest tells scripts/check-bundle.ts what a first visit loads.
          manifest: true,
          chunkSizeWarningLimit: 2000,
          rolldownOptions: { treeshake: pureEngine, output: groupsOf(shared) },
        },
      }),
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
}))
