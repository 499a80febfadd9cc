import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.ONEVISIT_API ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // The manifest tells scripts/check-bundle.ts what a first visit loads.
  build: { outDir: '../../dist/portal', emptyOutDir: true, manifest: true },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
})
