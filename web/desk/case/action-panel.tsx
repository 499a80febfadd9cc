import { Alert } from 'antd'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import type { AfterwardsView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { CounterAction } from '../counter/counter-action.tsx'
import { leadActs, togetherActs } from '../together/together-acts.ts'
import { AcceptAction } from './accept-action.tsx'
import type { ActOn } from './act-on.ts'
import { ClockPanel, clockActs } from './clock-panel.tsx'
import { CorrectionAction } from './correction-action.tsx'
import { DecideAction } from './decide-action.tsx'
import { DeliverAction } from './deliver-action.tsx'
import type { FieldMarks } from './field-marks.ts'
import { GrantAll } from './grant-all.tsx'
import { IssueAction } from './issue-action.tsx'
import { MarkAction, Objections } from './mark-action.tsx'
import {
  ReasonAction,
  RefuseAction,
  VisitAction,
  WithdrawAction,
  WithdrawRowAction,
} from './plain-actions.tsx'
import { SettleAction } from './settle-action.tsx'

const first = [
  ...['mark', 'settle_question', 'accept', 'correction', 'refuse', 'decide', 'issue', 'deliver'],
  ...clockActs,
  ...togetherActs,
  ...leadActs,
]
/** Acts that ask for a reason only and still have a panel of their own. */
const own: ReadonlySet<string> = new Set(['withdraw', ...leadActs])

/** Only who may do something with others fetches how. */
const TogetherPanel = lazy(() =>
  import('../together/together-panel.tsx').then(({ TogetherPanel: panel }) => ({ default: panel })),
)

/** What I may do next, from `available`, and nothing else. */
export const ActionPanel = ({
  view,
  done,
  task,
  marks,
  missing = [],
  visit,
}: ActOn & {
  task: string | null
  marks: FieldMarks
  missing: AfterwardsView['missing'] | undefined
  /** Turns to where a visit is recorded. */
  visit: () => void
}) => {
  const { t } = useSpeech()
  const may = (act: string) => view.available.find((entry) => entry.act === act)
  const [decide, rows] = [may('decide'), may('withdraw_row')]
  const part = may('mark')
  const on = { view, done }
  // C85 What asks for a reason first is not granted in one go with the others.
  const ready = decide?.targets.filter((matter) => !missing.some((one) => one.matter === matter)) ?? []
  const plain = view.available.filter(({ act, asks }) => !own.has(act) && asks.join() === 'reason')
  const counter = may('attach') || may('submit')
  const standing = new Set(view.tasks.flatMap((one) => (one.status === 'paused' ? [one.matter] : [])))
  const isPaused = decide?.targets.every((matter) => standing.has(matter)) ?? false
  const nothing = !plain.length && !first.some(may)
  return (
    <div className="case-actions">
      <h2>{t('case.actions')}</h2>
      {nothing && !counter && <Alert type="info" message={t('actions.none')} />}
      {counter && <CounterAction view={view} />}
      {may('withdraw') && view.queryCode && (
        <Link to={`/counter/${view.caseId}/receipt`}>{t('receipt.reprint')}</Link>
      )}
      {part && <MarkAction {...on} matters={part.targets} marks={marks} />}
      {may('correction') && <Objections {...on} />}
      <SettleAction {...on} />
      {may('accept') && <AcceptAction {...on} marks={marks} />}
      {may('correction') && <CorrectionAction {...on} marks={marks} />}
      {may('refuse') && <RefuseAction {...on} />}
      {/* C92 While its clock stands nothing is decided: what lets it run again comes first. */}
      {isPaused && <ClockPanel {...on} came={task} />}
      {ready.length > 1 && <GrantAll {...on} matters={ready} />}
      {decide?.targets.map((matter) => (
        <DecideAction
          key={matter}
          {...on}
          matter={matter}
          missing={missing.find((one) => one.matter === matter)?.fields}
          visit={visit}
          open={
            decide.targets.length === 1 ||
            (task && decide.targets.includes(task) ? task : decide.targets[0]) === matter
          }
        />
      ))}
      {!isPaused && <ClockPanel {...on} came={task} />}
      {togetherActs.some(may) && (
        <Suspense fallback={null}>
          <TogetherPanel {...on} came={task} />
        </Suspense>
      )}
      {plain.map((act) => (
        <ReasonAction key={act.act} {...on} act={act} />
      ))}
      {may('issue') && <IssueAction {...on} />}
      {may('deliver') && <DeliverAction {...on} />}
      {may('visit') && <VisitAction {...on} />}
      {rows && <WithdrawRowAction {...on} parts={rows.targets} />}
      {may('withdraw') && view.status !== 'draft' && <WithdrawAction {...on} />}
    </div>
  )
}
