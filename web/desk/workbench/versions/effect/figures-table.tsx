import type { VersionEffect, VersionFigures } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { saved } from './saved.ts'

type Measure = 'materials' | 'fields' | 'days' | 'visits'

const measures: Record<Measure, { readonly word: string; readonly steps: string }> = {
  materials: { word: 'version.figures.materials', steps: 'version.figures.materialSteps' },
  fields: { word: 'version.figures.fields', steps: 'version.figures.fieldSteps' },
  days: { word: 'version.figures.days', steps: 'version.figures.daySteps' },
  visits: { word: 'version.figures.visits', steps: 'version.figures.visitSteps' },
}

/** From what it was to what is left, in the order of the words beside it. */
const stepsOf = ({
  materials,
  fields,
  days,
  visits,
}: VersionFigures): Record<Measure, readonly number[]> => ({
  materials: [materials.before, materials.merged, materials.after],
  fields: [fields.before, fields.after],
  days: [days.sequential, days.statutory, days.promised],
  visits: [visits.before, visits.after],
})

const Cell = ({ figures, measure }: { figures: VersionFigures; measure: Measure }) => {
  const { t } = useSpeech()
  const steps = stepsOf(figures)[measure]
  const [first, last] = [steps[0] ?? 0, steps.at(-1) ?? 0]
  return (
    <td className="figure-cell">
      {steps.slice(0, -1).map((number) => `${number} → `)}
      <b>{last}</b> <span className="quiet small">{saved(first, last)}</span>
      {measure === 'days' && figures.days.committed < figures.days.promised && (
        <span className="quiet small">
          {' '}
          {t('version.figures.committed', { days: figures.days.committed })}
        </span>
      )}
      {measure === 'fields' && (
        <span className="quiet small">
          {' '}
          {t('version.figures.prefilled', { count: figures.fields.prefilled })}
        </span>
      )}
    </td>
  )
}

/** Both baselines before and after: in the common scenario, on average, in the worst one, and over past cases. */
export const FiguresTable = ({ effect }: { effect: VersionEffect }) => {
  const { t } = useSpeech()
  const columns = [
    { word: t('version.figures.sample'), figures: effect.sample },
    { word: t('version.figures.average', { count: effect.scenarios }), figures: effect.average },
    { word: t('version.figures.worst'), figures: effect.worst },
    {
      word: effect.pastCases
        ? t('version.figures.past', { count: effect.pastCases })
        : t('version.figures.pastWord'),
      figures: effect.past,
    },
  ]
  return (
    <>
      <table className="draft-table figures-table">
        <thead>
          <tr>
            <td />
            {columns.map(({ word }) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['materials', 'fields', 'days', 'visits'] as const).map((measure, index) => (
            <tr key={measure}>
              <th scope="row">
                {t(measures[measure].word)}{' '}
                <span className="quiet small figure-steps">{t(measures[measure].steps)}</span>
              </th>
              {columns.map(({ word, figures }) =>
                figures ? (
                  <Cell key={word} figures={figures} measure={measure} />
                ) : (
                  <td key={word} className="quiet">
                    {index === 0 ? t('version.figures.noPast') : ''}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('version.figures.note')}</p>
    </>
  )
}
