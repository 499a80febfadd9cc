import { Type } from '@sinclair/typebox'
import { recordOf, type Stored } from '#engine/kernel'
import { RememberedHeadings, UploadedSheet } from './types.ts'

/** Format 1 was the list of sheets itself, and knew no columns of a promise (D17). */
const sheetsFrom1 = ({ list }: Stored): Stored => ({ sheets: list })

/** Which column of an uploaded list was taken for what. */
export const listUploadRecord = recordOf({
  noun: 'list upload',
  zh: '上传的清单',
  schema: Type.Object({ sheets: Type.Array(UploadedSheet) }),
  upgrades: [sheetsFrom1],
})

/** Format 1 knew no columns of a promise (D17). */
const nothingPromised = (older: Stored): Stored => older

/** The headings of a department are stored by their own words, of which `format` may be one: they are read inside an object. */
export const listHeadingRecord = recordOf({
  noun: 'list heading',
  zh: '清单表头',
  schema: Type.Object({ headings: RememberedHeadings }),
  upgrades: [nothingPromised],
})
