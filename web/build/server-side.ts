import type { UserConfig } from 'vite'
import { pureEngine } from './groups.ts'

/** The part of an app that the server draws first pages with: with all it needs, so that nothing of node_modules is read. */
export const serverSide = (app: string): UserConfig => ({
  ssr: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: `../../dist/server-side/${app}`,
    emptyOutDir: true,
    copyPublicDir: false,
    minify: true,
    rolldownOptions: {
      input: 'served.tsx',
      treeshake: pureEngine,
      output: { entryFileNames: 'served.js' },
    },
  },
})
