import { Button, Empty, Table } from 'antd'
import { Link } from 'react-router'
import { formatDay, formatInstant } from '../../../../ui/dates.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { versionStatusKeys, waitingKeys } from '../version-words.ts'
import type { ThingRow } from './version-rows.ts'

type Props = {
  readonly rows: readonly ThingRow[]
  readonly loading: boolean
  /** They could not be read: none is no answer then. */
  readonly failed: boolean
  readonly at: number
  readonly onAt: (index: number) => void
  readonly onOpen: (row: ThingRow) => void
  readonly onRevise: ((row: ThingRow) => void) | null
  /** Also what was given up stands in the column of versions in work. */
  readonly withDiscarded: boolean
  readonly revising: string | undefined
}

const Published = ({ row }: { row: ThingRow }) => {
  const { t, language } = useSpeech()
  const { published } = row
  if (!published) return <span className="quiet">{t('version.notPublished')}</span>
  const words = t('version.number', { number: published.number })
  return (
    <>
      {published.versionId ? (
        <Link to={`/workbench/versions/${published.versionId}`} onClick={(event) => event.stopPropagation()}>
          {words}
        </Link>
      ) : (
        words
      )}
      {published.at && <span className="quiet"> {formatDay(published.at, language)}</span>}
    </>
  )
}

const Open = ({ row }: { row: ThingRow }) => {
  const { t, language } = useSpeech()
  const { open } = row
  if (!open) return <span className="quiet">—</span>
  return (
    <>
      <span className={`status status-${open.status}`}>{t(versionStatusKeys[open.status] ?? '')}</span>{' '}
      {t('version.number', { number: open.number })}
      <div className="quiet small">
        {open.updatedBy} {formatInstant(open.updatedAt, language)}
      </div>
    </>
  )
}

/** V17 What was given up, each with its way to it. */
const Discarded = ({ row }: { row: ThingRow }) => {
  const { t, language } = useSpeech()
  return row.discarded.map((one) => (
    <div key={one.versionId}>
      <span className="status status-discarded">{t('version.status.discarded')}</span>{' '}
      <Link to={`/workbench/versions/${one.versionId}/review`} onClick={(event) => event.stopPropagation()}>
        {t('version.number', { number: one.number })}
      </Link>
      <div className="quiet small">
        {one.updatedBy} {formatInstant(one.updatedAt, language)}
      </div>
    </div>
  ))
}

const Begin = ({ row, onRevise, revising }: Pick<Props, 'onRevise' | 'revising'> & { row: ThingRow }) => {
  const { t, pick } = useSpeech()
  if (!onRevise || row.open) return null
  const name = pick(row.name, row.nameEn)
  return (
    <Button
      size="small"
      loading={revising === row.thing}
      aria-label={t(row.published ? 'version.reviseOf' : 'version.againOf', { name })}
      onClick={(event) => {
        event.stopPropagation()
        onRevise(row)
      }}
    >
      {t(row.published ? 'version.revise' : 'version.again')}
    </Button>
  )
}

const useColumns = ({ onRevise, revising, withDiscarded }: Props) => {
  const { t, pick } = useSpeech()
  const names = (row: ThingRow) =>
    row.departments.map(({ name, nameEn }) => pick(name, nameEn)).join(t('version.separator'))
  return [
    {
      title: t('version.column.thing'),
      render: (_: unknown, row: ThingRow) => (
        <>
          <b>{pick(row.name, row.nameEn)}</b> <span className="quiet small code">{row.thing}</span>
        </>
      ),
    },
    {
      title: t('version.column.open'),
      width: '26%',
      render: (_: unknown, row: ThingRow) => (
        <>
          {(row.open || !withDiscarded) && <Open row={row} />}
          {withDiscarded && <Discarded row={row} />}
        </>
      ),
    },
    {
      title: t('version.column.waits'),
      width: '14%',
      render: (_: unknown, row: ThingRow) =>
        row.waits[0] ? (
          <b>{t(waitingKeys[row.waits[0]] ?? '', { count: row.open?.openRemarks ?? 0 })}</b>
        ) : (
          <span className="quiet">—</span>
        ),
    },
    {
      title: t('version.column.published'),
      width: '17%',
      render: (_: unknown, row: ThingRow) => <Published row={row} />,
    },
    {
      title: t('version.column.lead'),
      width: 170,
      responsive: ['lg' as const],
      render: (_: unknown, row: ThingRow) => (row.lead ? pick(row.lead.name, row.lead.nameEn) : '—'),
    },
    {
      title: t('version.column.departments'),
      width: 116,
      responsive: ['lg' as const],
      render: (_: unknown, row: ThingRow) => (
        <span title={names(row) || undefined}>
          {row.departments.length
            ? t('version.departments', { count: row.departments.length })
            : t('version.departmentsCommon', { count: row.departmentCount })}
        </span>
      ),
    },
    {
      title: <span className="unseen">{t('version.column.actions')}</span>,
      width: 84,
      render: (_: unknown, row: ThingRow) => <Begin row={row} onRevise={onRevise} revising={revising} />,
    },
  ]
}

/** One row a one thing: what is published, what is being worked on, whose turn it is. */
export const VersionTable = (props: Props) => {
  const { t } = useSpeech()
  const { rows, loading, failed, at, onAt, onOpen } = props
  return (
    <Table<ThingRow>
      size="small"
      rowKey="thing"
      columns={useColumns(props)}
      dataSource={rows as ThingRow[]}
      loading={loading}
      sticky
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      locale={{
        emptyText:
          loading || failed ? (
            ' '
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('version.noneFound')} />
          ),
      }}
      rowClassName={(_row, index) => (index === at ? 'row-at' : '')}
      onRow={(row, index) => ({
        onClick: () => onOpen(row),
        onFocus: () => onAt(index ?? 0),
        tabIndex: 0,
        onKeyDown: (event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row)
        },
      })}
    />
  )
}
