import type { CaseView } from '../../../contract/client.ts'

type Seen = {
  readonly materials: readonly (Pick<CaseView['materials'][number], 'material' | 'check'> & {
    readonly attachments: readonly { readonly addedAt: string }[]
  })[]
}
type Asked = Pick<NonNullable<CaseView['correction']>, 'askedAt' | 'questions'> & {
  readonly items: readonly { readonly material: string | null }[]
}

/**
 * C50 Papers that an answer given to a notice has brought: in no line of it, and nothing of them was there when it was sent. They stay while
 * they are being handed in, file by file.
 */
export const papersBrought = <View extends Seen>(
  { materials }: View,
  { askedAt, items, questions }: Asked,
): readonly View['materials'][number][] =>
  questions.length
    ? materials.filter(
        ({ material, attachments, check }) =>
          !check &&
          attachments.every(({ addedAt }) => Date.parse(addedAt) > Date.parse(askedAt)) &&
          !items.some((item) => item.material === material),
      )
    : []

/** C12 Whether a file may be added to a paper now. */
export const mayAttachTo = (
  { available }: { readonly available: readonly Pick<CaseView['available'][number], 'act' | 'targets'>[] },
  material: string | null,
): boolean => available.some(({ act, targets }) => act === 'attach' && targets.includes(material ?? ''))
