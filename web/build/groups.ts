import type { Rolldown } from 'vite'

/** What every page of both apps needs, in one file that a new version of ours leaves in the browser's cache. */
const core = /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack)[\\/]|preload-helper/

type Groups = readonly {
  readonly name: string
  readonly test: RegExp
  readonly priority: number
}[]

/** Few files instead of many small ones: each costs a journey on a slow line. `own` are modules of ours that pages share, `more` what an app puts together besides. */
export const groupsOf = (own: RegExp, more: Groups = []): Rolldown.OutputOptions => ({
  codeSplitting: {
    // A shared module of ours must not draw a library of one page into the first load.
    includeDependenciesRecursively: false,
    groups: [
      { name: 'core', test: core, priority: 2 },
      { name: 'common', test: own, minShareCount: 2, priority: 1 },
      ...more,
    ],
  },
})

/** The engine is pure: a module of it that a screen takes nothing from is left out, however many stand behind one index. */
export const pureEngine: Rolldown.InputOptions['treeshake'] = {
  moduleSideEffects: [{ test: /[\\/]engine[\\/]src[\\/]/, sideEffects: false }],
}
