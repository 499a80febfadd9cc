import { Type } from '@sinclair/typebox'
import { type Data, recordOf } from '#engine/kernel'

const Texts = Type.Array(Type.String())

/** What the log keeps of a request besides its columns: names of facts, never their values (X2). */
const RequestDetail = Type.Object({
  matters: Texts,
  elements: Texts,
  replacesPaper: Type.Boolean(),
  savedPaper: Type.Boolean(),
  why: Type.Optional(Type.String()),
})
export type RequestDetail = Data<typeof RequestDetail>

export const requestRecord = recordOf({ noun: 'data request', zh: '数据请求', schema: RequestDetail })
