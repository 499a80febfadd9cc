import type { Catalogue, CatalogueFault, OneThing } from '#engine/catalogue'
import { failCatalogue, nearest } from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import { loadCatalogueFolder } from '../../server/src/modules/catalogue/read-folder.ts'
import { exitCodes } from './exit-codes.ts'
import { endRefused, printJson } from './print.ts'

const faultMessage = ({ file, line, path, problem }: CatalogueFault) => ({
  file,
  line,
  path,
  code: problem.code,
  message: sentence(problem, 'en'),
  zh: sentence(problem, 'zh'),
})

/** Prints every fault of a folder with file, line and path; exit code 1. `loads`: the command was to store something. */
export const endWithFaults = (
  faults: readonly CatalogueFault[],
  json: boolean | undefined,
  more: object = {},
  loads = false,
): void => {
  process.exitCode = exitCodes.refused
  const errors = faults.map(faultMessage)
  if (json) printJson({ ...more, error: errors[0], errors })
  else {
    for (const { file, line, path, zh, message } of errors)
      process.stderr.write(
        `✗ ${[line ? `${file}:${line}` : file, path].join(' ').trimEnd()}\n  ${zh}\n  ${message}\n`,
      )
    process.stderr.write(
      `\n${errors.length} 处错误${loads ? '，什么也没有导入' : ''}。 ${errors.length === 1 ? '1 error' : `${errors.length} errors`}${loads ? ', nothing was imported' : ''}.\n`,
    )
  }
}

/** Loads a folder or ends the command with its faults. */
export const loadCatalogue = (folder: string, json: boolean | undefined): Catalogue | undefined => {
  const { catalogue, faults } = loadCatalogueFolder(folder)
  if (!catalogue) endWithFaults(faults, json)
  return catalogue
}

/** Finds a thing by code or by its exact name, or ends the command naming the nearest code. */
export const findThing = (
  catalogue: Catalogue,
  wanted: string,
  json: boolean | undefined,
): OneThing | undefined => {
  const thing = catalogue.thing.get(wanted) ?? catalogue.things.find(({ name }) => name === wanted)
  if (!thing)
    endRefused(
      [failCatalogue('thing_unknown', { thing: wanted, hint: nearest(wanted, catalogue.thing.keys()) })],
      json,
    )
  return thing
}
