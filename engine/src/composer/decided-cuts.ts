import type { JointCut, Matter, OneThing } from '#engine/catalogue'
import type { PlanOptions } from './plan-types.ts'

/** D5 The decisions of the joint team that hold in a plan, by matter and material. */
export type DecidedCuts = ReadonlyMap<string, JointCut>

export const cutKey = (matter: string, material: string): string => `${matter}|${material}`

/** Whether everything a generated paper is drawn up from stands in the one form, or is asked for in its place. */
export const canBeDrawnUp = (cut: JointCut, asked: ReadonlySet<string>): boolean =>
  (cut.fields ?? []).every((element) => asked.has(element) || cut.adds?.includes(element))

/** D5 A paper whose content the one form does not ask for is not generated: the person hands it in as before. */
export const decidedCuts = (
  thing: OneThing,
  matters: readonly Matter[],
  options: PlanOptions,
): DecidedCuts => {
  const found = new Map<string, JointCut>()
  if (options.cuts === false || !thing.cuts?.length) return found
  const counts = ({ verified }: JointCut) => options.paperCuts === undefined || verified === options.paperCuts
  const codes = new Set(matters.map(({ code }) => code))
  const asked = new Set(matters.flatMap(({ form_fields }) => form_fields ?? []))
  for (const cut of thing.cuts)
    if (codes.has(cut.matter) && canBeDrawnUp(cut, asked) && counts(cut))
      found.set(cutKey(cut.matter, cut.material), cut)
  return found
}

/** A field that joins the one form because a paper does not have to be handed in. */
export type AddedField = { readonly element: string; readonly matter: string }
