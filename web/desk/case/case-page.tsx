import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useRetyping } from '../retyping/use-retyping.ts'
import { leadActs } from '../together/together-acts.ts'
import { somethingIn, useTogether } from '../together/use-together.ts'
import { KeysHeard, useKeys } from '../use-keys.ts'
import type { ActOn } from './act-on.ts'
import { ActionPanel } from './action-panel.tsx'
import { AfterHandIn, useAfterwards } from './after-hand-in.tsx'
import { CaseHead } from './case-head.tsx'
import './case-tabs.css'
import { ClaimBar, useClaims } from './claim-bar.tsx'
import { type Done, DoneNote } from './done-note.tsx'
import { DrawnTexts } from './drawn-texts.tsx'
import { FactsTable } from './facts-table.tsx'
import { useFieldMarks } from './field-marks.ts'
import { FormTable } from './form-table.tsx'
import { MaterialDesk } from './material-desk.tsx'
import { Rosters } from './rosters.tsx'
import { TaskTable } from './task-table.tsx'
import { TimelineList } from './timeline-list.tsx'
import { useNext } from './use-next.ts'

/** Only whoever leads, and whoever reads what was done together, fetches it. */
const LeadPanel = lazy(() =>
  import('../together/lead-panel.tsx').then(({ LeadPanel: panel }) => ({ default: panel })),
)
const TogetherTab = lazy(() =>
  import('../together/together-tab.tsx').then(({ TogetherTab: tab }) => ({ default: tab })),
)
const OutgoingList = lazy(() => import('./outgoing-list.tsx').then((it) => ({ default: it.OutgoingList })))
const RetypingPanel = lazy(() =>
  import('../retyping/retyping-panel.tsx').then(({ RetypingPanel: panel }) => ({ default: panel })),
)

/** Another case is another page: nothing of the one before stays on it. */
export const CasePage = () => {
  const { caseId = '' } = useParams()
  return <Loaded key={caseId} caseId={caseId} />
}

