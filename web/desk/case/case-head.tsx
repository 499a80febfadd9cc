import { Alert, Descriptions } from 'antd'
import { useEffect, useRef } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { caseStatusKeys } from '../../ui/words.ts'
import { LightMark } from '../light.tsx'
import { methodNames } from '../words.ts'

const Notices = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  const { correction, refusal, withdrawal } = view
  return (
    <>
      {view.ends && (
        <Alert
          type="warning"
          showIcon
          message={t('settle.title', { count: view.ends.questions.length })}
          description={view.ends.questions
            .map(({ question }) => pick(question.ask, question.askEn))
            .join(' / ')}
        />
      )}
      {correction && (
        <Alert
          type={correction.open ? 'warning' : 'info'}
          showIcon
          message={t(correction.open ? 'case.correctionOpen' : 'case.correctionAnswered', {
            count: correction.items.length + correction.questions.length,
            deadline: formatDay(correction.deadline, language),
          })}
          description={
            <ul className="plain-list">
              {correction.items.map((item) => (
                <li key={`${item.name} ${item.wrong}`}>
                  <b>{pick(item.name, item.nameEn)}</b>
                  {pick('：', ': ')}
                  {pick(item.wrong, item.wrongEn)} → {pick(item.cure, item.cureEn)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {refusal && (
        <Alert
          type="error"
          showIcon
          message={t(refusal.kind === 'refused' ? 'case.refused' : 'case.acceptanceWithdrawn', {
            reason: refusal.reason,
          })}
          description={
            refusal.rightOffice ? t('case.rightOffice', { office: refusal.rightOffice }) : undefined
          }
        />
      )}
      {withdrawal && (
        <Alert
          type="info"
          showIcon
          message={t(withdrawal.kind === 'asked' ? 'case.withdrawn' : 'case.closedUnanswered', {
            reason: withdrawal.reason,
          })}
        />
      )}
    </>
  )
}

/** What a colleague must know at a glance: which thing, whose, where it stands, until when. */
export const CaseHead = ({ view }: { view: CaseView }) => {
  const { t, pick, language } = useSpeech()
  const day = (value: string | null) => (value ? formatDay(value, language) : '—')
  const { delivery } = view
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came by keyboard stands on the case, not on a row that is gone; the keys go on from here.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const items = [
    { key: 'code', label: t('column.code'), children: <span className="code">{view.queryCode ?? '—'}</span> },
    {
      key: 'applicant',
      label: t('column.applicant'),
      children: `${view.applicant.name} ${view.applicant.phone}`,
    },
    { key: 'id', label: t('case.idNumber'), children: view.applicant.idNumber || '—' },
    {
      key: 'submitted',
      label: t('case.submitted'),
      children: view.submittedAt ? formatInstant(view.submittedAt, language) : '—',
    },
    {
      key: 'answer',
      label: t('case.answerDue'),
      children: view.answerDueOn ? (
        <span>
          {formatDue(view.answerDueOn, view.answerProvisional, language)}{' '}
          <LightMark light={view.answerLight} />
        </span>
      ) : (
        '—'
      ),
    },
    {
      key: 'accepted',
      label: t('case.accepted'),
      children: view.acceptedAt
        ? `${day(view.acceptedAt)}${view.deemedAccepted ? ` · ${t('case.deemed')}` : ''}`
        : '—',
    },
    {
      key: 'expected',
      label: t('case.expected'),
      children: view.expectedBy ? formatDue(view.expectedBy, view.provisional, language) : '—',
    },
    ...(view.jointDueOn
      ? [
          {
            key: 'joint',
            label: t('clock.joint'),
            children: view.jointExtension
              ? t('clock.jointExtended', { day: day(view.jointDueOn), days: view.jointExtension.days })
              : day(view.jointDueOn),
          },
        ]
      : []),
    { key: 'lead', label: t('case.lead'), children: pick(view.lead.name, view.lead.nameEn) },
    {
      key: 'visits',
      label: t('case.visits'),
      children: t('case.visitsCount', { count: view.visits.length, before: view.figures.visits.before }),
    },
    ...(view.handledFor ? [{ key: 'handled', label: t('case.handledBy'), children: view.handledFor }] : []),
    ...(delivery
      ? [
          {
            key: 'delivery',
            label: t('case.delivery'),
            children: [
              t(methodNames[delivery.method]),
              delivery.courierCompany,
              delivery.courierNumber,
              delivery.collector,
            ]
              .filter(Boolean)
              .join(' '),
          },
        ]
      : []),
  ]
  return (
    <header className="case-head">
      <h1 ref={heading} tabIndex={-1}>
        {pick(view.thing.name, view.thing.nameEn)}{' '}
        <span className={`status status-${view.status}`}>
          {t(caseStatusKeys[view.status] ?? view.status)}
        </span>
      </h1>
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={items} />
      <Notices view={view} />
    </header>
  )
}
