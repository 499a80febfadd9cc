import type { CutLedger } from '../../../../contract/client.ts'

type Row = CutLedger['rows'][number]
export type Reason = Row['reason']

/** Reasons in the order they are tried (D5); the last three are decided by the joint team. */
export const reasons: readonly Reason[] = [
  'one_form',
  'result_of_matter',
  'data_source',
  'same_material',
  'generated',
  'commitment',
  'no_legal_basis',
]

export type ReasonFigure = { readonly reason: Reason; readonly rows: number; readonly unsigned: number }

/** How many rows each reason saved, and how many of them still wait for their owner's signature. */
export const figuresOfLedger = (rows: readonly Row[]): ReasonFigure[] =>
  reasons
    .map((reason) => {
      const own = rows.filter((row) => row.reason === reason)
      return {
        reason,
        rows: own.length,
        unsigned: own.filter(({ decided }) => decided && !decided.by).length,
      }
    })
    .filter((figure) => figure.rows > 0)

type Cut = {
  readonly matter: string
  readonly material: string
  readonly reason: 'generated' | 'commitment' | 'no_legal_basis'
  readonly basis: string
}

/** The section as it is saved after one cut was added or changed; the order of the others stays. */
export const withCut = (cuts: readonly Cut[], cut: Cut): Cut[] => {
  const same = (one: Cut) => one.matter === cut.matter && one.material === cut.material
  const plain = cuts.map(({ matter, material, reason, basis }) => ({ matter, material, reason, basis }))
  return plain.some(same) ? plain.map((one) => (same(one) ? cut : one)) : [...plain, cut]
}

export const withoutCut = (cuts: readonly Cut[], matter: string, material: string): Cut[] =>
  cuts
    .filter((one) => one.matter !== matter || one.material !== material)
    .map(({ matter: of, material: paper, reason, basis }) => ({ matter: of, material: paper, reason, basis }))