/** What they must judge: a department the papers it may see, the issuing window what came out. */
const firstTab = ({ available, materials }: CaseView): string => {
  const may = (act: string) => available.some((entry) => entry.act === act)
  if (may('issue') || may('deliver')) return 'tasks'
  if (!may('decide') && ['resume', 'extend', 'check', 'cure'].some(may)) return 'tasks'
  return may('decide') && !materials.length ? 'form' : 'materials'
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const [search] = useSearchParams()
  const { t } = useSpeech()
  const client = useQueryClient()
  const { data: view, error } = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
  })
  const { next, back } = useNext(caseId)
  const claims = useClaims(caseId)
  const { data: after } = useAfterwards(caseId, view?.acceptedAt ? view.version : undefined)
  const { data: together } = useTogether(caseId, view?.submittedAt ? view.version : undefined)
  const { data: retyping } = useRetyping(caseId, view)
  const marks = useFieldMarks(caseId)
  const [made, setMade] = useState<Done>()
  const [tab, setTab] = useState<string>()
  // The tab of the first look stays: an act must not turn the page under somebody's eyes.
  useEffect(() => {
    if (view) setTab((chosen) => chosen ?? firstTab(view))
  }, [view])
  // What was marked is for the notice of this round; whichever act ended it, none is left for the next.
  const roundOver =
    view !== undefined && !view.available.some(({ act }) => act === 'correction' || act === 'mark')
  const { clear } = marks
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the round is over
  useEffect(() => {
    if (roundOver) clear()
  }, [roundOver])
  const done: ActOn['done'] = (fresh, orders) => {
    if (orders) setMade({ orders, after: fresh })
    client.setQueryData(['case', caseId], fresh)
    void client.invalidateQueries({ queryKey: ['queues'] })
    for (const what of ['timeline', 'form']) void client.invalidateQueries({ queryKey: [what, caseId] })
    void client.invalidateQueries({ queryKey: ['claims', caseId] })
  }
  useKeys({ n: [() => void next(), t('case.next')], u: [() => void back(), t('case.back')] })
  if (error)
    return (
      <main className="desk-main desk-wide">
        <RefusalNote error={error} />
        <Button onClick={() => void next()}>{t('case.next')}</Button>
      </main>
    )
  // Acts wait until it is known who works on it.
  if (!view || claims.isPending)
    return (
      <main className="desk-main desk-wide">
        <Skeleton active />
      </main>
    )
  // C74 What a colleague works on is looked at; whoever acts takes it over first.
  const yours = claims.isOthers || claims.isUnknown ? { ...view, available: [] } : view
  const mayNotify = yours.available.some(({ act }) => act === 'correction' || act === 'mark')
  const shown = tab ?? firstTab(view)
  const items = [
    {
      key: 'materials',
      label: t('tab.materials', { count: view.materials.length }),
      // What is pressed beside another tab judges no paper that nobody sees.
      children: (
        <KeysHeard value={shown === 'materials'}>
          <MaterialDesk view={yours} done={done} />
          <DrawnTexts caseId={caseId} version={view.version} />
          <Rosters caseId={caseId} version={view.version} />
        </KeysHeard>
      ),
    },
    {
      key: 'tasks',
      label: t('tab.tasks', { count: view.tasks.length }),
      children: <TaskTable view={view} />,
    },
    ...(after && after.visits.length + after.later.fields.length > 0
      ? [
          {
            key: 'after',
            label: t('tab.after'),
            children: <AfterHandIn view={yours} done={done} />,
          },
        ]
      : []),
    ...(together && somethingIn(together) > 0
      ? [
          {
            key: 'together',
            label: t('tab.together', { count: somethingIn(together) }),
            children: (
              <Suspense fallback={<Skeleton active />}>
                <TogetherTab view={yours} />
              </Suspense>
            ),
          },
        ]
      : []),
    ...(retyping?.parts.length
      ? [
          {
            key: 'retyping',
            label: t('retyping.tab'),
            children: (
              <KeysHeard value={shown === 'retyping'}>
                <Suspense fallback={<Skeleton active />}>
                  <RetypingPanel view={yours} done={done} parts={retyping.parts} />
                </Suspense>
              </KeysHeard>
            ),
          },
        ]
      : []),
    {
      key: 'form',
      label: t('tab.form'),
      children: <FormTable caseId={caseId} marks={mayNotify ? marks : undefined} />,
    },
    {
      key: 'facts',
      label: t('tab.facts', { count: view.fetched.length }),
      children: <FactsTable view={view} />,
    },
    {
      key: 'timeline',
      label: t('tab.timeline'),
      children: (
        <>
          <Suspense fallback={null}>
            <OutgoingList caseId={caseId} />
          </Suspense>
          <TimelineList caseId={caseId} />
        </>
      ),
    },
  ]
  return (
    <>
      <main className="desk-main">
        <p className="case-walk">
          <Button size="small" onClick={() => void back()}>
            {t('case.back')} (U)
          </Button>
          <Button size="small" onClick={() => void next()}>
            {t('case.next')} (N)
          </Button>
        </p>
        {made && <DoneNote done={made} goOn={() => setMade(undefined)} next={() => void next()} />}
        <CaseHead view={view} />
        <ClaimBar view={view} lines={claims.lines} />
        {!claims.isUnknown && <RefusalNote error={claims.error} />}
        {!made && yours.available.some(({ act }) => leadActs.includes(act)) && (
          <Suspense fallback={null}>
            <LeadPanel view={yours} done={done} />
          </Suspense>
        )}
        <Tabs activeKey={shown} onChange={setTab} items={items} />
      </main>
      <aside className="desk-side" aria-label={t('case.actions')}>
        {made ? (
          <p className="quiet">{t('done.aside')}</p>
        ) : claims.isUnknown ? (
          <>
            <p>{t('claim.unknown')}</p>
            <RefusalNote error={claims.error} />
            <Button onClick={() => void claims.refetch()}>{t('failure.retry')}</Button>
          </>
        ) : claims.isOthers ? (
          <p>{t('claim.aside')}</p>
        ) : (
          <ActionPanel
            view={view}
            done={done}
            task={search.get('task')}
            marks={marks}
            missing={after?.missing}
            visit={() => setTab('after')}
          />
        )}
      </aside>
    </>
  )
}
