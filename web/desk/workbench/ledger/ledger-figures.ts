import type { CutLedger, VersionDraft } from '../../../../contract/client.ts'

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

type DraftCuts = VersionDraft['cuts']
type DraftCut = DraftCuts[number]
export type CutValue = Pick<DraftCut, 'matter' | 'material' | 'reason' | 'basis' | 'owner'>

const isOf =
  ({ matter, material }: Pick<CutValue, 'matter' | 'material'>) =>
  (one: DraftCut): boolean =>
    one.matter === matter && one.material === material

/** The cuts after one was added or changed; the order of the others stays. A changed cut is unsigned again (V9); who drew it up the server says. */
export const withCut = (cuts: DraftCuts, cut: CutValue): DraftCuts => {
  const unsigned = { proposedBy: '', by: '', on: '', ...cut }
  const same = isOf(cut)
  return cuts.some(same)
    ? cuts.map((one) => (same(one) ? { ...one, ...unsigned } : one))
    : [...cuts, unsigned]
}

export const withoutCut = (cuts: DraftCuts, cut: Pick<CutValue, 'matter' | 'material'>): DraftCuts => {
  const same = isOf(cut)
  return cuts.filter((one) => !same(one))
}
