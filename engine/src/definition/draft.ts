import { type TSchema, Type } from '@sinclair/typebox'
import { Value, type ValueError } from '@sinclair/typebox/value'
import { cutReasons } from '#engine/catalogue'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import type { Draft } from './draft-shape.ts'
import { fieldCutSection, mergeFieldCuts } from './field-cut-section.ts'
import { failDefinition } from './problems.ts'
import type { Section, VersionState } from './version-types.ts'

const text = (max: number) => Type.String({ maxLength: max })
const closed = { additionalProperties: false } as const

/** Shapes of what is saved. Loose on purpose: empty texts and unfinished conditions may be saved, `faultsOf` tells what is wrong. */
const sectionSchemas: Record<Section, TSchema> = {
  basics: Type.Object(
    {
      name: text(60),
      name_en: Type.Optional(text(120)),
      audience: Type.Optional(text(20)),
      zone: Type.Optional(text(20)),
      lead_department: text(40),
      lead_reason: Type.Optional(text(20)),
      settled: Type.Optional(
        Type.Array(Type.Object({ code: text(60), when: Type.Optional(text(500)), why: text(300) }, closed), {
          maxItems: 100,
        }),
      ),
    },
    closed,
  ),
  questions: Type.Array(
    Type.Object(
      {
        id: text(40),
        ask: text(120),
        ask_en: Type.Optional(text(240)),
        type: Type.Union(['boolean', 'number', 'single', 'multi'].map((kind) => Type.Literal(kind))),
        unit: Type.Optional(text(20)),
        range: Type.Optional(Type.Tuple([Type.Number(), Type.Number()])),
        options: Type.Optional(
          Type.Array(
            Type.Object({ value: text(40), label: text(60), label_en: Type.Optional(text(120)) }, closed),
            { maxItems: 50 },
          ),
        ),
        sample: Type.Optional(
          Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Array(Type.String())]),
        ),
        reckoned: Type.Optional(text(60)),
      },
      closed,
    ),
    { maxItems: 30 },
  ),
  matters: Type.Array(
    Type.Object(
      {
        code: text(60),
        when: Type.Optional(text(500)),
        papers: Type.Optional(
          Type.Array(Type.Object({ material: text(60), when: Type.Optional(text(500)) }, closed), {
            maxItems: 60,
          }),
        ),
        per: Type.Optional(text(60)),
        each: Type.Optional(text(500)),
      },
      closed,
    ),
    { maxItems: 100 },
  ),
  cuts: Type.Array(
    Type.Object(
      {
        matter: text(60),
        material: text(60),
        reason: Type.Union(cutReasons.map((kind) => Type.Literal(kind))),
        basis: text(300),
        fields: Type.Optional(Type.Array(text(60), { maxItems: 50 })),
        adds: Type.Optional(Type.Array(text(60), { maxItems: 20 })),
        as: Type.Optional(text(60)),
      },
      closed,
    ),
    { maxItems: 500 },
  ),
  field_cuts: fieldCutSection,
  said: Type.Object(
    {
      also_said: Type.Optional(Type.Array(text(60), { maxItems: 50 })),
      faq: Type.Optional(Type.Array(Type.Object({ q: text(120), a: text(600) }, closed), { maxItems: 30 })),
    },
    closed,
  ),
}

/** What a value should have been, as a short formula readable in both languages. */
const wanted = ({ schema, message }: ValueError): string => {
  if (schema.maxLength !== undefined) return `≤ ${schema.maxLength} 字`
  if (schema.maxItems !== undefined) return `≤ ${schema.maxItems}`
  if (Array.isArray(schema.anyOf))
    return schema.anyOf.map((one: TSchema) => one.const ?? one.type).join(' | ')
  return schema.type ?? message
}

const shapeProblems = (section: Section, value: unknown): Problem[] =>
  [...Value.Errors(sectionSchemas[section], value)]
    .slice(0, 3)
    .map((error) =>
      failDefinition('section_wrong', { where: `${section}${error.path}`, what: wanted(error) }, error.path),
    )

