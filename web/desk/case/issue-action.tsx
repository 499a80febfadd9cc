import { Button } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn } from './act-on.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { EarlyIssue } from './early-issue.tsx'
import { Hindrances } from './hindrances.tsx'
import { notLeft } from './results-left.ts'

/** C8 C12 Everything together; what is still owed is told before anybody presses. */
export const IssueAction = ({ view, done }: ActOn) => {
  const { t } = useSpeech()
  const [asking, setAsking] = useState(false)
  const hindrances = view.available.find((one) => one.act === 'issue')?.hindrances ?? []
  const may = hindrances.length === 0
  const label = t('actions.issue', { count: notLeft(view).length })
  // C98 While others are still at work, only what the person wishes for first leaves.
  if (view.status === 'accepted') return <EarlyIssue {...{ view, done }} />
  return (
    <section className="action">
      <Button type={may ? 'primary' : 'default'} block disabled={!may} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Hindrances of={hindrances} />
      {asking && (
        <ConfirmAct
          {...{ view, done, label }}
          order={{ type: 'issue' }}
          title={t('issue.ask')}
          close={() => setAsking(false)}
        />
      )}
    </section>
  )
}
