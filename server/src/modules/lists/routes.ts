import type { Route } from '../../platform/route.ts'
import { getList } from './get-list.ts'
import { importList } from './import-list.ts'
import { saveListHeadings } from './save-list-headings.ts'

export const routes: readonly Route[] = [getList, saveListHeadings, importList]
