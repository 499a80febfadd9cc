import type { Catalogue, DataElement } from '#engine/catalogue'
import type { FormPlan, RequiredWhen } from './types.ts'

/** Fields that help but that no decision waits for (F4). */
const convenience = /邮箱|电子邮件|邮政编码|邮编|传真|备选|备注|英文|外文|微信|QQ/
/** Sections whose facts every case stands on; a site visit does not replace them (F4). */
const core = new Set(['business', 'responsible', 'agent', 'people', 'operations', 'delivery'])

/** The matter of this plan whose result carries the element, when its own form does not ask for it (F3). */
export const comesFromResult = (element: DataElement, plan: FormPlan, catalogue: Catalogue): string | null =>
  (element.from === undefined ? [] : makersOf(element.from, plan, catalogue)).find(
    (code) => !asks(catalogue, code, element.id),
  ) ?? null

const asks = (catalogue: Catalogue, matter: string, element: string): boolean =>
  (catalogue.matter.get(matter)?.form_fields ?? []).includes(element)

/** Matters of the plan whose result is this paper: until they are decided nobody has it. */
export const makersOf = (
  material: string,
  plan: Pick<FormPlan, 'matters'>,
  catalogue: Catalogue,
): string[] => {
  const maker = catalogue.material.get(material)?.result_of
  return plan.matters
    .map(({ code }) => code)
    .filter((code) => code === maker || catalogue.matter.get(code)?.result.material === material)
}

/** A paper that will be there at submission: handed in, or fetched from the department that issued it. */
const standsOnPaper = (element: DataElement, plan: FormPlan, catalogue: Catalogue): boolean =>
  element.from !== undefined &&
  makersOf(element.from, plan, catalogue).length === 0 &&
  (catalogue.connected(element.from) || inPlan(element.from, plan))

const inPlan = (paper: string, { materials }: FormPlan): boolean =>
  [...materials.submit, ...materials.dropped].some(({ material }) => material === paper)

const saysWhoIsResponsible = (element: DataElement, section: string): boolean =>
  section === 'responsible' && (element.type === 'person' || element.type === 'id_number')

const seenOnSite = (askedBy: readonly string[], catalogue: Catalogue): boolean => {
  const [only, ...others] = askedBy
  const procedures = catalogue.matter.get(only ?? '')?.special_procedures ?? []
  return others.length === 0 && procedures.some(({ type }) => type === '现场核查')
}

export const conditionOf = (element: DataElement, section: string): RequiredWhen | null => {
  if (section === 'agent') return 'agent'
  return /^(lease|lessor|rent)_/.test(element.id) || /租赁期|租金|出租人|承租/.test(element.name)
    ? 'lease'
    : null
}

/** F4. `askedBy` are the plan's matters whose forms ask for the element. */
export const mustBeFilled = (
  element: DataElement,
  section: string,
  askedBy: readonly string[],
  plan: FormPlan,
  catalogue: Catalogue,
): boolean => {
  if (saysWhoIsResponsible(element, section)) return true
  if (conditionOf(element, section) || element.type === 'boolean' || element.type === 'file') return false
  if (convenience.test(element.name) || comesFromResult(element, plan, catalogue)) return false
  if (standsOnPaper(element, plan, catalogue)) return false
  return core.has(section) || !seenOnSite(askedBy, catalogue)
}
