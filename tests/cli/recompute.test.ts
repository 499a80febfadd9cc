import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate } from 'feelin'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sampleAnswers } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { cixi, cixiFolder } from '../support/cixi.ts'

/**
 * D4–D7 recomputed for the fifty samples from the YAML files alone: own reading, feelin's own evaluator, longest path by
 * recursion. Nothing of the composer's code is used for the expected side.
 */
type Row = {
  as_named: string
  material: string
  form: string
  copies: number
  necessity: string
  when?: string
}
type MatterFacts = {
  code: string
  department: string
  statutory_days: number
  promised_days: number
  counter_visits: number
  result: { material?: string }
  prerequisites: string[]
  special_procedures: { days: number; excluded_from_limit: boolean }[]
  materials: Row[]
  form_fields: string[]
  commitment_allowed?: { things?: string[] }
}
type ThingFacts = {
  code: string
  questions: { id: string; sample: unknown }[]
  matters: { code: string; when?: string }[]
  lead_department: string
  cuts?: CutFacts[]
}
type CutFacts = {
  matter: string
  material: string
  reason: string
  by: string
  basis: string
  as?: string
  fields?: string[]
  adds?: string[]
}
type MaterialFacts = { id: string; kind: string; issued_by?: string; result_of?: string }

const read = <T>(path: string): T[] => parse(readFileSync(join(cixiFolder, path), 'utf8')) as T[]
const readAll = <T>(folder: string): T[] =>
  readdirSync(join(cixiFolder, folder)).flatMap((file) => read<T>(`${folder}/${file}`))

const matters = new Map(readAll<MatterFacts>('matters').map((matter) => [matter.code, matter]))
const materials = new Map(read<MaterialFacts>('materials.yaml').map((material) => [material.id, material]))
const columns = new Map(
  read<{ id: string; list?: { columns: string[]; if_asked?: string[] } }>('elements.yaml').map(
    ({ id, list }) => [id, list ? list.columns.length - (list.if_asked?.length ?? 0) : 1],
  ),
)
/** A list has as many fields as columns; those that stand in it only if asked for (D12) are asked for by their own names. */
const countOf = (elements: Iterable<string>): number =>
  [...elements].reduce((sum, element) => sum + (columns.get(element) ?? 1), 0)
const things = readAll<ThingFacts>('things')
const shared = read<CutFacts>('cuts.yaml')
type TextFacts = {
  material: string
  things?: string[]
  decided: { owner: string; by: string; basis: string }[]
}
const texts = readAll<TextFacts>('model-texts')

/** I10 A text is a decision of each department that signed it, in the one things it is for, where nothing else was decided. */
const byText = (thing: string, code: string, material: string): CutFacts | undefined => {
  const text =
    texts.find((one) => one.material === material && one.things?.includes(thing)) ??
    texts.find((one) => one.material === material && !one.things)
  const found = text?.decided.find(({ owner }) => owner === matters.get(code)?.department)
  return found && { matter: code, material, reason: 'generated', by: found.by, basis: found.basis }
}

/** The files keep the words of the officials, the plan tells codes. */
const codes: Readonly<Record<string, string>> = {
  原件: 'original',
  复印件: 'copy',
  电子: 'electronic',
  必要: 'required',
  可容缺: 'deferrable',
}
const codeOf = (word: string): string => codes[word] ?? word

const holds = (when: string | undefined, answers: Record<string, unknown>): boolean =>
  when === undefined || evaluate(when, answers).value === true

const longest = (inPlan: MatterFacts[], length: (matter: MatterFacts) => number): number => {
  const end = (matter: MatterFacts): number =>
    length(matter) +
    Math.max(0, ...inPlan.filter((other) => matter.prerequisites.includes(other.code)).map(end))
  return Math.max(0, ...inPlan.map(end))
}

