import { useEffect, useRef } from 'react'
import { lineStanding } from '#engine/casework'
import type { QueueRow } from '../../../contract/client.ts'
import { formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { caseRoom } from '../case/room.ts'
import { LightMark } from '../light.tsx'

const columnKeys = [
  'column.applicant',
  'column.thing',
  'column.task',
  'column.missing',
  'column.holder',
  'column.since',
  'column.due',
  'column.light',
  'column.code',
] as const

const Missing = ({ missing }: Pick<QueueRow, 'missing'>) => {
  const { t, pick } = useSpeech()
  const [first] = missing
  if (!first) return <span className="quiet">—</span>
  return (
    <span title={missing.map(({ name, nameEn }) => pick(name, nameEn)).join('\n')}>
      {t('queue.missing', { count: missing.length, first: pick(first.name, first.nameEn) })}
    </span>
  )
}

/** C70 Who works on it now. */
const Holder = ({ claim }: Pick<QueueRow, 'claim'>) => {
  const { t } = useSpeech()
  if (!claim) return <span className="quiet">—</span>
  return claim.isMine ? <b>{t('claim.me')}</b> : claim.holder.name
}

const standingKeys = { paused: 'task.paused', to_check: 'queue.toCheck', to_mend: 'queue.toMend' } as const

/** The light of a line; where its clock stands without an end, or a promise is to be looked at, that is said. */
const Standing = ({ row }: { row: QueueRow }) => {
  const { t } = useSpeech()
  const standing = lineStanding({ ofTask: row.task !== null, status: row.status, dueOn: row.dueOn })
  return (
    <>
      {standing && <span className="status status-paused">{t(standingKeys[standing])}</span>}{' '}
      {(!standing || row.light) && <LightMark light={row.light} remaining={row.remaining} />}
    </>
  )
}

const Cells = ({ row }: { row: QueueRow }) => {
  const { t, pick, language } = useSpeech()
  return (
    <>
      <td>{row.applicantName}</td>
      <td>
        <b>{pick(row.thing.name, row.thing.nameEn)}</b>
      </td>
      <td>{row.task ? pick(row.task.name, row.task.nameEn) : t(caseStatusKeys[row.status] ?? row.status)}</td>
      <td>
        <Missing missing={row.missing} />
      </td>
      <td>
        <Holder claim={row.claim} />
      </td>
      <td>{formatInstant(row.since, language)}</td>
      <td>{row.dueOn ? formatDue(row.dueOn, row.provisional, language, true) : '—'}</td>
      <td>
        <Standing row={row} />
      </td>
      <td className="code">{row.queryCode}</td>
    </>
  )
}

type QueueTableProps = {
  /** undefined while they are asked for. */
  readonly rows: readonly QueueRow[] | undefined
  readonly at: number
  readonly setAt: (index: number) => void
  readonly open: (row: QueueRow) => void
  /** By a search or a filter: an empty list is not work done then. */
  readonly isNarrowed: boolean
  /** Undefined where nothing comes after these. */
  readonly lookFurther: (() => void) | undefined
}

/** Written by hand: the table component alone is as heavy as the whole first room may be. */
export const QueueTable = ({ rows, at, setAt, open, isNarrowed, lookFurther }: QueueTableProps) => {
  const { t } = useSpeech()
  const current = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in hand stays in sight when it changes
  useEffect(() => {
    // scrollIntoView may answer with a promise; an effect must answer with nothing.
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at, rows])
  const none = isNarrowed ? 'queue.noneFit' : 'queue.empty'
  const nothing = rows ? t(lookFurther ? 'queue.noneHere' : none) : t('desk.waiting')
  return (
    <div className="table-scroll">
      <table className="rows">
        <thead>
          <tr>
            {columnKeys.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row, index) => (
            <tr
              key={`${row.caseId} ${row.task?.matter ?? ''}`}
              ref={index === at ? current : undefined}
              className={index === at ? 'row-at' : undefined}
              tabIndex={0}
              onClick={() => open(row)}
              onPointerEnter={caseRoom.soon}
              onFocus={() => {
                caseRoom.soon()
                setAt(index)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.repeat || event.target !== event.currentTarget) return
                event.preventDefault()
                open(row)
              }}
            >
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows?.some(({ provisional }) => provisional) && <p className="rows-note">{t('due.note')}</p>}
      {!rows?.length && (
        <p className="rows-empty" role="status">
          {nothing}
        </p>
      )}
      {rows?.length === 0 && lookFurther && (
        <p className="rows-further">
          <button type="button" className="button-second" onClick={lookFurther}>
            {t('queue.lookFurther')}
          </button>
        </p>
      )}
    </div>
  )
}
