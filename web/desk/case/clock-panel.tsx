import type { ActOn } from './act-on.ts'
import {
  ExcludeAction,
  ExtendAction,
  ExtendJointAction,
  PauseAction,
  ResumeAction,
} from './clock-actions.tsx'
import { AnswerLateAction } from './late-action.tsx'
import { CheckAction, CureAction, RestoreAction, RevokeAction } from './promise-actions.tsx'

/** Acts on limits and promises; each only where it is available. */
export const clockActs = [
  'pause',
  'resume',
  'exclude',
  'extend',
  'extend_joint',
  'answer_late',
  'check',
  'cure',
  'revoke',
  'restore_promise',
] as const

/** C92 C94 C97 What somebody may do to the limits and the promises of a case. */
export const ClockPanel = ({ view, done, came }: ActOn & { came: string | null }) => {
  const targetsOf = (name: (typeof clockActs)[number]) =>
    view.available.find(({ act }) => act === name)?.targets ?? []
  const paused = new Set(view.tasks.flatMap(({ matter, status }) => (status === 'paused' ? [matter] : [])))
  const on = { view, done, came }
  const [pausing, resuming] = [targetsOf('pause'), targetsOf('resume').filter((one) => paused.has(one))]
  const [excluding, extending] = [targetsOf('exclude'), targetsOf('extend')]
  const answering = targetsOf('answer_late')
  const [checking, curing, revoking] = [targetsOf('check'), targetsOf('cure'), targetsOf('revoke')]
  const restoring = targetsOf('restore_promise')
  return (
    <>
      {answering.length > 0 && <AnswerLateAction {...on} targets={answering} />}
      {resuming.length > 0 && <ResumeAction {...on} targets={resuming} letter="p" />}
      {pausing.length > 0 && (
        <PauseAction {...on} targets={pausing} letter={resuming.length ? undefined : 'p'} />
      )}
      {excluding.length > 0 && <ExcludeAction {...on} targets={excluding} />}
      {extending.length > 0 && <ExtendAction {...on} targets={extending} />}
      {view.available.some(({ act }) => act === 'extend_joint') && <ExtendJointAction {...on} />}
      {checking.length > 0 && <CheckAction {...on} targets={checking} />}
      {curing.length > 0 && <CureAction {...on} targets={curing} />}
      {revoking.length > 0 && <RevokeAction {...on} targets={revoking} />}
      {restoring.length > 0 && <RestoreAction {...on} targets={restoring} />}
    </>
  )
}
