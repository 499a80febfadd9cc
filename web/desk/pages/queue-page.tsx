import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import { isQueue, type Queue } from '#engine/casework'
import type { QueueRow } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { addressOf, takeUp } from '../case/use-next.ts'
import { exportRows } from '../export-rows.ts'
import { leaveOnEscape } from '../leave-on-escape.ts'
import { type Filter, readFilter, writeFilter } from '../queue-filter.ts'
import { queueQuery } from '../queue-query.ts'
import { firstPlace, isPlace, keyOf, type Place, rowOf } from '../queue-walk.ts'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { queueNames } from '../words.ts'
import { Pager } from './pager.tsx'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'

const pageSize = 50

const SearchRows = ({ asked, onSearch }: { asked: string; onSearch: (text: string) => void }) => {
  const { t } = useSpeech()
  const [text, setText] = useState(asked)
  const search = (event: FormEvent) => {
    event.preventDefault()
    onSearch(text)
  }
  return (
    <search>
      <form className="page-search" onSubmit={search}>
        <input
          type="search"
          className="input"
          aria-label={t('queue.search')}
          placeholder={t('queue.search')}
          value={text}
          onKeyDown={leaveOnEscape}
          onChange={(event) => {
            setText(event.target.value)
            if (!event.target.value) onSearch('')
          }}
        />
        <button type="submit" className="button-second">
          {t('finder.find')}
        </button>
      </form>
    </search>
  )
}

/** A clerk's list: who, which one thing, what is missing, how long left. J and K move, Enter opens. */
export const QueuePage = () => {
  const { queue = '' } = useParams()
  // Another queue begins on its own first page, at its first row.
  return isQueue(queue) ? <Rows key={queue} queue={queue} /> : <Navigate to="/" replace />
}

const Rows = ({ queue }: { queue: Queue }) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  // The place travels with the entry of the history: whoever comes back stands on the same page, search and row.
  const { state } = useLocation()
  const came: Place = isPlace(state) ? state : firstPlace
  const [{ trail, text }, setShown] = useState(came)
  const [at, setAt] = useState<number | 'last'>(came.row)
  const [search, setSearch] = useSearchParams()
  const filter = readFilter(search)
  const page = trail.length
  const client = useQueryClient()
  const wereFull = trail
    .slice(0, -1)
    .every(
      (after) =>
        client.getQueryData(queueQuery(queue, after, text, filter).queryKey)?.rows.length === pageSize,
    )
  const { data, error } = useQuery(queueQuery(queue, trail.at(-1) ?? '', text, filter))
  const saved = useMutation({
    mutationFn: () => exportRows({ queue, name: t(queueNames[queue]), text, filter }, t),
  })
  const rows = data?.rows
  const sought = useRef(came.key)
  useEffect(() => {
    if (!rows || !sought.current) return
    setAt(rowOf(rows, came))
    sought.current = ''
  }, [rows, came])
  const place = at === 'last' ? Math.max((rows?.length ?? 1) - 1, 0) : at
  const show = (next: readonly string[], row: number | 'last' = 0, asked = text) => {
    setShown({ ...firstPlace, trail: next, text: asked })
    setAt(row)
  }
  const turn = (next: number, row: number | 'last' = 0) => {
    if (next < page) show(trail.slice(0, next), row)
    else if (data?.next) show([...trail, data.next], row)
  }
  const narrow = (next: Filter) => {
    show([''])
    setSearch(new URLSearchParams(writeFilter(next)), { replace: true })
  }
  const open = (row: QueueRow | undefined) => {
    if (!row) return
    takeUp(row)
    const here: Place = { trail, text, row: rows?.indexOf(row) ?? 0, key: keyOf(row), filter }
    navigate(`.${writeFilter(filter)}`, { replace: true, state: here })
    navigate(addressOf(queue, row), { state: here })
  }
  const down = () => {
    if (place + 1 < (rows?.length ?? 0)) setAt(place + 1)
    else turn(page + 1)
  }
  const up = () => {
    if (place > 0) setAt(place - 1)
    else if (page > 1) turn(page - 1, 'last')
  }
  useKeys({
    j: [down, t('keys.down')],
    k: [up, t('keys.up')],
    enter: [() => open(rows?.[place]), t('keys.open')],
  })
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t(queueNames[queue])}</h1>
        {data && (
          <span className="quiet">
            {t('queue.total', { count: data.more ? `${data.total}+` : data.total })}
          </span>
        )}
        <SearchRows asked={text} onSearch={(next) => show([''], 0, next)} />
        <button
          type="button"
          className="button-second"
          onClick={() => saved.mutate()}
          disabled={!rows?.length || saved.isPending}
        >
          {t(saved.isPending ? 'queue.exporting' : 'queue.export')}
        </button>
      </div>
      <QueueFilters queue={queue} filter={filter} onFilter={narrow} />
      <p role="status" className="quiet">
        {saved.data !== undefined &&
          t(saved.data.further ? 'queue.exportedFirst' : 'queue.exported', { count: saved.data.count })}
      </p>
      <RefusalNote error={error ?? saved.error} />
      {state?.through && <p role="status">{t('queue.through')}</p>}
      {(rows || !error) && (
        <QueueTable
          rows={rows}
          at={place}
          setAt={setAt}
          open={open}
          isNarrowed={text !== '' || writeFilter({ ...filter, order: 'due' }) !== ''}
          lookFurther={data?.next ? () => turn(page + 1) : undefined}
        />
      )}
      <Pager
        {...{ page, size: pageSize, shown: rows?.length, wereFull, further: Boolean(data?.next) }}
        onTurn={(next) => turn(next)}
      />
      <p className="quiet keys-hint">{t('queue.keys')}</p>
    </main>
  )
}
