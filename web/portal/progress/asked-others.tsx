import { useQuery } from '@tanstack/react-query'
import type { CaseTask, CaseView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { togetherQuery } from '../queries.ts'

/** C103 C106 Who has a matter now, and whose opinion is waited for, until when: in everyday words. */
export const AskedOthers = ({ view, task }: { view: CaseView; task: CaseTask }) => {
  const { t, pick, language } = useSpeech()
  const { data } = useQuery(togetherQuery(view.caseId, view.version))
  const first = task.transfers[0]?.from
  const moved = first && first.id !== task.department.id ? first : undefined
  const opinions = data?.opinions.filter(({ matter }) => matter === task.matter) ?? []
  return (
    <>
      {moved && (
        <p className="small">
          {t('task.movedTo', {
            to: pick(task.department.name, task.department.nameEn),
            from: pick(moved.name, moved.nameEn),
          })}
        </p>
      )}
      {opinions.map(({ at, bodies, until, isOpen }) => {
        const waiting = bodies.filter(({ answeredAt }) => !answeredAt).map(({ body }) => body)
        return (
          <p key={at} className={isOpen ? 'small figures' : 'soft small figures'}>
            {isOpen
              ? t('task.asking', {
                  bodies: waiting.join(t('list.separator')),
                  day: formatDay(until, language),
                })
              : t('task.asked', { count: bodies.length - waiting.length })}
          </p>
        )
      })}
    </>
  )
}
