import type { CutLedger, VersionDraft } from '../../../../contract/client.ts'
import { reasonKeys } from './reason-keys.ts'

type Row = CutLedger['rows'][number]
type Reason = Row['reason']

/** Reasons in the order they are tried (D5), which is that of their words. */
const reasons = Object.keys(reasonKeys) as Reason[]

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
export type CutValue = Pick<
  DraftCut,
  'matter' | 'material' | 'reason' | 'basis' | 'owner' | 'fields' | 'adds' | 'as'
>

const isOf =
  ({ matter, material }: Pick<CutValue, 'matter' | 'material'>) =>
  (one: DraftCut): boolean =>
    one.matter === matter && one.material === material

/** The cut of a row as it stands in the draft, whether it can be drawn up or not. */
export const cutOf = (cuts: DraftCuts, row: Pick<CutValue, 'matter' | 'material'>): DraftCut | undefined =>
  cuts.find(isOf(row))

const changed = ({ fields: _fields, adds: _adds, ...kept }: DraftCut, cut: DraftCut): DraftCut => ({
  ...kept,
  ...cut,
})

/**
 * The cuts after one was added or changed; the order of the others stays. A changed cut is unsigned again (V9); who drew it up the
 * server says. Only a generated paper is drawn up from fields (D5).
 */
export const withCut = (cuts: DraftCuts, cut: CutValue): DraftCuts => {
  const { fields = [], adds = [], ...bare } = cut
  const drawn = cut.reason === 'generated' ? { fields, adds } : {}
  const unsigned = { proposedBy: '', by: '', on: '', ...bare, ...drawn }
  const same = isOf(cut)
  return cuts.some(same) ? cuts.map((one) => (same(one) ? changed(one, unsigned) : one)) : [...cuts, unsigned]
}

/** D15 The rows a proposal makes: one for each matter that asks for the paper that goes. That papers look alike is no basis: people write one. */
export const twinCuts = ({ material, as, matters }: CutLedger['twinPapers'][number]): CutValue[] =>
  matters.map(({ matter, owner }) => ({
    matter,
    material,
    reason: 'same_fact',
    as,
    basis: '',
    owner,
  }))

export const withoutCut = (cuts: DraftCuts, cut: Pick<CutValue, 'matter' | 'material'>): DraftCuts => {
  const same = isOf(cut)
  return cuts.filter((one) => !same(one))
}
