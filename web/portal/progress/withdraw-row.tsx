import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useSpeech } from '../../ui/language.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

type Part = { readonly view: CaseView; readonly task: CaseTask }

/** C88 What stops with a row, as the engine itself says it, before it is done. */
const StopsToo = ({ view, task }: Part) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery({
    queryKey: ['foresight', view.caseId, view.version, task.matter],
    queryFn: () =>
      call('foreseeAct', {
        params: { caseId: view.caseId },
        body: { type: 'withdraw_row', matter: task.matter, reason: '—' },
      }),
  })
  const before = new Map(view.tasks.map(({ matter, status }) => [matter, status]))
  const too = (data?.after?.tasks ?? []).filter(
    ({ matter, status }) =>
      matter !== task.matter && status === 'stopped' && before.get(matter) !== 'stopped',
  )
  if (too.length === 0) return null
  const names = too.map(({ name, nameEn }) => pick(name, nameEn)).join(t('list.separator'))
  return <p>{t('withdrawRow.too', { names })}</p>
}

const Ask = ({ view, task, ...on }: Part & { onClose: () => void; onDone: () => void }) => {
  const { t, pick } = useSpeech()
  const name = pick(task.name, task.nameEn)
  return (
    <WithdrawForm
      id="withdraw-row-reason"
      caseId={view.caseId}
      orderFor={(reason) => ({ type: 'withdraw_row', matter: task.matter, reason })}
      send={t('withdrawRow.send')}
      done={t('withdrawRow.done', { name })}
      {...on}
    >
      <p>{t('withdrawRow.effect', { name })}</p>
      <StopsToo view={view} task={task} />
    </WithdrawForm>
  )
}

/** C88 A row that has a matter by itself is withdrawn alone; afterwards its line says why, and has the focus its button had. */
export const WithdrawRow = ({ view, task }: Part) => {
  const { t, pick } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  const isTold = isDone && task.status === 'stopped'
  useEffect(() => {
    // On a slow line the case as it is now may be seconds away: the tries begin when it is there.
    if (!isTold) return
    // The line comes with the case as it is now; a dialog that is still closing keeps the focus, then gives it to the button it came from, which is gone.
    let [frame, tries] = [0, 120]
    const go = () => {
      const line = document.querySelector('.dialog-overlay') ? null : told.current
      // It is the line's when it has stayed there for a frame.
      if (line && document.activeElement === line) return
      line?.focus()
      tries -= 1
      if (tries > 0) frame = requestAnimationFrame(go)
    }
    go()
    return () => cancelAnimationFrame(frame)
  }, [isTold])
  const may = view.available.some(
    ({ act, targets }) => act === 'withdraw_row' && targets.includes(task.matter),
  )
  const name = pick(task.name, task.nameEn)
  return (
    <>
      {task.status === 'stopped' && view.withdrawal === null && (
        <p ref={told} className="small" tabIndex={-1}>
          {task.outcomeReason
            ? t('withdrawRow.told', { reason: task.outcomeReason })
            : t('withdrawRow.stopped')}
        </p>
      )}
      {may && (
        <p>
          <button
            type="button"
            className="button-quiet small"
            aria-label={t('withdrawRow.openOf', { name })}
            onClick={() => setOpen(true)}
          >
            {t('withdrawRow.open')}
          </button>
        </p>
      )}
      <Dialog title={t('withdrawRow.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Ask
          view={view}
          task={task}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setDone(true)
          }}
        />
      </Dialog>
    </>
  )
}
