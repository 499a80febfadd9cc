import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { caseQuery } from '../queries.ts'
import { isKnownLater, readersOf } from './known-later.ts'

type Of = { readonly view: CaseView; readonly material: CaseMaterial }

const useMark = ({ view: { caseId }, material: { material } }: Of) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (type: 'known_later' | 'take_later_back') =>
      call('actOnCase', { params: { caseId }, body: { type, materials: [material] } }),
    onSuccess: (next) => client.setQueryData(caseQuery(caseId).queryKey, next),
  })
}

/** C120 Who waits for it and since when; once it is wanted, since when the person was told. */
const useSaid = ({ view, material }: Of): string => {
  const { t, pick, language } = useSpeech()
  const matters = readersOf(view, material)
    .map(({ name, nameEn }) => pick(name, nameEn))
    .join(t('list.separator'))
  const { later } = material
  if (!later || !isKnownLater(material)) return t('paperLater.may', { matters })
  const asked = later.asked.at(-1)
  return asked
    ? t('paperLater.wanted', { matters, when: formatInstant(asked, language) })
    : t('paperLater.waits', { matters, when: formatInstant(later.at, language) })
}

/** C117 There only later: offered where only matters read it that start later, with the reason; taken back at the same place. */
export const PaperLater = ({ view, material }: Of) => {
  const { t, pick } = useSpeech()
  const mark = useMark({ view, material })
  const said = useSaid({ view, material })
  const isMarked = isKnownLater(material)
  const name = pick(material.name, material.nameEn)
  const may = (act: string) => view.available.find((one) => one.act === act)
  const mayPress = isMarked
    ? may('take_later_back') !== undefined
    : (may('known_later')?.targets.includes(material.material) ?? false)
  if (!isMarked && !mayPress) return null
  // One button in both states: whoever pressed it by the keyboard stays on it.
  return (
    <div className="stack-small">
      <p className={isMarked ? 'small because' : 'soft small'} role={isMarked ? 'status' : undefined}>
        {said}
      </p>
      {mayPress && (
        <p>
          <button
            type="button"
            className="button-second"
            aria-label={t(isMarked ? 'paperLater.backOf' : 'paperLater.markOf', { name })}
            aria-disabled={mark.isPending}
            onClick={() => !mark.isPending && mark.mutate(isMarked ? 'take_later_back' : 'known_later')}
          >
            {t(isMarked ? 'paperLater.back' : 'paperLater.mark')}
          </button>
        </p>
      )}
      <ProblemList error={mark.error} quiet />
    </div>
  )
}