/** An empty draft of a one thing. */
export const emptyDraft = (code: string, name: string): Draft => ({
  code,
  name,
  questions: [],
  matters: [],
  cuts: [],
  lead_department: '',
  also_said: [],
  faq: [],
})

type CutValue = Pick<
  Draft['cuts'][number],
  'matter' | 'material' | 'reason' | 'basis' | 'fields' | 'adds' | 'as'
>

/** What is left out is not changed: an editor that does not show the fields keeps them. */
const unchanged = (before: CutValue, { reason, basis, fields, adds, as }: CutValue): boolean =>
  before.reason === reason &&
  before.basis === basis &&
  (fields ?? before.fields ?? []).join() === (before.fields ?? []).join() &&
  (adds ?? before.adds ?? []).join() === (before.adds ?? []).join() &&
  (as ?? before.as) === before.as

/** V9 A cut that was signed stays signed only while nothing of it changes; its owner is the department of the matter (D5). */
const mergeCuts = (
  known: Draft['cuts'],
  value: readonly CutValue[],
  ownerOf: (matter: string) => string,
  proposedBy: string,
): Draft['cuts'] =>
  value.map((cut) => {
    const owner = ownerOf(cut.matter)
    const same = known.find(
      (before) =>
        before.matter === cut.matter &&
        before.material === cut.material &&
        unchanged(before, cut) &&
        before.owner === owner,
    )
    if (same) return same
    // An editor that does not show what a paper is drawn up from keeps it, whatever else of the cut changes.
    const row = known.find(({ matter, material }) => matter === cut.matter && material === cut.material)
    const drawn = cut.reason === 'generated' && row?.reason === 'generated' ? row : undefined
    const shown = cut.reason === 'same_fact' && row?.reason === 'same_fact' ? row.as : undefined
    const { fields = drawn?.fields, adds = drawn?.adds, as = shown, ...bare } = cut
    // An empty list says that nothing is named, as a missing one does.
    const kept = { ...(fields?.length && { fields }), ...(adds?.length && { adds }), ...(as && { as }) }
    return { ...bare, ...kept, owner, proposedBy, by: '', on: '' }
  })

/** Two cuts of one row would be one signature for two reasons. */
const cutTwice = (cuts: readonly CutValue[]): Problem | undefined => {
  const seen = new Set<string>()
  for (const [index, { matter, material }] of cuts.entries()) {
    const row = `${matter}|${material}`
    if (seen.has(row)) return failDefinition('version_cut_twice', { matter, material }, `/${index}`)
    seen.add(row)
  }
  return undefined
}

/** The value of a section as it will stand in the draft: shape checked, signatures of unchanged cuts kept. */
export const sectionValue = (
  { draft }: VersionState,
  section: Section,
  value: unknown,
  who: { readonly name: string; readonly ownerOf: (matter: string) => string },
): Result<unknown> => {
  const problems = shapeProblems(section, value)
  if (problems.length) return refuse(...problems)
  if (section === 'field_cuts') return ok(mergeFieldCuts(draft.field_cuts ?? [], value, who.name))
  if (section !== 'cuts') return ok(value)
  const cuts = value as CutValue[]
  const twice = cutTwice(cuts)
  return twice ? refuse(twice) : ok(mergeCuts(draft.cuts, cuts, who.ownerOf, who.name))
}

const keysOf = {
  basics: ['name', 'name_en', 'audience', 'zone', 'lead_department', 'lead_reason', 'settled'],
  said: ['also_said', 'faq'],
} as const

/** The draft with one section replaced; the other sections stay as they are. */
export const replaceSection = (draft: Draft, section: Section, value: unknown): Draft => {
  if (section !== 'basics' && section !== 'said') return { ...draft, [section]: value }
  const gone: readonly string[] = keysOf[section]
  const kept = Object.fromEntries(Object.entries(draft).filter(([key]) => !gone.includes(key)))
  return { ...(kept as Draft), ...(value as object) }
}
