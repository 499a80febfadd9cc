import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The server refuses a write whose Origin is not its own Host, so the proxy keeps the browser's Host.
const proxy = { '/api': { target: process.env.ONEVISIT_API ?? 'http://127.0.0.1:8080', changeOrigin: false } }

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // The manifest tells scripts/check-bundle.ts what a first visit loads.
  build: { outDir: '../../dist/portal', emptyOutDir: true, manifest: true },
  server: { proxy },
  preview: { proxy },
})
