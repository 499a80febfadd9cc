import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { isQueue } from '#engine/casework'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { ActionPanel } from './action-panel.tsx'
import { CaseHead } from './case-head.tsx'
import { FactsTable } from './facts-table.tsx'
import { FormTable } from './form-table.tsx'
import { MaterialDesk } from './material-desk.tsx'
import { TaskTable } from './task-table.tsx'
import { TimelineList } from './timeline-list.tsx'

/** The next case of the queue one came from, so that a clerk never has to go back to the list. */
const useNext = (queue: string | null, caseId: string) => {
  const navigate = useNavigate()
  return async () => {
    if (!queue || !isQueue(queue)) return navigate('/')
    const { rows } = await call('listQueue', { params: { queue }, query: {} })
    const row = rows.find((entry) => entry.caseId !== caseId)
    navigate(
      row
        ? `/cases/${row.caseId}?queue=${queue}${row.task ? `&task=${row.task.matter}` : ''}`
        : `/queues/${queue}`,
    )
  }
}

export const CasePage = () => {
  const { caseId = '' } = useParams()
  const [search] = useSearchParams()
  const { t } = useSpeech()
  const client = useQueryClient()
  const { data: view, error } = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
  })
  const next = useNext(search.get('queue'), caseId)
  const may = (act: string) => view?.available.some((entry) => entry.act === act) ?? false
  const [tab, setTab] = useState<string>()
  const first = may('decide') ? 'tasks' : may('issue') || may('deliver') ? 'tasks' : 'materials'
  const done = (fresh: CaseView) => {
    client.setQueryData(['case', caseId], fresh)
    void client.invalidateQueries({ queryKey: ['queues'] })
    void client.invalidateQueries({ queryKey: ['timeline', caseId] })
  }
  useKeys({ n: () => void next() })
  if (error)
    return (
      <main className="desk-main desk-wide">
        <RefusalNote error={error} />
        <Button onClick={() => void next()}>{t('case.next')}</Button>
      </main>
    )
  if (!view)
    return (
      <main className="desk-main desk-wide">
        <Skeleton active />
      </main>
    )
  const items = [
    {
      key: 'materials',
      label: t('tab.materials', { count: view.materials.length }),
      children: <MaterialDesk view={view} done={done} />,
    },
    {
      key: 'tasks',
      label: t('tab.tasks', { count: view.tasks.length }),
      children: <TaskTable view={view} />,
    },
    { key: 'form', label: t('tab.form'), children: <FormTable caseId={caseId} /> },
    {
      key: 'facts',
      label: t('tab.facts', { count: view.fetched.length }),
      children: <FactsTable view={view} />,
    },
    { key: 'timeline', label: t('tab.timeline'), children: <TimelineList caseId={caseId} /> },
  ]
  return (
    <>
      <main className="desk-main">
        <CaseHead view={view} />
        <Tabs activeKey={tab ?? first} onChange={setTab} items={items} />
      </main>
      <aside className="desk-side" aria-label={t('case.actions')}>
        <ActionPanel view={view} done={done} task={search.get('task')} />
        <Button block onClick={() => void next()}>
          {t('case.next')} (N)
        </Button>
      </aside>
    </>
  )
}
