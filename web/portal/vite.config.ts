import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstScreen } from '../build/first-screen.ts'
import { groupsOf, pureEngine } from '../build/groups.ts'
import { serverSide } from '../build/server-side.ts'

// The server refuses a write whose Origin is not its own Host, so the proxy keeps the browser's Host.
const proxy = { '/api': { target: process.env.ONEVISIT_API ?? 'http://127.0.0.1:8080', changeOrigin: false } }

/** What the home page and the page of a one thing are drawn with. */
const shared =
  /[\\/]web[\\/](ui[\\/](?!brought-rows|dialog|field-words|file-ending|if-answered|judge-here|letters|light|list-read|over-tls|open-once-saved|password-form|process-picture|qr-code|say-actor|text-field|told-fields|upload|auth|words)|portal[\\/](shell(?![\\/]reason-field)|home|thing|queries|progress[\\/](progress-entry|query-code)|session[\\/]signed-out|comments[\\/](comments-entry|open-draft-notice)|plan[\\/]three|questions[\\/]answers-in-url))|contract[\\/]client|engine[\\/]src[\\/]casework[\\/]query-code|lucide-react(?!.*[\\/](file-text|printer)\.)/

/** Styles of every page the server does not draw: one file beside the programme of the first of them. */
const innerStyles =
  /[\\/]web[\\/](?!ui[\\/](tokens|base|controls)|portal[\\/](shell|home|thing|plan[\\/]three)).*\.css$/

const inner = [{ name: 'inner', test: innerStyles, priority: 3 }]

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), firstScreen(import.meta.dirname)],
  ...(isSsrBuild
    ? serverSide('portal')
    : {
        build: {
          outDir: '../../dist/portal',
          emptyOutDir: true,
          // The manifest tells scripts/check-bundle.ts what a first visit loads.
          manifest: true,
          rolldownOptions: { treeshake: pureEngine, output: groupsOf(shared, inner) },
        },
      }),
  server: { proxy },
  preview: { proxy },
}))
