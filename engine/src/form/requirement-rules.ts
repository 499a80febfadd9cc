import type { Catalogue, DataElement } from '#engine/catalogue'
import type { AskedElement, FormPlan, RequiredWhen } from './types.ts'

/** Fields that help but that no decision waits for (F4). */
const convenience = /邮箱|电子邮件|邮政编码|邮编|传真|备选|备注|英文|外文|微信|QQ/
/** Sections whose facts every case stands on; a site visit does not replace them (F4). */
const core = new Set(['business', 'responsible', 'agent', 'people', 'operations', 'delivery'])

/** Matters of the plan whose result is this paper: until they are decided nobody has it. */
const makersOf = (material: string, plan: FormPlan, catalogue: Catalogue): string[] => {
  const maker = catalogue.material.get(material)?.result_of
  return plan.matters
    .map(({ code }) => code)
    .filter((code) => code === maker || catalogue.matter.get(code)?.result.material === material)
}

/** F3. The matter of this plan whose result carries the element, when its own form does not ask for it. */
export const comesFromResult = (
  element: DataElement,
  plan: FormPlan,
  catalogue: Catalogue,
): string | null => {
  if (element.from === undefined) return null
  const asks = (code: string) => (catalogue.matter.get(code)?.form_fields ?? []).includes(element.id)
  return makersOf(element.from, plan, catalogue).find((code) => !asks(code)) ?? null
}

/** A paper that will be there at submission: handed in, or fetched from the department that issued it. */
const standsOnPaper = (
  element: DataElement,
  asked: AskedElement,
  plan: FormPlan,
  catalogue: Catalogue,
): boolean => {
  const { from } = element
  if (asked.prefillFrom !== null) return true
  if (from === undefined || makersOf(from, plan, catalogue).length > 0) return false
  return [...plan.materials.submit, ...plan.materials.dropped].some(({ material }) => material === from)
}

const saysWhoIsResponsible = (element: DataElement, section: string): boolean =>
  section === 'responsible' && (element.type === 'person' || element.type === 'id_number')

const seenOnSite = ({ askedBy }: AskedElement, catalogue: Catalogue): boolean => {
  const [only, ...others] = askedBy
  const procedures = catalogue.matter.get(only ?? '')?.special_procedures ?? []
  return others.length === 0 && procedures.some(({ type }) => type === '现场核查')
}

const conditionOf = (element: DataElement, section: string): RequiredWhen | null => {
  if (section === 'agent') return 'agent'
  return /^(lease|lessor|rent)_/.test(element.id) || /租赁期|租金|出租人|承租/.test(element.name)
    ? 'lease'
    : null
}

export type Need = { readonly required: boolean; readonly requiredWhen: RequiredWhen | null }

/** F4, F5. Whether, or when, a field must be filled before submission. */
export const needOf = (
  element: DataElement,
  section: string,
  asked: AskedElement,
  plan: FormPlan,
  catalogue: Catalogue,
): Need => {
  const always = { required: true, requiredWhen: null }
  const never = { required: false, requiredWhen: null }
  if (saysWhoIsResponsible(element, section)) return always
  if (element.type === 'boolean' || element.type === 'file' || convenience.test(element.name)) return never
  if (comesFromResult(element, plan, catalogue) || standsOnPaper(element, asked, plan, catalogue))
    return never
  const requiredWhen = conditionOf(element, section)
  if (requiredWhen) return { required: false, requiredWhen }
  return core.has(section) || !seenOnSite(asked, catalogue) ? always : never
}
