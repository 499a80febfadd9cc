import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Empty, Table } from 'antd'
import { useEffect, useState } from 'react'
import type { Canonical, WordingRow } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useKeys } from '../../use-keys.ts'
import { BulkConfirm } from './bulk-confirm.tsx'
import { RowPanel } from './row-panel.tsx'
import { pickOf, type Settling, wordingsKey } from './use-settling.ts'
import { percent, type RowFilter } from './wording-words.ts'

const pageSize = 50

const useColumns = (show: RowFilter['show']) => {
  const { t, pick } = useSpeech()
  const columns = [
    {
      title: t('wording.column.wording'),
      render: (_: unknown, row: WordingRow) => (
        <>
          <b>{row.wording}</b>
          <div className="quiet small">
            {pick(row.department.name, row.department.nameEn)} · {pick(row.matter.name, row.matter.nameEn)}
          </div>
        </>
      ),
    },
    {
      title: t('wording.column.now'),
      width: '26%',
      hidden: show === 'open',
      render: (_: unknown, { current }: WordingRow) =>
        current ? pick(current.name, current.nameEn) : <span className="quiet">{t('wording.waits')}</span>,
    },
    {
      title: t('wording.column.proposed'),
      width: '28%',
      render: (_: unknown, { proposals: [best] }: WordingRow) =>
        best ? (
          <>
            {pick(best.canonical.name, best.canonical.nameEn)}{' '}
            <span className="quiet wording-score">{percent(best.score)}</span>
          </>
        ) : (
          <span className="quiet">—</span>
        ),
    },
  ]
  return columns
}

const keyOf = ({ noun, matter, wording }: WordingRow): string => `${noun} ${matter.code} ${wording}`

type Props = {
  readonly filter: RowFilter
  readonly settling: Settling
  readonly maySettle: boolean
}

const emptyKeys = {
  open: 'wording.noneOpen',
  doubtful: 'wording.noneDoubtful',
  settled: 'wording.noneSettled',
} as const

/** The list on the left, the wording in hand on the right; the whole list can be worked through without a mouse. */
export const RowsTab = ({ filter, settling, maySettle }: Props) => {
  const { t, pick } = useSpeech()
  const [page, setPage] = useState(1)
  const [at, setAt] = useState(0)
  const [mark, setMark] = useState(0)
  const [bulk, setBulk] = useState(false)
  const [gone, setGone] = useState<ReadonlyMap<string, number>>(new Map())
  const { noun, show, department, text } = filter
  const query = {
    noun,
    show,
    page,
    size: pageSize,
    ...(department ? { department } : {}),
    ...(text ? { text } : {}),
  }
  const { data, error, isFetching, dataUpdatedAt } = useQuery({
    queryKey: [...wordingsKey, 'rows', query],
    queryFn: () => call('listWordings', { query }),
    placeholderData: keepPreviousData,
  })
  // What was just settled leaves the list at once; the judgement of the rest is read again behind it.
  const rows = (data?.rows ?? []).filter(
    (one) => show === 'settled' || (gone.get(keyOf(one)) ?? 0) <= dataUpdatedAt,
  )
  const row = rows[Math.min(at, rows.length - 1)]
  // A page that lost its last row is not there any more.
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / pageSize))
  useEffect(() => {
    if (data && page > pages) setPage(pages)
  }, [data, page, pages])
  const move = (place: number) => {
    setAt(Math.max(0, Math.min(place, rows.length - 1)))
    setMark(0)
  }
  const busy = settling.settle.isPending
  const settle = (canonical: Canonical) => {
    if (!row || busy) return
    const name = pick(canonical.name, canonical.nameEn)
    const picks = [pickOf(row, canonical.id)]
    const told = t('wording.settledAs', { wording: row.wording, name })
    settling.settle.mutate(
      { picks, told },
      { onSuccess: () => setGone((before) => new Map(before).set(keyOf(row), Date.now())) },
    )
    if (show === 'settled') move(at + 1)
    else setMark(0)
  }
  const choose = (place: number) => () => {
    if (row?.proposals[place]) setMark(place)
  }
  useKeys({
    j: [() => move(at + 1), t('keys.down')],
    k: [() => move(at - 1), t('keys.up')],
    ...(maySettle
      ? {
          '1': [choose(0), t('keys.proposal', { number: 1 })],
          '2': [choose(1), t('keys.proposal', { number: 2 })],
          '3': [choose(2), t('keys.proposal', { number: 3 })],
          enter: [
            () => {
              const proposal = row?.proposals[mark]
              if (proposal) settle(proposal.canonical)
            },
            t('keys.settle'),
          ],
        }
      : {}),
  })
  const columns = useColumns(show)
  return (
    <>
      <RefusalNote error={error ?? settling.settle.error} />
      <div className="wording-bar">
        <span className="quiet">{t('wording.total', { count: data?.total ?? 0 })}</span>
        {maySettle && show === 'open' && Boolean(data?.total) && (
          <Button onClick={() => setBulk(true)}>{t('wording.bulk')}</Button>
        )}
      </div>
      <div className="wording-desk">
        <Table<WordingRow>
          size="small"
          rowKey={keyOf}
          columns={columns}
          dataSource={rows}
          loading={isFetching && !rows.length}
          pagination={{
            current: page,
            pageSize,
            total: data?.total ?? 0,
            hideOnSinglePage: true,
            onChange: (next) => {
              setPage(next)
              move(0)
            },
          }}
          locale={{
            emptyText: data ? (
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(emptyKeys[show])} />
            ) : (
              ' '
            ),
          }}
          rowClassName={(one) => (row && keyOf(one) === keyOf(row) ? 'row-at' : '')}
          onRow={(_one, index) => ({ onClick: () => move(index ?? 0) })}
        />
        {row && (
          <RowPanel
            key={keyOf(row)}
            row={row}
            at={mark}
            busy={busy}
            maySettle={maySettle}
            onMark={setMark}
            onSettle={settle}
            onCreated={(name, changeId) =>
              settling.told(t('wording.settledAs', { wording: row.wording, name }), changeId)
            }
          />
        )}
      </div>
      {maySettle && <p className="quiet keys-hint">{t('wording.keys')}</p>}
      {bulk && <BulkConfirm filter={filter} settling={settling} onClose={() => setBulk(false)} />}
    </>
  )
}
