import { isOutstanding } from '#engine/form'
import type { CaseView, FormField, FormView } from '../../../contract/client.ts'
import type { Values } from './draft-state.ts'
import { countMissing, isOpen, saysSomething } from './field-parts.ts'
import { isKnownLater } from './known-later.ts'

type Section = FormView['sections'][number]
export type PartId = 'shop' | 'people' | 'place' | 'trade' | 'materials'

/** One page of the form: what one thinks of together, so that there are few and each is soon done. */
export type FormPart = {
  readonly id: PartId
  readonly sections: readonly Section[]
  /** F37 What was written here and does not apply now. */
  readonly aside: readonly FormField[]
  /** Required and empty, on the screen as it is typed; of the papers, those that are not there. */
  readonly missing: number
  readonly faults: number
  readonly secondsLeft: number
}

const partOfSection: Readonly<Record<string, PartId>> = {
  business: 'shop',
  responsible: 'people',
  agent: 'people',
  people: 'people',
  premises: 'place',
  safety: 'place',
  environment: 'place',
}
const order: readonly PartId[] = ['shop', 'people', 'place', 'trade', 'materials']

/** Characters a value commonly has, by kind; what is chosen takes two or three touches. */
const keys: Readonly<Record<FormField['type'], number>> = {
  string: 10,
  address: 22,
  person: 3,
  number: 4,
  integer: 2,
  date: 6,
  boolean: 1,
  enum: 2,
  id_number: 18,
  uscc: 18,
  phone: 11,
  file: 20,
  // One short row; how many there will be is not known before.
  rows: 20,
}
/** Finding and reading a field, and one key on a phone, as bench/phone-journeys.ts counts them; a photo of a paper. */
const secondsToRead = 3
const secondsAKey = 0.35
const secondsAPaper = 15

export const secondsFor = (fields: readonly Pick<FormField, 'type'>[]): number =>
  Math.round(fields.reduce((sum, { type }) => sum + secondsToRead + secondsAKey * keys[type], 0))

/** The pages of the form in their order, those that say nothing left out. The papers are always the last. */
export const formParts = (
  form: FormView,
  view: Pick<CaseView, 'materials'>,
  typed: Values,
  faulty: (element: string) => boolean,
): readonly FormPart[] =>
  order.flatMap((id): FormPart[] => {
    if (id === 'materials') {
      const missing = view.materials.filter(
        (paper) => isOutstanding(paper, paper.attachments.length) && !isKnownLater(paper),
      ).length
      return [{ id, sections: [], aside: [], missing, faults: 0, secondsLeft: missing * secondsAPaper }]
    }
    const own = form.sections.filter((section) => (partOfSection[section.id] ?? 'trade') === id)
    const sections = own.filter(saysSomething)
    if (sections.length === 0) return []
    const fields = sections.flatMap((section) => section.fields)
    return [
      {
        id,
        sections,
        aside: own.flatMap(({ fields }) => fields.filter(({ aside }) => aside !== '')),
        missing: sections.reduce((sum, section) => sum + countMissing(section, typed), 0),
        faults: fields.filter(({ element }) => faulty(element)).length,
        secondsLeft: secondsFor(fields.filter((field) => isOpen(field, typed))),
      },
    ]
  })

/** The page on which the place of an anchor stands: a field, a section, a paper. */
export const partOfAnchor = (parts: readonly FormPart[], anchor: string): PartId | undefined =>
  parts.find(({ id, sections }) =>
    id === 'materials'
      ? anchor === 'materials' || anchor.startsWith('material-')
      : sections.some(
          (section) =>
            anchor === `section-${section.id}` ||
            section.fields.some(({ element }) => anchor === `field-${element}`),
        ),
  )?.id

/** Where one goes on from a page: the next that lacks something, after it first, then before it. */
export const nextOpen = (parts: readonly FormPart[], from: PartId | null): PartId | undefined => {
  const at = parts.findIndex(({ id }) => id === from)
  const isOpen = ({ id, missing, faults }: FormPart) => id !== from && missing + faults > 0
  return [...parts.slice(at + 1), ...parts.slice(0, Math.max(at, 0))].find(isOpen)?.id
}

/** Seconds as a person says them: whole minutes, `null` for less than one. */
export const minutesLeft = (seconds: number): number | null =>
  seconds < 60 ? null : Math.round(seconds / 60)
