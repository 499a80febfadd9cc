import type { VersionEffect, VersionFigures } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { saved } from './saved.ts'

const Cells = ({ figures }: { figures: VersionFigures }) => {
  const { materials, fields, days, visits } = figures
  const groups: readonly (readonly number[])[] = [
    [materials.before, materials.merged, materials.after],
    [fields.before, fields.after, fields.prefilled],
    [days.sequential, days.statutory, days.promised],
    [visits.before, visits.after],
  ]
  // What the person still has to do, beside what it was: the cell that is read first.
  const result = [materials.after, fields.after, days.promised, visits.after]
  return groups.flatMap((numbers, group) =>
    numbers.map((number, index) => {
      const key = `${group} ${index}`
      const main = index === (group === 1 ? 1 : numbers.length - 1)
      return (
        <td key={key} className={index === 0 ? 'figure figure-first' : 'figure'}>
          {main ? <b>{number}</b> : number}
          {main && <span className="quiet small"> {saved(numbers[0] ?? 0, result[group] ?? 0)}</span>}
        </td>
      )
    }),
  )
}

/** Both baselines before and after: in the worst scenario, the common one, on average, and over past cases. */
export const FiguresTable = ({ effect }: { effect: VersionEffect }) => {
  const { t } = useSpeech()
  const rows = [
    [t('version.figures.sample'), effect.sample],
    [t('version.figures.average', { count: effect.scenarios }), effect.average],
    [t('version.figures.worst'), effect.worst],
    [
      effect.pastCases
        ? t('version.figures.past', { count: effect.pastCases })
        : t('version.figures.pastWord'),
      effect.past,
    ],
  ] as const
  return (
    <div className="scroll-x">
      <table className="draft-table figures-table">
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={3}>
              {t('version.figures.materials')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {t('version.figures.fields')}
            </th>
            <th scope="colgroup" colSpan={3}>
              {t('version.figures.days')}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t('version.figures.visits')}
            </th>
          </tr>
          <tr className="quiet small">
            <td />
            <th scope="col">{t('version.figures.before')}</th>
            <th scope="col">{t('version.figures.merged')}</th>
            <th scope="col">{t('version.figures.handIn')}</th>
            <th scope="col">{t('version.figures.before')}</th>
            <th scope="col">{t('version.figures.distinct')}</th>
            <th scope="col">{t('version.figures.prefilled')}</th>
            <th scope="col">{t('version.figures.sequential')}</th>
            <th scope="col">{t('version.figures.statutory')}</th>
            <th scope="col">{t('version.figures.promised')}</th>
            <th scope="col">{t('version.figures.before')}</th>
            <th scope="col">{t('version.figures.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([word, figures]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              {figures ? (
                <Cells figures={figures} />
              ) : (
                <td colSpan={11} className="quiet figure-first">
                  {t('version.figures.noPast')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('version.figures.note')}</p>
    </div>
  )
}
