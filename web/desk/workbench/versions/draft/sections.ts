import type { VersionDraft } from '../../../../../contract/client.ts'

/** Parts of a draft that are saved by themselves, so that two editors collide only on the same part. */
export const sections = ['basics', 'questions', 'matters', 'cuts', 'field_cuts', 'said'] as const
export type Section = (typeof sections)[number]

export const sectionKeys: Record<Section, string> = {
  basics: 'version.section.basics',
  questions: 'version.section.questions',
  matters: 'version.section.matters',
  cuts: 'version.section.cuts',
  field_cuts: 'version.section.field_cuts',
  said: 'version.section.said',
}

const basicsKeys = [
  'name',
  'name_en',
  'audience',
  'zone',
  'lead_department',
  'lead_reason',
  'settled',
] as const
const saidKeys = ['also_said', 'faq'] as const

export type DraftQuestion = NonNullable<VersionDraft['questions']>[number]
export type DraftMatter = VersionDraft['matters'][number]
export type DraftSettled = NonNullable<VersionDraft['settled']>[number]
export type DraftAnswered = NonNullable<VersionDraft['faq']>[number]
export type DraftFieldCut = NonNullable<VersionDraft['field_cuts']>[number]
export type SectionValues = {
  readonly basics: Pick<VersionDraft, (typeof basicsKeys)[number]>
  readonly questions: readonly DraftQuestion[]
  readonly matters: readonly DraftMatter[]
  readonly cuts: VersionDraft['cuts']
  readonly field_cuts: readonly DraftFieldCut[]
  readonly said: Pick<VersionDraft, (typeof saidKeys)[number]>
}
export type SectionValue = SectionValues[Section]

const pick = (draft: VersionDraft, keys: readonly (keyof VersionDraft)[]) =>
  Object.fromEntries(keys.filter((key) => draft[key] !== undefined).map((key) => [key, draft[key]]))

/** The value of one section as the draft holds it. */
export const sectionOf = <S extends Section>(draft: VersionDraft, section: S): SectionValues[S] => {
  if (section === 'basics') return pick(draft, basicsKeys) as SectionValues[S]
  if (section === 'said') return pick(draft, saidKeys) as SectionValues[S]
  return (draft[section as 'questions' | 'matters' | 'cuts' | 'field_cuts'] ?? []) as SectionValues[S]
}

/** The draft with one section as it is on the screen. */
export const withSection = (draft: VersionDraft, section: Section, value: SectionValue): VersionDraft => {
  if (section !== 'basics' && section !== 'said') return { ...draft, [section]: value }
  const gone: readonly string[] = section === 'basics' ? basicsKeys : saidKeys
  const kept = Object.entries(draft).filter(([key]) => !gone.includes(key))
  return { ...(Object.fromEntries(kept) as VersionDraft), ...(value as Partial<VersionDraft>) }
}

const cutsToWire = (cuts: VersionDraft['cuts']) =>
  cuts.map(({ matter, material, reason, basis, fields = [], adds = [], as }) => ({
    matter,
    material,
    reason,
    basis,
    ...(reason === 'generated' && { fields, adds }),
    ...(reason === 'same_fact' && as && { as }),
  }))

const fieldsToWire = (rows: readonly DraftFieldCut[]) =>
  rows.map(({ by: _by, on: _on, proposedBy: _proposedBy, ...row }) => row)

/** What is sent: of a cut, who owns and who signed it is the server's to say. Only a generated paper is drawn up from fields (D5), only the same fact is shown elsewhere (D11). */
export const toWire = (section: Section, value: SectionValue): unknown => {
  if (section === 'cuts') return cutsToWire(value as VersionDraft['cuts'])
  return section === 'field_cuts' ? fieldsToWire(value as readonly DraftFieldCut[]) : value
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Same content, whatever the order of keys: the database does not keep it. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
