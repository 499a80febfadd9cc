import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { isWorked, lineHolders, type Queue } from '#engine/casework'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { lightKeys } from '../../ui/words.ts'
import {
  type Filter,
  type KeptFilter,
  lights,
  noFilter,
  readKept,
  withKept,
  writeFilter,
  writeKept,
} from '../queue-filter.ts'
import { useMyAccount } from '../session.ts'
import { holderNames, queueNames } from '../words.ts'

const SectionFilter = lazy(() =>
  import('./section-filter.tsx').then((file) => ({ default: file.SectionFilter })),
)

type FiltersProps = {
  readonly queue: Queue
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** C26 Which one thing, which light, what first. The counts are asked for when somebody reaches for them. */
export const QueueFilters = ({ queue, filter, onFilter }: FiltersProps) => {
  const { t, pick } = useSpeech()
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
      {queue === 'department' && (
        <Suspense>
          <SectionFilter {...{ filter, onFilter }} />
        </Suspense>
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
      <Kept queue={queue} filter={filter} thingName={things.find(({ code }) => code === filter.thing)} />
    </fieldset>
  )
}

type KeptProps = Pick<FiltersProps, 'queue' | 'filter'> & {
  readonly thingName: { readonly name: string; readonly nameEn: string } | undefined
}

/** The filters one keeps, each a link, and the present one to be kept. */
const Kept = ({ queue, filter, thingName }: KeptProps) => {
  const { t, pick } = useSpeech()
  const username = useMyAccount()?.username ?? ''
  const [kept, setKept] = useState<readonly KeptFilter[]>([])
  // Only the browser knows them: the server draws the page without.
  useEffect(() => setKept(readKept(username)), [username])
  const address = `/queues/${queue}${writeFilter(filter)}`
  const keep = (next: typeof kept) => {
    setKept(next)
    writeKept(username, next)
  }
  const name = [
    t(queueNames[queue]),
    filter.thing && (thingName ? pick(thingName.name, thingName.nameEn) : filter.thing),
    filter.light && t(lightKeys[filter.light] ?? filter.light),
    filter.held && t(holderNames[filter.held]),
    filter.order === 'newest' && t('filter.newest'),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      {writeFilter(filter) !== '' && !kept.some((one) => one.address === address) && (
        <button
          type="button"
          className="button-quiet"
          onClick={() => keep(withKept(kept, { name, address }))}
        >
          {t('filter.keep')}
        </button>
      )}
      {kept.length > 0 && (
        <ul className="kept-filters" aria-label={t('filter.kept')}>
          {kept.map((one) => (
            <li key={one.address}>
              <Link to={one.address} aria-current={one.address === address ? 'true' : undefined}>
                {one.name}
              </Link>
              <button
                type="button"
                className="button-quiet"
                aria-label={t('filter.drop', { name: one.name })}
                onClick={() => keep(kept.filter((other) => other !== one))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
