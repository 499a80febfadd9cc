import type { Answers, Catalogue, OneThing } from '#engine/catalogue'
import { plan } from '#engine/composer'
import { bpmnText } from './bpmn-text.ts'
import { draw } from './draw.ts'
import { processOf, type Step } from './process.ts'

export const stepsOf = (catalogue: Catalogue, thing: OneThing, answers: Answers | 'all'): Step[] => {
  if (answers === 'all')
    return thing.matters.flatMap(({ code, when }) => {
      const matter = catalogue.matter.get(code)
      return matter ? [{ matter, ...(when !== undefined && { when }) }] : []
    })
  return plan(catalogue, thing, answers).matters.flatMap(({ code }) => {
    const matter = catalogue.matter.get(code)
    return matter ? [{ matter }] : []
  })
}

/**
 * G8–G11 The process of a one thing as BPMN 2.0 XML with its diagram: of one scenario, or of all matters with a choice before
 * each conditional one. Not executable: it is for reading, discussing and opening in a modeller.
 */
export const toBpmn = (catalogue: Catalogue, thing: OneThing, answers: Answers | 'all'): string => {
  const process = processOf(catalogue, thing, stepsOf(catalogue, thing, answers))
  return bpmnText(process, draw(process))
}
