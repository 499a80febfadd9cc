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

/** Its paper will be there at submission: handed in, or fetched from the department that issued it. A cut one is not. */
const standsOnPaper = ({ from }: DataElement, plan: FormPlan, catalogue: Catalogue): boolean => {
  if (from === undefined || makersOf(from, plan, catalogue).length > 0) return false
  const there = plan.materials.dropped.filter(({ decision }) => !decision)
  return [...plan.materials.submit, ...there].some(({ material }) => material === from)
}

/** The system draws a paper up from it (D5 `generated`): without it there is no paper. */
const drawnUpFrom = (element: DataElement, plan: FormPlan): boolean =>
  plan.materials.dropped.some(({ decision }) => decision?.fields?.includes(element.id))

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
  const drawn = drawnUpFrom(element, plan)
  if (comesFromResult(element, plan, catalogue) || asked.prefillFrom !== null) return never
  if (!drawn && standsOnPaper(element, plan, catalogue)) return never
  const requiredWhen = conditionOf(element, section)
  if (requiredWhen) return { required: false, requiredWhen }
  return core.has(section) || drawn || !seenOnSite(asked, catalogue) ? always : never
}
