import { Segmented, Table } from 'antd'
import { useState } from 'react'
import type { UploadedList } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { changeKindKeys } from './list-words.ts'

type Change = UploadedList['changes'][number]
type Kind = Change['kind']
const kinds: readonly Kind[] = ['change', 'add', 'missing', 'same']

const Text = ({ text }: { text: string }) => {
  const { t } = useSpeech()
  return text ? <span className="list-text">{text}</span> : <span className="quiet">{t('list.nothing')}</span>
}

type Line = {
  readonly what: string
  readonly row: string | null
  readonly before: string
  readonly after: string
}

/** One line a field; a material that comes or goes whole is one line too. */
const linesOf = (fields: Change['fields'], nameOf: (id: string) => string): Line[] => {
  const comes = new Set(
    fields.filter(({ field, before }) => field === 'as_named' && !before).map(({ row }) => row),
  )
  return fields.flatMap(({ field, row, before, after }): Line[] => {
    if (row === null || !comes.has(row)) return [{ what: nameOf(field), row, before, after }]
    if (field !== 'as_named') return []
    const others = fields.filter((one) => one.row === row && one.field !== 'as_named')
    return [
      {
        what: nameOf(field),
        row: null,
        before: '',
        after: [after, ...others.map((one) => one.after)].join(' · '),
      },
    ]
  })
}

/** Before and after of every field; a requirement's changes name its wording. */
const ChangedFields = ({ change, list }: { change: Change; list: UploadedList }) => {
  const { t, pick } = useSpeech()
  const nameOf = (id: string) => {
    const field = list.fields.find((one) => one.id === id)
    return field ? pick(field.zh, field.en) : id
  }
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('list.change.field')}</th>
          <th>{t('list.change.before')}</th>
          <th>{t('list.change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(change.fields, nameOf).map(({ what, row, before, after }) => (
          <tr key={`${what}\n${row}\n${before}\n${after}`}>
            <td>
              {what}
              {row && <div className="quiet small">{row}</div>}
            </td>
            <td>
              <Text text={before} />
            </td>
            <td>
              <Text text={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A new matter: its own fields, then a line a material. */
const NewFields = ({ change, list }: { change: Change; list: UploadedList }) => {
  const { t, pick } = useSpeech()
  const nameOf = (id: string) => {
    const field = list.fields.find((one) => one.id === id)
    return field ? pick(field.zh, field.en) : id
  }
  const own = change.fields.filter(({ row }) => row === null)
  const rows = Map.groupBy(
    change.fields.filter(({ row, field }) => row !== null && field !== 'as_named'),
    ({ row }) => row ?? '',
  )
  return (
    <div className="new-matter">
      <dl>
        {own.map(({ field, after }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd className="list-text">{after}</dd>
          </div>
        ))}
      </dl>
      <ol aria-label={t('library.rows')}>
        {[...rows].map(([row, fields]) => (
          <li key={row}>
            {row} <span className="quiet">{fields.map(({ after }) => after).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** What an import would do, matter by matter. */
export const ChangeTable = ({ list }: { list: UploadedList }) => {
  const { t } = useSpeech()
  const first = kinds.find((kind) => list.counts[kind] > 0) ?? 'change'
  const [kind, setKind] = useState<Kind>(first)
  const rows = list.changes.filter((change) => change.kind === kind)
  return (
    <section className="list-part">
      <div className="page-head">
        <h2>{t('list.changes')}</h2>
        <Segmented<Kind>
          aria-label={t('list.changes')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({
            value,
            label: `${t(changeKindKeys[value] ?? value)} ${list.counts[value]}`,
          }))}
        />
      </div>
      <Table<Change>
        key={kind}
        size="small"
        rowKey="matter"
        dataSource={rows as Change[]}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('list.changes.none') }}
        expandable={{
          columnTitle: <span className="unseen">{t('library.unfold')}</span>,
          expandedRowRender: (change) =>
            change.kind === 'add' ? (
              <NewFields change={change} list={list} />
            ) : (
              <ChangedFields change={change} list={list} />
            ),
          rowExpandable: ({ fields }) => fields.length > 0,
          expandRowByClick: true,
          defaultExpandAllRows: kind === 'change' && rows.length <= 10,
        }}
        columns={[
          {
            title: t('library.matter'),
            render: (_: unknown, { name, matter }) => (
              <>
                <b>{name}</b> <span className="quiet small code">{matter}</span>
              </>
            ),
          },
          {
            title: t(kind === 'add' ? 'library.rows' : 'list.change.count'),
            width: 140,
            render: (_: unknown, { fields }) => {
              const rows = fields.filter(({ field }) => field === 'as_named').length
              if (kind === 'add') return t('library.rows.count', { count: rows })
              const lines = linesOf(fields, (id) => id).length
              return lines ? t('list.change.places', { count: lines }) : '—'
            },
          },
        ]}
      />
    </section>
  )
}
