import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Popconfirm, Segmented, Spin, Table, Tag } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CutLedger, VersionView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useSection } from '../versions/draft/draft-context.ts'
import { CutForm, type CutSubject } from './cut-form.tsx'
import { FieldLedger } from './field-ledger.tsx'
import { type CutValue, cutOf, figuresOfLedger, withCut, withoutCut } from './ledger-figures.ts'
import { reasonKeys } from './reason-keys.ts'
import { TwinPapers } from './twin-papers.tsx'
import './ledger.css'

type Row = CutLedger['rows'][number]

const Where = ({ row }: { row: Pick<Row, 'matterName' | 'department' | 'materialName' | 'asNamed'> }) => {
  const { pick } = useSpeech()
  return (
    <>
      {pick(row.materialName.name, row.materialName.nameEn)}
      <div className="quiet">
        {pick(row.department.name, row.department.nameEn)} ·{' '}
        {pick(row.matterName.name, row.matterName.nameEn)}
        {row.asNamed !== row.materialName.name && ` · ${row.asNamed}`}
      </div>
    </>
  )
}

const Drawn = ({ decided: { fields, adds } }: { decided: NonNullable<Row['decided']> }) => {
  const { t, pick } = useSpeech()
  const listed = (list: typeof fields) =>
    list.map(({ name, nameEn }) => pick(name, nameEn)).join(t('version.separator'))
  return (
    <>
      {fields.length > 0 && <div>{t('ledger.drawnFrom', { names: listed(fields) })}</div>}
      {adds.length > 0 && <div>{t('ledger.askedInstead', { names: listed(adds) })}</div>}
    </>
  )
}

const Decided = ({ row }: { row: Row }) => {
  const { t, language } = useSpeech()
  const { decided } = row
  if (!decided) return <span className="quiet">{t('ledger.automatic')}</span>
  return (
    <>
      <Drawn decided={decided} />
      {decided.basis || <span className="seal">{t('ledger.noBasis')}</span>}
      <div className="quiet">
        {t('ledger.proposedBy', { name: decided.proposedBy || '—' })} ·{' '}
        {decided.by ? (
          t('ledger.signedBy', { name: decided.by, day: formatDay(decided.on, language) })
        ) : (
          <span className="seal">{t('ledger.unsigned')}</span>
        )}
      </div>
    </>
  )
}

