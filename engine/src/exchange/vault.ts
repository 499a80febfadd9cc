import { Type } from '@sinclair/typebox'
import { TextWork } from '#engine/form'
import { documentKinds } from '#engine/identity'
import { type Actor, type Data, nullable, oneOf, recordOf, type Said, type Stored } from '#engine/kernel'
import { Answer, DataNeed } from './types.ts'

const Text = Type.String()

/** A fetched fact or failure as the case keeps it; values of persons are in here, so it is only ever stored encrypted. */
const KeptOutcome = Type.Object({
  need: DataNeed,
  answer: Answer,
  requestId: Text,
  askedAt: Text,
  milliseconds: Type.Integer(),
  disputedAt: nullable(Text),
  disputeReason: nullable(Text),
  askedBy: Text,
})
export type KeptOutcome = Data<typeof KeptOutcome>

const PersonDetails = Type.Object({
  name: Text,
  documentKind: oneOf(documentKinds),
  idNumber: Text,
  phone: Text,
})
export type PersonDetails = Data<typeof PersonDetails>

/** Where a value of the form came from; absent when the person typed it. */
const ValueSource = Type.Union([
  Type.Object({ kind: Type.Literal('registry'), requestId: Text }),
  Type.Object({ kind: Type.Literal('answer') }),
  Type.Object({ kind: Type.Literal('account') }),
  Type.Object({ kind: Type.Literal('decided') }),
  Type.Object({ kind: Type.Literal('on_site') }),
  Type.Object({ kind: Type.Literal('later') }),
])
export type ValueSource = Data<typeof ValueSource>

/** Everything personal of a case: encrypted as one piece in case_form (X2). */
const Vault = Type.Object({
  person: PersonDetails,
  values: Type.Record(Text, Text),
  sources: Type.Record(Text, ValueSource),
  outcomes: Type.Array(KeptOutcome),
  /** I10 Material → what the person did with the text that is drawn up for it. */
  texts: Type.Record(Text, TextWork),
  /** C84 C86 Values that came after hand-in, a record each, the newest last: in the order of the case's `recorded`. */
  recorded: Type.Array(Type.Record(Text, Text)),
})
export type Vault = Data<typeof Vault>

type Row = Record<string, unknown>
const rows = (list: unknown): Row[] => list as Row[]

/** Format 1 kept with every request all a form knows of a field; what a value is checked against is enough. */
const formFrom1 = (older: Stored): Stored => ({
  ...older,
  outcomes: rows(older.outcomes).map(({ need, ...outcome }) => ({
    ...outcome,
    need: {
      ...(need as Row),
      elements: rows((need as Row).elements).map(({ element, name, nameEn, type, options }) => ({
        ...{ element, name, nameEn, type, options },
      })),
    },
  })),
})

/** Format 2 knew no document but the resident card. */
const formFrom2 = (older: Stored): Stored => ({
  ...older,
  person: { ...(older.person as Row), documentKind: 'resident_card' },
})

/** Format 3 knew no value that was reckoned by a decision (D9). */
const formFrom3 = (older: Stored): Stored => older

/** Format 4 drew up no paper from a model text. */
const formFrom4 = (older: Stored): Stored => ({ ...older, texts: {} })

/** Format 5 knew no list (F40). */
const withoutRows = (older: Stored): Stored => older

/** Format 6 had no value that came after hand-in. */
const formFrom6 = (older: Stored): Stored => ({ ...older, recorded: [] })

/** What is said of a value that neither the person typed nor a source gave: to the person, and to anybody else who reads it. */
const valueSources: Record<
  Exclude<ValueSource['kind'], 'registry'>,
  { readonly person: Said; readonly other: Said }
> = {
  answer: {
    person: { zh: '您前面的回答', en: 'your earlier answer' },
    other: { zh: '申请人前面的回答', en: 'the applicant’s earlier answer' },
  },
  account: {
    person: { zh: '您的账号', en: 'your account' },
    other: { zh: '申请人的账号', en: 'the applicant’s account' },
  },
  decided: {
    person: { zh: '各部门商定不用您填', en: 'the departments agreed not to ask you' },
    other: { zh: '各部门商定不用申请人填', en: 'the departments agreed not to ask the applicant' },
  },
  on_site: {
    person: { zh: '现场查验', en: 'the site visit' },
    other: { zh: '现场查验', en: 'the site visit' },
  },
  later: {
    person: { zh: '您后来补的', en: 'what you answered later' },
    other: { zh: '申请人后来补的', en: 'what the applicant answered later' },
  },
}
/** X7 Whose answer and whose account it is: nobody but the applicant is told “yours”. */
export const valueSourceSaid = (
  kind: Exclude<ValueSource['kind'], 'registry'>,
  { role }: Pick<Actor, 'role'>,
): Said => valueSources[kind][role === 'applicant' ? 'person' : 'other']

export const formRecord = recordOf({
  noun: 'form',
  zh: '申请表',
  schema: Vault,
  upgrades: [formFrom1, formFrom2, formFrom3, formFrom4, withoutRows, formFrom6],
})

export const emptyVault = (person: PersonDetails): Vault => ({
  person,
  values: {},
  sources: {},
  outcomes: [],
  texts: {},
  recorded: [],
})

/** Values that answers, the account and found facts bring; what the person typed always wins (R08). */
export const fillVault = (
  vault: Vault,
  brought: Readonly<Record<string, string>>,
  source: (element: string) => ValueSource,
): Vault => {
  const fresh = Object.entries(brought).filter(
    ([element, value]) => value.trim() !== '' && !(vault.values[element] ?? '').trim(),
  )
  return {
    ...vault,
    values: { ...vault.values, ...Object.fromEntries(fresh) },
    sources: {
      ...vault.sources,
      ...Object.fromEntries(fresh.map(([element]) => [element, source(element)])),
    },
  }
}

/** Values the person typed: a changed value loses the mark of its source. */
export const typeIntoVault = (vault: Vault, typed: Readonly<Record<string, string>>): Vault => {
  const changed = Object.keys(typed).filter((element) => (vault.values[element] ?? '') !== typed[element])
  const sources = Object.fromEntries(
    Object.entries(vault.sources).filter(([element]) => !changed.includes(element)),
  )
  return { ...vault, values: { ...vault.values, ...typed }, sources }
}

/** F37 What somebody wrote or brought: what was reckoned at an earlier hand-in is reckoned anew. */
export const writtenIn = ({ values, sources }: Pick<Vault, 'values' | 'sources'>): Vault['values'] =>
  Object.fromEntries(Object.entries(values).filter(([element]) => sources[element]?.kind !== 'decided'))
