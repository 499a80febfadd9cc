import { useEffect, useRef, useState } from 'react'
import type { VersionEffect } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { shortAsk } from '../condition/condition-words.ts'
import type { DraftQuestion } from '../draft/sections.ts'
import { answerWords, type Column, columns, figureOf, type Scenario, sortedRows } from './scenario-rows.ts'

const columnKeys: Record<Column, string> = {
  matters: 'version.scenario.matters',
  materials: 'version.scenario.materials',
  fields: 'version.scenario.fields',
  days: 'version.scenario.days',
  visits: 'version.scenario.visits',
}

type Order = { readonly column: Column; readonly down: boolean } | null
type Props = {
  readonly effect: VersionEffect
  readonly questions: readonly DraftQuestion[]
  readonly opened: Scenario | undefined
  readonly onOpen: (scenario: Scenario) => void
}

const Head = ({
  questions,
  order,
  onOrder,
}: Pick<Props, 'questions'> & { order: Order; onOrder: (order: Order) => void }) => {
  const speech = useSpeech()
  const { t } = speech
  const next = (column: Column): Order =>
    order?.column !== column ? { column, down: true } : order.down ? { column, down: false } : null
  return (
    <thead>
      <tr>
        <th scope="col">{t('version.scenario.number')}</th>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            className="figure"
            aria-sort={order?.column === column ? (order.down ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" className="link-button" onClick={() => onOrder(next(column))}>
              {t(columnKeys[column])}
              {order?.column === column ? (order.down ? ' ↓' : ' ↑') : ''}
            </button>
          </th>
        ))}
        {questions.map((question) => (
          <th key={question.id} scope="col" title={speech.pick(question.ask, question.ask_en ?? '')}>
            {shortAsk(question, question.id, speech)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Up to 300 scenarios with their figures. Arrows move, Enter shows the plan as a citizen would see it. */
export const ScenarioTable = ({ effect, questions, opened, onOpen }: Props) => {
  const speech = useSpeech()
  const { t } = speech
  const [order, setOrder] = useState<Order>(null)
  const [at, setAt] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = sortedRows(effect.rows, order)
  const asked = questions.filter(({ id }) => effect.rows.some(({ answers }) => answers[id] !== undefined))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order begins at its first row
  useEffect(() => setAt(0), [order])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = rows[at]?.row
    if (event.key === 'Enter' && row) onOpen(row)
    if (step === 0) return
    event.preventDefault()
    const to = Math.max(0, Math.min(rows.length - 1, at + step))
    setAt(to)
    body.current?.querySelectorAll('tr')[to]?.focus()
  }
  return (
    <section className="version-block" aria-labelledby="scenarios">
      <h2 id="scenarios">
        {t('version.scenarios', { count: effect.scenarios })}{' '}
        <span className="quiet small">
          {effect.scenarios > effect.rows.length
            ? t('version.scenariosFirst', { count: effect.rows.length })
            : t('version.scenariosHint')}
        </span>
      </h2>
      <div className="scenario-scroll">
        <table className="draft-table scenario-table">
          <Head questions={asked} order={order} onOrder={setOrder} />
          <tbody ref={body} onKeyDown={onKeyDown}>
            {rows.map(({ row, number }, index) => (
              <tr
                key={number}
                tabIndex={index === at ? 0 : -1}
                className={row === opened ? 'row-at' : ''}
                onClick={() => {
                  setAt(index)
                  onOpen(row)
                }}
              >
                <td className="quiet">{number}</td>
                {columns.map((column) => (
                  <td key={column} className="figure">
                    {figureOf(row, column)}
                  </td>
                ))}
                {answerWords(row.answers, asked, speech).map(({ id, text }) => (
                  <td key={id}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
