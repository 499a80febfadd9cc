import { Empty, Table } from 'antd'
import type { Operations } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { paperFormKeys } from '../../../ui/words.ts'
import { necessityKeys, typeKeys } from './library-words.ts'

export type Matter = Operations['listLibraryMatters']['reply']['matters'][number]
type Row = Matter['rows'][number]

const unsettledOf = ({ rows }: Matter): number => rows.filter(({ material }) => !material).length

const Wordings = ({ rows }: { rows: readonly Row[] }) => {
  const { t, pick } = useSpeech()
  if (!rows.length) return <p className="quiet">{t('library.rows.none')}</p>
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('library.row.asNamed')}</th>
          <th>{t('library.row.material')}</th>
          <th>{t('library.row.form')}</th>
          <th className="number">{t('library.row.copies')}</th>
          <th>{t('library.row.necessity')}</th>
          <th>{t('library.row.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.asNamed}\n${row.when}`}>
            <td>{row.asNamed}</td>
            <td>
              {row.material ? (
                pick(row.material.name, row.material.nameEn)
              ) : (
                <span className="light light-amber">{t('library.unsettled')}</span>
              )}
            </td>
            <td>{t(paperFormKeys[row.form] ?? row.form)}</td>
            <td className="number">{row.copies}</td>
            <td>{t(necessityKeys[row.necessity] ?? row.necessity)}</td>
            <td>
              {row.when ? <code className="code-text">{row.when}</code> : <span className="quiet">—</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PromisedProps = {
  readonly commitment: NonNullable<Matter['commitment']>
  readonly things: Matter['things']
}

/** D17 What is promised, on which basis, and in which one things only. */
const Promised = ({ commitment, things }: PromisedProps) => {
  const { t, pick } = useSpeech()
  const only = commitment.things?.map((code) => {
    const thing = things.find((one) => one.code === code)
    return thing ? pick(thing.name, thing.nameEn) : code
  })
  return (
    <div className="library-promise">
      <p>
        <b>{t('library.promise')}</b>{' '}
        {t('library.promise.says', { conditions: pick(commitment.conditions, commitment.conditionsEn) })}
      </p>
      <p className="quiet">
        {t('library.promise.basis', { basis: commitment.basis })}
        {commitment.verified === 'recalled' && t('library.promise.recalled')}
        {only && ` ${t('library.promise.only', { things: only.join(pick('、', ', ')) })}`}
      </p>
    </div>
  )
}

const useColumns = () => {
  const { t, pick } = useSpeech()
  return [
    {
      title: t('library.matter'),
      render: (_: unknown, matter: Matter) => (
        <>
          <b>{pick(matter.name, matter.nameEn)}</b> <span className="quiet small code">{matter.code}</span>
        </>
      ),
    },
    {
      title: t('library.type'),
      width: 110,
      render: (_: unknown, { type }: Matter) => (typeKeys[type] ? t(typeKeys[type]) : type),
    },
    {
      title: t('library.days'),
      width: 180,
      align: 'right' as const,
      render: (_: unknown, { statutoryDays, promisedDays, commitment }: Matter) => (
        <>
          {commitment && <span className="status">{t('library.promise')}</span>} {statutoryDays}{' '}
          <span className="quiet">/</span> {promisedDays}
        </>
      ),
    },
    {
      title: t('library.visits'),
      width: 80,
      align: 'right' as const,
      render: (_: unknown, { visits }: Matter) => visits ?? '—',
    },
    {
      title: t('library.result'),
      width: 220,
      render: (_: unknown, { result }: Matter) => result ?? <span className="quiet">—</span>,
    },
    {
      title: t('library.rows'),
      width: 150,
      render: (_: unknown, matter: Matter) => (
        <>
          {t('library.rows.count', { count: matter.rows.length })}{' '}
          {unsettledOf(matter) > 0 && (
            <span className="light light-amber">
              {t('library.unsettled.count', { count: unsettledOf(matter) })}
            </span>
          )}
        </>
      ),
    },
    {
      title: t('library.things'),
      width: 90,
      render: (_: unknown, { things }: Matter) =>
        things.length ? (
          <span title={things.map(({ name, nameEn }) => pick(name, nameEn)).join('、')}>
            {t('library.things.count', { count: things.length })}
          </span>
        ) : (
          <span className="quiet">—</span>
        ),
    },
  ]
}

/** The matters of a department as the library has them; a row opens to its wordings. */
type MatterTableProps = {
  readonly matters: readonly Matter[]
  readonly loading: boolean
  /** They could not be read: none is no answer then. */
  readonly failed: boolean
}

export const MatterTable = ({ matters, loading, failed }: MatterTableProps) => {
  const { t } = useSpeech()
  return (
    <Table<Matter>
      size="small"
      rowKey="code"
      columns={useColumns()}
      dataSource={matters as Matter[]}
      loading={loading}
      sticky
      scroll={{ x: 980 }}
      pagination={{ pageSize: 100, hideOnSinglePage: true }}
      locale={{
        emptyText:
          loading || failed ? (
            ' '
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('library.empty')} />
          ),
      }}
      expandable={{
        columnTitle: <span className="unseen">{t('library.unfold')}</span>,
        expandedRowRender: ({ rows, commitment, things }) => (
          <>
            {commitment && <Promised commitment={commitment} things={things} />}
            <Wordings rows={rows} />
          </>
        ),
        expandRowByClick: true,
      }}
    />
  )
}
