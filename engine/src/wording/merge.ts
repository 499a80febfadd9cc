import type { DataElement, LibraryDocument, Material } from '#engine/catalogue'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { moveElement, moveMaterial } from './move-references.ts'
import { failWording } from './problems.ts'
import type { Noun } from './types.ts'

/** `from` goes, `into` stays. */
export type Merge = { readonly noun: Noun; readonly from: string; readonly into: string }

const makersOf = (document: LibraryDocument, { id, result_of }: Material): ReadonlySet<string> =>
  new Set([
    ...(result_of === undefined ? [] : [result_of]),
    ...document.matters.filter(({ result }) => result?.material === id).map(({ code }) => code),
  ])

const matterName = (document: LibraryDocument, codes: ReadonlySet<string>): string => {
  const [code = ''] = codes
  return document.matters.find((matter) => matter.code === code)?.name ?? code
}

const resultFault = (document: LibraryDocument, from: Material, into: Material): Problem | undefined => {
  const [left, right] = [makersOf(document, from), makersOf(document, into)]
  if (!left.size || !right.size || [...left].some((code) => right.has(code))) return undefined
  return failWording('merge_results_differ', {
    ...{ from: from.name, fromMatter: matterName(document, left) },
    ...{ into: into.name, intoMatter: matterName(document, right) },
  })
}

const issuerFault = (document: LibraryDocument, from: Material, into: Material): Problem | undefined => {
  if (!from.issued_by || !into.issued_by || from.issued_by === into.issued_by) return undefined
  const issuer = (id: string) => document.departments.find((one) => one.id === id)?.name ?? id
  return failWording('merge_issuers_differ', {
    ...{ from: from.name, fromIssuer: issuer(from.issued_by) },
    ...{ into: into.name, intoIssuer: issuer(into.issued_by) },
  })
}

const kindFault = (
  from: { readonly name: string },
  into: { readonly name: string },
  kinds: readonly [string, string],
  open: string,
): Problem | undefined => {
  const [fromKind, intoKind] = kinds
  if (fromKind === intoKind || fromKind === open || intoKind === open) return undefined
  return failWording('merge_kinds_differ', { from: from.name, fromKind, into: into.name, intoKind })
}

const valueFault = (from: DataElement, into: DataElement): Problem | undefined => {
  const units = (from.unit ?? '') === (into.unit ?? '')
  const options = JSON.stringify(from.options ?? []) === JSON.stringify(into.options ?? [])
  return units && options
    ? undefined
    : failWording('merge_values_differ', { from: from.name, into: into.name })
}

type Found<T> = { readonly from: T; readonly into: T }

const find = <T extends { readonly id: string }>(
  list: readonly T[],
  { noun, from, into }: Merge,
): Result<Found<T>> => {
  if (from === into) return refuse(failWording('merge_same'))
  const [left, right] = [from, into].map((id) => list.find((entry) => entry.id === id))
  if (!left) return refuse(failWording('wording_target_unknown', { noun, target: from }))
  if (!right) return refuse(failWording('wording_target_unknown', { noun, target: into }))
  return ok({ from: left, into: right })
}

/** The two entries a merge, or telling apart, is about; refused where one is not there or both are one. */
export const twoEntries = (
  document: LibraryDocument,
  pair: Merge,
): Result<Found<{ readonly id: string; readonly name: string }>> =>
  pair.noun === 'material' ? find(document.materials, pair) : find(document.elements, pair)

/** SE5 Why two materials cannot be one. */
export const materialMergeFaults = (document: LibraryDocument, from: Material, into: Material): Problem[] =>
  [
    kindFault(from, into, [from.kind, into.kind], 'other'),
    resultFault(document, from, into),
    issuerFault(document, from, into),
  ].flatMap((fault) => fault ?? [])

/** SE5 Why two data elements cannot be one. */
export const elementMergeFaults = (from: DataElement, into: DataElement): Problem[] =>
  [kindFault(from, into, [from.type, into.type], ''), valueFault(from, into)].flatMap((fault) => fault ?? [])

const mergeMaterials = (document: LibraryDocument, merge: Merge): Result<LibraryDocument> => {
  const found = find(document.materials, merge)
  if (!found.ok) return found
  const { from, into } = found.value
  const faults = materialMergeFaults(document, from, into)
  return faults.length ? refuse(...faults) : ok(moveMaterial(document, from, into))
}

const mergeElements = (document: LibraryDocument, merge: Merge): Result<LibraryDocument> => {
  const found = find(document.elements, merge)
  if (!found.ok) return found
  const { from, into } = found.value
  const faults = elementMergeFaults(from, into)
  return faults.length ? refuse(...faults) : ok(moveElement(document, from, into))
}

/** SE4 The library with `from` gone and everything that named it naming `into`; or why that cannot be (SE5). */
export const mergeCanonicals = (document: LibraryDocument, merge: Merge): Result<LibraryDocument> =>
  merge.noun === 'material' ? mergeMaterials(document, merge) : mergeElements(document, merge)