const Summary = ({ ledger }: { ledger: CutLedger }) => {
  const { t } = useSpeech()
  const figures = figuresOfLedger(ledger.rows)
  return (
    <dl className="ledger-figures">
      <div>
        <dt>{t('ledger.total')}</dt>
        <dd>
          <b>{ledger.rows.length}</b>
        </dd>
      </div>
      {figures.map(({ reason, rows, unsigned }) => (
        <div key={reason}>
          <dt>{t(reasonKeys[reason] ?? reason)}</dt>
          <dd>
            <b>{rows}</b>
            {unsigned > 0 && <span className="seal"> {t('ledger.waiting', { count: unsigned })}</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('ledger.remaining')}</dt>
        <dd>
          <b>{ledger.remaining.length}</b>
        </dd>
      </div>
    </dl>
  )
}

type Place = Pick<Row, 'matter' | 'material' | 'matterName' | 'materialName' | 'department'>

/** What the form begins with: the cut as it stands in the draft, typed since or not; else a reason worth a look. */
const subjectOf = (row: Place, cut: VersionView['draft']['cuts'][number] | undefined, reason: string) => ({
  ...row,
  reason: cut?.reason ?? reason,
  basis: cut?.basis ?? '',
  fields: cut?.fields ?? [],
  adds: cut?.adds ?? [],
  ...(cut?.as !== undefined && { as: cut.as }),
})

const CutTools = ({ onChange, onRemove }: { onChange: () => void; onRemove: () => void }) => {
  const { t } = useSpeech()
  return (
    <>
      <Button size="small" type="link" onClick={onChange}>
        {t('ledger.change')}
      </Button>
      <Popconfirm title={t('ledger.removeAsk')} onConfirm={onRemove}>
        <Button size="small" type="link">
          {t('ledger.remove')}
        </Button>
      </Popconfirm>
    </>
  )
}

/** A row that is still handed in: to be cut, or cut already without the form asking for all of it. */
const Remaining = (props: { decided: boolean; onCut: () => void; onRemove: () => void }) => {
  const { t } = useSpeech()
  if (props.decided) return <CutTools onChange={props.onCut} onRemove={props.onRemove} />
  return (
    <Button size="small" onClick={props.onCut}>
      {t('ledger.cut')}
    </Button>
  )
}

/** The two ledgers of a version: of papers, and of the fields of its one form (D9). */
export const LedgerTab = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  const [search] = useSearchParams()
  const [of, setOf] = useState<'papers' | 'fields'>(
    (search.get('row') ?? '').startsWith('field_cuts/') ? 'fields' : 'papers',
  )
  const { data, error } = useQuery({
    queryKey: ['version', view.versionId, view.version, 'ledger'],
    queryFn: () => call('getCutLedger', { params: { versionId: view.versionId } }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return <Spin />
  return (
    <div className="ledger">
      <Segmented
        aria-label={t('ledger.of')}
        value={of}
        onChange={setOf}
        options={[
          { value: 'papers', label: t('ledger.ofPapers') },
          { value: 'fields', label: t('ledger.ofFields') },
        ]}
      />
      {of === 'papers' ? <PaperLedger data={data} /> : <FieldLedger ledger={data} />}
    </div>
  )
}

/** The ledger of papers: what is not handed in any more and why, what still is, and cuts worth a look. */
const PaperLedger = ({ data }: { data: CutLedger }) => {
  const { t } = useSpeech()
  const [subject, setSubject] = useState<CutSubject | undefined>()
  const { value: cuts, change, editable: edits } = useSection('cuts')
  const scenarios = (count: number) => t('ledger.scenarios', { count, all: data.scenarios })
  const remove = (row: Pick<Row, 'matter' | 'material'>) => change((cuts) => withoutCut(cuts, row))
  const proposalOf = ({ matter, material }: Pick<Row, 'matter' | 'material'>) =>
    data.proposals.find((one) => one.matter === matter && one.material === material)
  const write = (cut: CutValue) => {
    change((cuts) => withCut(cuts, cut))
    setSubject(undefined)
  }
  const columns = [
    { title: t('ledger.paper'), render: (_: unknown, row: Row) => <Where row={row} /> },
    {
      title: t('ledger.reason'),
      width: 150,
      filters: figuresOfLedger(data.rows).map(({ reason }) => ({
        value: reason,
        text: t(reasonKeys[reason] ?? reason),
      })),
      onFilter: (value: unknown, row: Row) => row.reason === value,
      render: (_: unknown, { reason }: Row) => <Tag>{t(reasonKeys[reason] ?? reason)}</Tag>,
    },
    { title: t('ledger.basis'), render: (_: unknown, row: Row) => <Decided row={row} /> },
    { title: t('ledger.where'), width: 120, render: (_: unknown, row: Row) => scenarios(row.scenarios) },
    {
      title: <span className="unseen">{t('ledger.actions')}</span>,
      width: 130,
      render: (_: unknown, row: Row) =>
        row.decided &&
        edits && (
          <CutTools
            onChange={() => setSubject(subjectOf(row, cutOf(cuts, row), row.reason))}
            onRemove={() => remove(row)}
          />
        ),
    },
  ]
  return (
    <>
      <Summary ledger={data} />
      <CutForm subject={subject} asked={data.asked} onClose={() => setSubject(undefined)} onSave={write} />
      {edits && <TwinPapers twins={data.twinPapers} />}
      <h2>{t('ledger.remaining')}</h2>
      <p className="quiet">{t('ledger.remainingHint')}</p>
      <Table
        size="small"
        rowKey={(row) => `${row.matter} ${row.material}`}
        dataSource={data.remaining}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: t('ledger.nothingLeft') }}
        columns={[
          { title: t('ledger.paper'), render: (_: unknown, row) => <Where row={row} /> },
          {
            title: t('ledger.proposal'),
            render: (_: unknown, row) => {
              const found = proposalOf(row)
              if (cutOf(cuts, row)) return <span className="seal">{t('ledger.notDrawn')}</span>
              return found ? <Proposal proposal={found} /> : <span className="quiet">—</span>
            },
          },
          { title: t('ledger.where'), width: 120, render: (_: unknown, row) => scenarios(row.scenarios) },
          {
            title: <span className="unseen">{t('ledger.actions')}</span>,
            width: 130,
            render: (_: unknown, row) =>
              edits && (
                <Remaining
                  decided={cutOf(cuts, row) !== undefined}
                  onCut={() =>
                    setSubject(subjectOf(row, cutOf(cuts, row), proposalOf(row)?.reason ?? 'no_legal_basis'))
                  }
                  onRemove={() => remove(row)}
                />
              ),
          },
        ]}
      />
      <h2>{t('ledger.rows')}</h2>
      <p className="quiet">{t('ledger.rowsHint')}</p>
      <Table
        size="small"
        rowKey={(row) => [row.matter, row.asNamed, row.material, row.reason, row.by].join(' ')}
        dataSource={data.rows}
        scroll={{ x: 760 }}
        locale={{ emptyText: t('ledger.noRows') }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={columns}
      />
    </>
  )
}

const Proposal = ({ proposal }: { proposal: CutLedger['proposals'][number] }) => {
  const { t, pick } = useSpeech()
  return (
    <>
      <Tag>{t(reasonKeys[proposal.reason] ?? proposal.reason)}</Tag>
      <span className="quiet">{pick(proposal.why.zh, proposal.why.en)}</span>
    </>
  )
}
