import { Input } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { RefusalNote } from '../refusal.tsx'
import type { CaseOrder } from './act-on.ts'
import { Foreseen, useForesight } from './foreseen.tsx'

/**
 * C12 Papers that are missing and may follow, each with its day: the usual one, as the rule reckons it, until another is chosen. What the applicant
 * will read of it stands below.
 */
export const useLater = (view: CaseView, enabled: boolean) => {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const papers = view.materials.filter(
    ({ necessity, check }) => necessity === 'deferrable' && check?.verdict === 'missing',
  )
  const asked = enabled && papers.length > 0
  const { data: usual } = useForesight(view, { type: 'accept' }, asked)
  const given = Object.entries(chosen).filter(
    ([one, day]) => day && papers.some(({ material }) => material === one),
  )
  const days = Object.fromEntries(given)
  const order = { type: 'accept' as const, deferred: days }
  const written = useDebounced(JSON.stringify(order), 300)
  const { data: foresight, error } = useForesight(view, JSON.parse(written) as CaseOrder, asked, true)
  const usualOf = (material: string) =>
    usual?.after?.materials.find((one) => one.material === material)?.deferredUntil ?? ''
  return {
    papers: enabled ? papers : [],
    days,
    dayOf: (material: string) => chosen[material] ?? usualOf(material),
    usualOf,
    choose: (material: string, day: string) => setChosen({ ...chosen, [material]: day }),
    ...{ order, foresight, error },
    /** A day that cannot be meant is told before anybody presses. */
    isWrong: asked && written === JSON.stringify(order) && Boolean(foresight?.problems.length),
  }
}

export const LaterPapers = ({ later }: { later: ReturnType<typeof useLater> }) => {
  const { t, pick, language } = useSpeech()
  const { papers, order, foresight } = later
  if (!papers.length) return null
  return (
    <fieldset className="action later-papers">
      <legend>{t('follow.title', { count: papers.length })}</legend>
      {papers.map(({ material, name, nameEn }) => (
        <div key={material}>
          <label htmlFor={`later-${material}`}>{t('follow.until', { name: pick(name, nameEn) })}</label>
          <Input
            id={`later-${material}`}
            type="date"
            value={later.dayOf(material)}
            onChange={({ target }) => later.choose(material, target.value)}
          />
          {later.usualOf(material) && (
            <p className="quiet">
              {t('follow.usual', { day: formatDay(later.usualOf(material), language) })}
            </p>
          )}
        </div>
      ))}
      {foresight && <Foreseen order={order} foresight={foresight} />}
      <RefusalNote error={later.error} />
    </fieldset>
  )
}
