import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { matterOf } from '#engine/casework'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'

/** C117 At the counter the clerk marks for the person what there is only later, and takes it back. */
export const CounterLater = ({ view, row }: { view: CaseView; row: CaseMaterial }) => {
  const { t, pick, language } = useSpeech()
  const client = useQueryClient()
  const { caseId, available, tasks } = view
  const isMarked = row.mayComeLater && row.later?.cameAt === null
  const mark = useMutation({
    mutationFn: (type: 'known_later' | 'take_later_back') =>
      call('actOnCase', { params: { caseId }, body: { type, materials: [row.material] } }),
    onSuccess: (next) => {
      client.setQueryData(['case', caseId], next)
      return client.invalidateQueries({ queryKey: ['timeline', caseId] })
    },
  })
  const order = isMarked ? 'take_later_back' : 'known_later'
  const open = available.find(({ act }) => act === order)
  const may = open !== undefined && (isMarked || open.targets.includes(row.material))
  if (!isMarked && !may) return null
  const matters = row.askedBy
    .flatMap(({ matter }) => tasks.find((task) => matterOf(task.matter) === matter) ?? [])
    .map(({ name, nameEn }) => pick(name, nameEn))
    .join('、')
  const label = t(isMarked ? 'counter.laterBack' : 'counter.laterMark')
  return (
    <div className="counter-file">
      <span className={isMarked ? 'verdict' : 'quiet'}>
        {isMarked && row.later
          ? t('counter.laterSince', { when: formatInstant(row.later.at, language), matters })
          : t('counter.laterMay', { matters })}
      </span>
      {may && (
        <Button
          size="small"
          aria-label={`${label} ${pick(row.name, row.nameEn)}`}
          loading={mark.isPending}
          onClick={() => mark.mutate(order)}
        >
          {label}
        </Button>
      )}
      <RefusalNote error={mark.error} />
    </div>
  )
}
