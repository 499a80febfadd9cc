import { Type } from '@sinclair/typebox'
import { type Data, recordOf } from '#engine/kernel'

const Text = Type.String()
/** The person behind an account, as it is sealed (X2). */
const Person = Type.Object({ name: Text, idNumber: Text, phone: Text })
export type Person = Data<typeof Person>

export const personRecord = recordOf({ noun: 'person', zh: '个人信息', schema: Person })
