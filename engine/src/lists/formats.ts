import { Type } from '@sinclair/typebox'
import { recordOf } from '#engine/kernel'
import { RememberedHeadings, UploadedSheet } from './types.ts'

/** Which column of an uploaded list was taken for what: a list of sheets in the first format. */
export const listUploadRecord = recordOf({
  noun: 'list upload',
  zh: '上传的清单',
  schema: Type.Array(UploadedSheet),
})

/** The headings of a department are stored by their own words, of which `format` may be one: they are read inside an object. */
export const listHeadingRecord = recordOf({
  noun: 'list heading',
  zh: '清单表头',
  schema: Type.Object({ headings: RememberedHeadings }),
})
