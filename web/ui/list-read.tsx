import { readRows } from '#engine/form'
import type { FormField } from '../../contract/client.ts'
import { valueWord } from './field-words.ts'
import { useSpeech } from './language.tsx'
import './list-read.css'
import { unitWord } from './units.ts'

type ListReadProps = {
  readonly list: NonNullable<FormField['list']>
  /** The rows as they travel (F40). */
  readonly value: string
  readonly unit: string | null
  /** What the list is called: several on one page are told apart by it. */
  readonly name: string
}

/** A list as it is read: how many rows, and all of them in a table that is opened. Few rows stand open. */
const mostOpen = 5

export const ListRead = ({ list, value, unit, name }: ListReadProps) => {
  const speech = useSpeech()
  const { t } = speech
  const { rows } = readRows(value, list.tells)
  const count = t('list.count', { count: rows.length, unit: unit ? unitWord(unit, speech) : t('list.rows') })
  return rows.length <= mostOpen ? (
    <div className="list-read">
      <p className="figures">{count}</p>
      {rows.length > 0 && <Table {...{ list, rows, name }} />}
    </div>
  ) : (
    <details className="list-read">
      <summary className="figures">{count}</summary>
      <Table {...{ list, rows, name }} />
    </details>
  )
}

type TableProps = Pick<ListReadProps, 'list' | 'name'> & {
  readonly rows: ReturnType<typeof readRows>['rows']
}

const Table = ({ list, rows, name }: TableProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const columns = list.columns.filter(({ element }) => rows.some(({ cells }) => cells[element]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys
    <section className="list-scroll" tabIndex={0} aria-label={t('list.table', { name })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.number')}</th>
            {columns.map((column) => (
              <th scope="col" key={column.element}>
                {pick(column.name, column.nameEn)}
                {column.unit && ` ${unitWord(column.unit, speech)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }, place) => (
            <tr key={id}>
              <td className="figures">{place + 1}</td>
              {columns.map((column) => (
                <td key={column.element}>{valueWord(column, cells[column.element] ?? '', speech)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
