import { isOutstanding, isUnfilled } from '#engine/form'
import type { CaseView, FormView } from '../../../contract/client.ts'
import type { FieldFault } from '../../ui/judge-here.ts'
import { askedOnForm, deliveryMissing, isDeliveryPlace } from '../delivery/delivery-on-form.ts'
import type { Values } from '../form/draft-state.ts'
import { isKnownLater } from '../form/known-later.ts'

export type Missing = {
  readonly anchor: string
  readonly name: string
  readonly nameEn: string
  /** Mended on the page of the check itself. */
  readonly here?: true
}

/**
 * What still must be filled in, mended or attached, each with the place where it is done. What is typed on this page counts as it stands on
 * the screen. The server has the last word.
 */
export const findMissing = (
  view: CaseView,
  form: FormView,
  faults: readonly FieldFault[] = [],
  typed: Values = {},
): Missing[] => {
  const fields = askedOnForm(form)
    .sections.flatMap((section) => section.fields)
    .filter((field) => isUnfilled(field, field.value))
    .map(({ element, name, nameEn }) => ({ anchor: `field-${element}`, name, nameEn }))
  const papers = view.materials
    .filter((paper) => isOutstanding(paper, paper.attachments.length) && !isKnownLater(paper))
    .map(({ material, name, nameEn }) => ({ anchor: `material-${material}`, name, nameEn }))
  const empty = deliveryMissing(form, typed).map(({ element, name, nameEn }) => ({ element, name, nameEn }))
  const wrong = faults
    .filter(({ element }) => isDeliveryPlace(element) && !empty.some((one) => one.element === element))
    .map(({ element, zh, en }) => ({ element, name: zh, nameEn: en }))
  const delivery = [...empty, ...wrong].map(({ element, ...names }) => ({
    ...names,
    anchor: `field-${element}`,
    here: true as const,
  }))
  // What is told is told with its name: the sentence says the rest.
  const faulty = faults
    .filter(
      ({ element }) =>
        !isDeliveryPlace(element) && !fields.some(({ anchor }) => anchor === `field-${element}`),
    )
    .map(({ element, zh, en }) => ({ anchor: `field-${element}`, name: zh, nameEn: en }))
  return [...faulty, ...fields, ...papers, ...delivery]
}
