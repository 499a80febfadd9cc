import { type CaseState, type Composed, fieldsOfPlan } from '#engine/casework'
import { type Catalogue, drawnBy, type ModelText } from '#engine/catalogue'
import {
  asAnswered,
  type DrawnText,
  drawText,
  failForm,
  saidInTexts,
  type TextChange,
  type TextGround,
  type TextWork,
  textOpen,
  untouched,
  workOnText,
} from '#engine/form'
import { ok, type Problem, type Result, refuse } from '#engine/kernel'
import { withDelivery } from './delivery.ts'
import { type Vault, writtenIn } from './vault.ts'

/** C80 Materials whose text the person has taken. */
export const textsUsed = (texts: Vault['texts']): readonly string[] =>
  Object.keys(texts).filter((material) => texts[material]?.used)

/** C81 Of them those this plan would ask for: the papers a signing sheet and a receipt name as drawn up and taken. */
export const papersDrawn = (
  { dropped }: Pick<CaseState['plan'], 'dropped'>,
  texts: Vault['texts'],
): readonly string[] =>
  textsUsed(texts).filter((material) =>
    dropped.some((row) => row.material === material && row.reason === 'generated'),
  )

type Paper = { readonly material: string; readonly text: ModelText; readonly askedBy: readonly string[] }

/** Papers of a plan for which a text is on file, taken or not, with the matters that ask for them. */
const textPapersOf = (
  catalogue: Catalogue,
  { thing: code, requirements, dropped }: Pick<CaseState['plan'], 'thing' | 'requirements' | 'dropped'>,
): readonly Paper[] => {
  const thing = catalogue.thing.get(code)
  const askers = new Map<string, string[]>()
  const ask = (material: string, matter: string) =>
    askers.set(material, [...new Set([...(askers.get(material) ?? []), matter])])
  for (const { material, askedBy } of requirements) for (const { matter } of askedBy) ask(material, matter)
  for (const { material, matter, reason } of dropped) if (reason === 'generated') ask(material, matter)
  return [...askers].flatMap(([material, askedBy]) => {
    const text = thing && drawnBy(catalogue.material.get(material), thing)
    return text ? [{ material, text, askedBy }] : []
  })
}

const groundOf = (
  catalogue: Catalogue,
  composed: Composed,
  vault: Vault,
  papers: readonly Paper[],
): TextGround => {
  const fields = fieldsOfPlan(catalogue, composed.plan)
  const { thing, answers } = composed.plan
  return {
    fields,
    values: asAnswered(fields, writtenIn(withDelivery(catalogue, vault))),
    answers,
    questions: catalogue.thing.get(thing)?.questions ?? [],
    elsewhere: saidInTexts(
      papers.flatMap(({ material, text }) => {
        const work = vault.texts[material]
        return work ? [{ text, work }] : []
      }),
    ),
  }
}

export type CaseText = Paper & { readonly work: TextWork; readonly drawn: DrawnText }

/** F50 The papers of a case that are drawn up from a text, as they stand. */
export const caseTexts = (
  catalogue: Catalogue,
  composed: Composed,
  vault: Vault,
  only?: string,
): readonly CaseText[] => {
  const all = textPapersOf(catalogue, composed.casePlan)
  const papers = all.filter(({ material }) => only === undefined || only === material)
  if (papers.length === 0) return []
  const ground = groundOf(catalogue, composed, vault, all)
  return papers.map((paper) => {
    const work = vault.texts[paper.material] ?? untouched
    return { ...paper, work, drawn: drawText(paper.text, ground, work) }
  })
}

/** F52 What was changed in texts, all or nothing. */
export const workOnTexts = (
  catalogue: Catalogue,
  composed: Composed,
  vault: Vault,
  changes: Readonly<Record<string, TextChange>>,
): Result<Vault> => {
  const papers = new Map(textPapersOf(catalogue, composed.casePlan).map((paper) => [paper.material, paper]))
  const ground = groundOf(catalogue, composed, vault, [...papers.values()])
  const texts: Record<string, TextWork> = { ...vault.texts }
  const problems: Problem[] = []
  for (const [material, change] of Object.entries(changes)) {
    const paper = papers.get(material)
    const done = paper
      ? workOnText(paper.text, ground, vault.texts[material] ?? untouched, change)
      : refuse(failForm('text_place_unknown', { id: material }, material))
    if (done.ok) texts[material] = done.value
    else problems.push(...done.problems)
  }
  return problems.length ? refuse(...problems) : ok({ ...vault, texts })
}

/** F53 C80 Texts that were taken and have an open blank since: with one a case is not handed in. */
export const openTexts = (catalogue: Catalogue, composed: Composed, vault: Vault): readonly Problem[] =>
  textsUsed(vault.texts).length === 0
    ? []
    : caseTexts(catalogue, composed, vault)
        .filter(({ work, drawn }) => work.used && drawn.open.length > 0)
        .map(({ text, drawn }) => textOpen(text, drawn.open))
