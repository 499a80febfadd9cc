import type { VersionComparison } from '../../../../contract/client.ts'

type Replay = NonNullable<VersionComparison['replay']>
export type ReplayFigure = {
  readonly key: 'materials' | 'days' | 'visits' | 'fields'
  readonly before: number
  readonly after: number
}

const mean = (numbers: readonly number[]): number =>
  numbers.length ? Math.round((10 * numbers.reduce((sum, one) => sum + one, 0)) / numbers.length) / 10 : 0

/** Averages over the replayed cases whose answers are complete under the new version. */
export const replayFigures = ({ cases }: Replay): ReplayFigure[] => {
  const whole = cases.filter(({ open }) => !open)
  const figure = (key: ReplayFigure['key'], of: (one: Replay['cases'][number]['before']) => number) => ({
    key,
    before: mean(whole.map(({ before }) => of(before))),
    after: mean(whole.map(({ after }) => of(after))),
  })
  return [
    figure('materials', ({ materials }) => materials.after),
    figure('days', ({ days }) => days.promised),
    figure('visits', ({ visits }) => visits.after),
    figure('fields', ({ fields }) => fields.after - fields.prefilled),
  ]
}
