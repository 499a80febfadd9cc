import { useQuery } from '@tanstack/react-query'
import { Empty, Select, Spin, Table } from 'antd'
import { useState } from 'react'
import type { VersionComparison, VersionView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { scenarioWords } from '../process/scenario-words.ts'
import { replayFigures } from './replay-figures.ts'
import './compare.css'

type Plan = VersionComparison['plans'][number]

const figureKeys: Record<string, string> = {
  materials: 'compare.materials',
  days: 'compare.days',
  visits: 'compare.visits',
  fields: 'compare.fields',
}

const Names = ({
  codes,
  sign,
  names,
}: {
  codes: readonly string[]
  sign: '+' | '−'
  names: VersionComparison['names']
}) => {
  const { pick } = useSpeech()
  return codes.map((code) => (
    <div key={code} className={sign === '+' ? 'compare-more' : 'compare-less'}>
      {sign} {pick(names[code]?.name ?? code, names[code]?.nameEn ?? code)}
    </div>
  ))
}

const Change = ({ plan, names }: { plan: Plan; names: VersionComparison['names'] }) => (
  <>
    <Names codes={plan.matters.more} sign="+" names={names} />
    <Names codes={plan.matters.less} sign="−" names={names} />
    <Names codes={plan.materials.more} sign="+" names={names} />
    <Names codes={plan.materials.less} sign="−" names={names} />
  </>
)

const Words = ({ data }: { data: VersionComparison }) => {
  const { t, pick } = useSpeech()
  return (
    <section>
      <h2>{t('compare.words')}</h2>
      <Table
        size="small"
        rowKey="path"
        dataSource={data.words}
        pagination={{ pageSize: 30, hideOnSinglePage: true }}
        locale={{ emptyText: t('compare.noWords') }}
        columns={[
          {
            title: t('compare.place'),
            width: 280,
            render: (_: unknown, { where }) => pick(where.zh, where.en),
          },
          {
            title: t('compare.before'),
            className: 'compare-old',
            render: (_: unknown, { was }) => pick(was.zh, was.en),
          },
          { title: t('compare.after'), render: (_: unknown, { is }) => pick(is.zh, is.en) },
        ]}
      />
    </section>
  )
}

const Plans = ({ data }: { data: VersionComparison }) => {
  const { t, pick } = useSpeech()
  const words = { pick, t, yes: t('process.yes'), no: t('process.no'), none: t('process.none') }
  const touched = data.plans.reduce((sum, { scenarios }) => sum + scenarios, 0)
  return (
    <section>
      <h2>{t('compare.plans')}</h2>
      <p className="quiet">{t('compare.plansHint', { touched, all: data.scenarios })}</p>
      <Table
        size="small"
        rowKey={(row) => JSON.stringify([row.matters, row.materials, row.days])}
        dataSource={[...data.plans].sort((a, b) => b.scenarios - a.scenarios)}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t('compare.noPlans') }}
        scroll={{ x: 720 }}
        columns={[
          {
            title: t('compare.change'),
            render: (_: unknown, row) => <Change plan={row} names={data.names} />,
          },
          {
            title: t('compare.days'),
            width: 110,
            render: (_: unknown, { days }) =>
              days.before === days.after ? days.after : `${days.before} → ${days.after}`,
          },
          { title: t('compare.scenarios'), width: 100, dataIndex: 'scenarios', align: 'right' as const },
          {
            title: t('compare.example'),
            render: (_: unknown, row) => (
              <span className="quiet">{scenarioWords(row.example, data.questions, words)}</span>
            ),
          },
        ]}
      />
    </section>
  )
}

const Replay = ({ replay }: { replay: NonNullable<VersionComparison['replay']> }) => {
  const { t, pick } = useSpeech()
  const open = replay.cases.filter((one) => one.open).length
  return (
    <section>
      <h2>{t('compare.replay')}</h2>
      <p className="quiet">
        {t('compare.replayHint', { count: replay.cases.length })}
        {open > 0 && ` ${t('compare.replayOpen', { open })}`}
      </p>
      {replay.cases.length > 0 && (
        <>
          <dl className="compare-figures">
            {replayFigures(replay).map(({ key, before, after }) => (
              <div key={key}>
                <dt>{t(figureKeys[key] ?? key)}</dt>
                <dd>
                  {before} → <b>{after}</b>
                </dd>
              </div>
            ))}
          </dl>
          <Table
            size="small"
            rowKey={({ department }) => department.id}
            dataSource={[...replay.load].sort(
              (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before),
            )}
            pagination={false}
            columns={[
              {
                title: t('compare.department'),
                render: (_: unknown, { department }) => pick(department.name, department.nameEn),
              },
              { title: t('compare.tasksBefore'), dataIndex: 'before', align: 'right' as const },
              { title: t('compare.tasksAfter'), dataIndex: 'after', align: 'right' as const },
              {
                title: t('compare.more'),
                align: 'right' as const,
                render: (_: unknown, { before, after }) =>
                  after === before ? '0' : `${after > before ? '+' : '−'}${Math.abs(after - before)}`,
              },
            ]}
          />
        </>
      )}
    </section>
  )
}

/** This version beside the published one: words, plans, and past cases run through it before anybody signs. */
export const CompareTab = ({ view }: { view: VersionView }) => {
  const { t } = useSpeech()
  const [other, setOther] = useState<string | undefined>()
  const { data, error } = useQuery({
    queryKey: ['version', view.versionId, view.version, 'comparison', other],
    queryFn: () =>
      call('compareVersion', {
        params: { versionId: view.versionId },
        query: { ...(other ? { with: other } : {}) },
      }),
    retry: false,
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return <Spin />
  const choices = [
    { value: '', label: t('compare.begunFrom') },
    ...data.others.map(({ versionId, number }) => ({
      value: versionId,
      label: t('compare.versionNumber', { number }),
    })),
  ]
  return (
    <div className="compare">
      {data.others.length > 0 && (
        <div className="compare-with">
          <label htmlFor="compare-with">{t('compare.with')}</label>
          <Select
            id="compare-with"
            value={other ?? ''}
            options={choices}
            onChange={(value) => setOther(value || undefined)}
          />
        </div>
      )}
      {data.against === null ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('compare.nothingPublished')} />
      ) : (
        <>
          <Words data={data} />
          <Plans data={data} />
          {data.replay && <Replay replay={data.replay} />}
        </>
      )}
    </div>
  )
}
