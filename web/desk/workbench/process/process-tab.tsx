import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select, Spin } from 'antd'
import { useState } from 'react'
import type { Answers, PlanView, VersionView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { ProcessPicture } from '../../../ui/process-picture.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { RefusalNote } from '../../refusal.tsx'
import { Gantt } from './gantt.tsx'
import { scenarioWords } from './scenario-words.ts'
import { WhatIfTable } from './what-if-table.tsx'
import './process.css'

const useScenario = (view: VersionView, answers: Answers | undefined, promises: Record<string, number>) =>
  useQuery({
    queryKey: ['version', view.versionId, view.version, 'scenario', answers, promises],
    queryFn: () =>
      call('tryScenario', {
        params: { versionId: view.versionId },
        body: { ...(answers ? { answers } : {}), ...(Object.keys(promises).length ? { promises } : {}) },
      }),
    placeholderData: keepPreviousData,
    retry: false,
  })

const Figures = ({ plan, whatIf }: { plan: PlanView; whatIf: PlanView | null }) => {
  const { t } = useSpeech()
  const rows = [
    [t('process.sequential'), plan.days.sequential, whatIf?.days.sequential],
    [t('process.criticalStatutory'), plan.days.statutory, whatIf?.days.statutory],
    [t('process.criticalPromised'), plan.days.promised, whatIf?.days.promised],
    ...(plan.matters.some(({ commitment }) => commitment)
      ? [[t('process.criticalCommitted'), plan.days.committed, whatIf?.days.committed] as const]
      : []),
  ] as const
  return (
    <dl className="process-figures">
      {rows.map(([name, now, then]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{now}</b> {t('process.days')}
            {then !== undefined && then !== now && (
              <span className="process-then"> → {t('process.then', { days: then })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Re-engineering: who waits for whom, what sets the pace, and what a shorter promise would bring. */
export const ProcessTab = ({ view }: { view: VersionView }) => {
  const { t, pick, language } = useSpeech()
  const [row, setRow] = useState(-1)
  const [promises, setPromises] = useState<Record<string, number>>({})
  const effect = useQuery({
    queryKey: ['version', view.versionId, view.version, 'effect'],
    queryFn: () => call('getVersionEffect', { params: { versionId: view.versionId } }),
    retry: false,
  })
  const rows = effect.data?.rows ?? []
  const asked = useDebounced(promises, 250)
  const { data, error } = useScenario(view, row < 0 ? undefined : rows[row]?.answers, asked)
  const change = (matter: string, days: number | null) =>
    setPromises(({ [matter]: _before, ...others }) =>
      days === null ? others : { ...others, [matter]: days },
    )
  if (error || effect.error) return <RefusalNote error={error ?? effect.error} />
  if (!data) return <Spin />
  const words = { pick, t, yes: t('process.yes'), no: t('process.no'), none: t('process.none') }
  const changed = Object.keys(promises).length
  return (
    <div className="process">
      <div className="process-head">
        <div className="process-scenario">
          <label htmlFor="process-scenario">{t('process.scenario')}</label>
          <Select
            id="process-scenario"
            showSearch
            optionFilterProp="label"
            value={row}
            onChange={setRow}
            options={[
              { value: -1, label: t('process.sample') },
              ...rows.map(({ answers }, index) => ({
                value: index,
                label: `${index + 1}. ${scenarioWords(answers, data.questions, words)}`,
              })),
            ]}
          />
        </div>
        <Figures plan={data.plan} whatIf={data.whatIf} />
      </div>
      {data.plan.matters.length === 0 ? (
        <p className="quiet">{t('process.empty')}</p>
      ) : (
        <>
          <h2>{t('process.graph')}</h2>
          <ProcessPicture
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.drawing[language])}`}
            alt={t('process.graph')}
          />
          <h2>{t('process.gantt')}</h2>
          <Gantt plan={data.plan} whatIf={data.whatIf} />
          <div className="process-what-if-head">
            <h2>{t('process.whatIfTitle')}</h2>
            <Button size="small" disabled={!changed} onClick={() => setPromises({})}>
              {t('process.reset')}
            </Button>
          </div>
          <p className="quiet">{t('process.whatIfHint')}</p>
          <WhatIfTable plan={data.plan} promises={promises} onChange={change} />
        </>
      )}
    </div>
  )
}
