import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { isWorked, lineHolders, type Queue } from '#engine/casework'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { lightKeys } from '../../ui/words.ts'
import { type Filter, lights, noFilter, writeFilter } from '../queue-filter.ts'
import { holderNames } from '../words.ts'

/** What nobody needs in the first moment comes after it. */
const LaterFilters = lazy(() =>
  import('./later-filters.tsx').then((file) => ({ default: file.LaterFilters })),
)

type FiltersProps = {
  readonly queue: Queue
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** C26 Which one thing, which light, what first. The counts are asked for when somebody reaches for them. */
export const QueueFilters = ({ queue, filter, onFilter }: FiltersProps) => {
  const { t, pick } = useSpeech()
  // Only the browser has them: the server draws the page without.
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  const [reached, setReached] = useState(filter.thing !== '')
  const { data } = useQuery({
    queryKey: ['queue-things', queue],
    queryFn: () => call('countQueueThings', { params: { queue } }),
    enabled: reached,
    staleTime: 15_000,
  })
  const things = data?.things ?? []
  const isUnknown = filter.thing !== '' && !things.some(({ code }) => code === filter.thing)
  return (
    <fieldset className="queue-filters">
      <legend className="visually-hidden">{t('filter.title')}</legend>
      <select
        className="input"
        aria-label={t('filter.thing')}
        value={filter.thing}
        onFocus={() => setReached(true)}
        onPointerEnter={() => setReached(true)}
        onChange={({ target }) => onFilter({ ...filter, thing: target.value })}
      >
        <option value="">{t('filter.allThings')}</option>
        {isUnknown && <option value={filter.thing}>{filter.thing}</option>}
        {things.map(({ code, name, nameEn, count, more }) => (
          <option key={code} value={code}>
            {pick(name, nameEn)} ({more ? `${count}+` : count})
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('filter.light')}
        value={filter.light}
        onChange={({ target }) => onFilter({ ...filter, light: target.value as Filter['light'] })}
      >
        <option value="">{t('filter.allLights')}</option>
        {lights.map((light) => (
          <option key={light} value={light}>
            {t(lightKeys[light] ?? light)}
          </option>
        ))}
      </select>
      {isWorked(queue) && (
        <select
          className="input"
          aria-label={t('filter.held')}
          value={filter.held}
          onChange={({ target }) => onFilter({ ...filter, held: target.value as Filter['held'] })}
        >
          <option value="">{t('filter.allHeld')}</option>
          {lineHolders.map((held) => (
            <option key={held} value={held}>
              {t(holderNames[held])}
            </option>
          ))}
        </select>
      )}
      <select
        className="input"
        aria-label={t('filter.order')}
        value={filter.order}
        onChange={({ target }) => onFilter({ ...filter, order: target.value as Filter['order'] })}
      >
        <option value="due">{t('filter.due')}</option>
        <option value="newest">{t('filter.newest')}</option>
      </select>
      {writeFilter(filter) !== '' && (
        <button type="button" className="button-quiet" onClick={() => onFilter(noFilter)}>
          {t('filter.clear')}
        </button>
      )}
      {isHere && (
        <Suspense>
          <LaterFilters
            {...{ queue, filter, onFilter }}
            thingName={things.find(({ code }) => code === filter.thing)}
          />
        </Suspense>
      )}
    </fieldset>
  )
}
