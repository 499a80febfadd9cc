import type { Route } from '../../platform/route.ts'
import { getList } from './get-list.ts'
import { importList } from './import-list.ts'
import { saveListHeadings } from './save-list-headings.ts'
import type { ListService } from './service.ts'

export const routes: readonly Route<ListService>[] = [getList, saveListHeadings, importList]
