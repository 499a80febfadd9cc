import { join } from 'node:path'

/** The project's own folder; commands work from any current directory. */
export const projectFolder = join(import.meta.dirname, '../..')
export const defaultCatalogue = join(projectFolder, 'catalogue/cixi')
