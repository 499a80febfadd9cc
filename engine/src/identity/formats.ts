import { Type } from '@sinclair/typebox'
import { type Data, nullable, oneOf, recordOf, type Stored } from '#engine/kernel'
import { documentKinds } from './document-kind.ts'

const Text = Type.String()

/** P20 Who found that name and number are of one person, when, and how. */
export const nameChecks = ['registry', 'oidc', 'counter'] as const
const NameCheck = Type.Object({ how: oneOf(nameChecks), at: Text, by: Text })
export type NameCheck = Data<typeof NameCheck>

/** The person behind an account, as it is sealed (X2): what they say of themselves, and what of it was found true. */
const Person = Type.Object({
  name: Text,
  documentKind: oneOf(documentKinds),
  idNumber: Text,
  phone: Text,
  phoneVerifiedAt: nullable(Text),
  realName: nullable(NameCheck),
})
export type Person = Data<typeof Person>

/** Format 1 knew no document but the resident card, and nobody had looked whether a word of it was true. */
const personFrom1 = (older: Stored): Stored => ({
  ...older,
  documentKind: 'resident_card',
  phoneVerifiedAt: null,
  realName: null,
})

export const personRecord = recordOf({
  noun: 'person',
  zh: '个人信息',
  schema: Person,
  upgrades: [personFrom1],
})
