import { Table } from 'antd'
import type { VersionView } from '../../../../contract/client.ts'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { dayInChina } from './day-in-china.ts'

const answerKeys = {
  agreed: 'review.answer.agreed',
  said: 'review.answer.said',
  waiting: 'review.answer.waiting',
} as const
const lightOf = { agreed: 'green', said: 'amber', waiting: 'grey' } as const

/** Whether the last day of the consultation is over: days count whole (V5). */
const isOver = (until: string | null): boolean => until !== null && dayInChina() > until

const Answer = ({ answer, over }: { answer: keyof typeof answerKeys; over: boolean }) => {
  const { t } = useSpeech()
  const late = answer === 'waiting' && over
  return (
    <span className={`light light-${late ? 'overdue' : lightOf[answer]}`}>
      {late ? t('review.answer.late') : t(answerKeys[answer])}
    </span>
  )
}

/** Which departments have answered, which not, and until when they may. */
export const HearingTable = ({ view }: { view: VersionView }) => {
  const { t, pick, language } = useSpeech()
  const answered = view.hearing.filter(({ answer }) => answer !== 'waiting').length
  const over = view.status === 'consultation' && isOver(view.consultationUntil)
  return (
    <section className="version-block" aria-labelledby="hearing">
      <h2 id="hearing">
        {t('review.hearing')}{' '}
        <span className="quiet">
          {t('review.answeredOf', { count: answered, all: view.hearing.length })}
          {view.consultationUntil &&
            ` · ${t('review.until', { day: formatDay(view.consultationUntil, language) })}`}
        </span>
      </h2>
      <Table
        size="small"
        className="plain-table"
        rowKey={(row) => row.department.id}
        dataSource={view.hearing}
        pagination={false}
        locale={{ emptyText: t('review.noDepartments') }}
        columns={[
          {
            title: t('review.department'),
            render: (_: unknown, row) => (
              <>
                {pick(row.department.name, row.department.nameEn)}
                {row.department.id === view.lead?.id && <span className="tag-lead">{t('review.leads')}</span>}
              </>
            ),
          },
          {
            title: t('review.answer'),
            width: 120,
            render: (_: unknown, row) => <Answer answer={row.answer} over={over} />,
          },
          {
            title: t('review.who'),
            width: 360,
            render: (_: unknown, row) =>
              row.at ? `${row.name ?? ''} · ${formatInstant(row.at, language)}` : '—',
          },
        ]}
      />
    </section>
  )
}