const expectedOf = (thing: ThingFacts) => {
  const answers = Object.fromEntries(thing.questions.map(({ id, sample }) => [id, sample]))
  const inPlan = thing.matters
    .filter(({ when }) => holds(when, answers))
    .flatMap(({ code }) => matters.get(code) ?? [])
  const rows = inPlan.flatMap((matter) =>
    matter.materials.filter(({ when }) => holds(when, answers)).map((row) => ({ matter, row })),
  )
  const forms = new Set(inPlan.flatMap((matter) => matter.form_fields))
  const decisionOn = (code: string, material: string): CutFacts | undefined => {
    const cut =
      [...(thing.cuts ?? []), ...shared].find((one) => one.matter === code && one.material === material) ??
      byText(thing.code, code, material)
    return cut?.fields?.some((element) => !forms.has(element) && !cut.adds?.includes(element))
      ? undefined
      : cut
  }
  const strict = ['电子', '复印件', '原件']
  const kept = new Map<string, { form: string; copies: number; necessity: string; askedBy: string[] }>()
  const reasons: string[] = []
  const signed: string[] = []
  const fields = new Set(forms)
  const distinct = new Set<string>()
  const elsewhere: { matter: MatterFacts; row: Row; cut: CutFacts }[] = []
  const keep = (matter: MatterFacts, row: Row, place = row.material) => {
    const before = kept.get(place)
    kept.set(place, {
      form: before && strict.indexOf(row.form) <= strict.indexOf(before.form) ? before.form : row.form,
      copies: Math.max(row.copies, before?.copies ?? 0),
      necessity: row.necessity === '必要' ? '必要' : (before?.necessity ?? row.necessity),
      askedBy:
        place !== row.material && before?.askedBy.includes(matter.code)
          ? before.askedBy
          : [...(before?.askedBy ?? []), matter.code],
    })
    if (before && place === row.material) reasons.push('same_material')
  }
  for (const { matter, row } of rows) {
    const material = materials.get(row.material)
    const maker = inPlan.some(
      (other) =>
        other.code !== matter.code &&
        (other.result.material === row.material || material?.result_of === other.code),
    )
    if (material?.kind === 'form') reasons.push('one_form')
    else if (maker) reasons.push('result_of_matter')
    else {
      distinct.add(row.material)
      const cut = decisionOn(matter.code, row.material)
      if (material?.issued_by) reasons.push('data_source')
      else if (cut?.reason === 'same_fact') elsewhere.push({ matter, row, cut })
      else if (cut) {
        reasons.push(cut.reason)
        signed.push(`${cut.by}：${cut.basis}`)
        for (const element of cut.adds ?? []) fields.add(element)
      } else keep(matter, row)
    }
  }
  // D11 What another paper shows: only where that paper is handed in.
  for (const { matter, row, cut } of elsewhere) {
    const shows = cut.as && kept.has(cut.as) ? cut.as : undefined
    keep(matter, row, shows)
    if (shows) {
      reasons.push('same_fact')
      signed.push(`${shows}：${cut.basis}`)
    }
  }
  const extra = (matter: MatterFacts) =>
    matter.special_procedures
      .filter((procedure) => procedure.excluded_from_limit)
      .reduce((sum, procedure) => sum + procedure.days, 0)
  const statutory = (matter: MatterFacts) => matter.statutory_days + extra(matter)
  const promised = (matter: MatterFacts) => matter.promised_days + extra(matter)
  const mayPromise = ({ commitment_allowed: allowed }: MatterFacts) =>
    allowed !== undefined && (allowed.things ?? [thing.code]).includes(thing.code)
  const committed = (matter: MatterFacts) =>
    mayPromise(matter) ? Math.min(1, promised(matter)) : promised(matter)
  return {
    matters: inPlan.map(({ code }) => code),
    before: rows.length,
    merged: distinct.size,
    submit: Object.fromEntries(
      [...kept].map(([material, { form, necessity, ...row }]) => [
        material,
        { ...row, form: codeOf(form), necessity: codeOf(necessity) },
      ]),
    ),
    reasons,
    signed,
    fieldsBefore: inPlan.reduce((sum, matter) => sum + countOf(matter.form_fields), 0),
    fieldsAfter: countOf(fields),
    sequential: inPlan.reduce((sum, matter) => sum + statutory(matter), 0),
    statutory: longest(inPlan, statutory),
    promised: longest(inPlan, promised),
    committed: longest(inPlan, committed),
    visits: inPlan.reduce((sum, matter) => sum + matter.counter_visits, 0),
  }
}

describe('the fifty samples agree with an independent recomputation', () => {
  test('there are fifty', () => expect(things).toHaveLength(50))

  test.each(things.map((thing) => [thing.code, thing] as const))('D4–D7 %s', (code, facts) => {
    const catalogue = cixi()
    const thing = catalogue.thing.get(code)
    if (!thing) throw new Error(code)
    const composed = plan(catalogue, thing, sampleAnswers(thing))
    const expected = expectedOf(facts)
    expect({
      matters: composed.matters.map((matter) => matter.code),
      before: composed.materials.before,
      merged: composed.materials.merged,
      submit: Object.fromEntries(
        composed.materials.submit.map(({ material, form, copies, necessity, askedBy }) => [
          material,
          { form, copies, necessity, askedBy },
        ]),
      ),
      reasons: composed.materials.dropped.map(({ reason }) => reason),
      signed: composed.materials.dropped.flatMap(({ by, decision }) =>
        decision ? [`${by}：${decision.basis}`] : [],
      ),
      fieldsBefore: composed.fields.before,
      fieldsAfter: composed.fields.after,
      sequential: composed.days.sequential,
      statutory: composed.days.statutory,
      promised: composed.days.promised,
      committed: composed.days.committed,
      visits: composed.visits.before,
    }).toEqual(expected)
    expect(composed.materials.after).toBe(Object.keys(expected.submit).length)
    expect(composed.lead.department).toBe(facts.lead_department)
  })
})
