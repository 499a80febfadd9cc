import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Queue } from '#engine/casework'
import { useSpeech } from '../../ui/language.tsx'
import { lightKeys } from '../../ui/words.ts'
import { type KeptFilter, readKept, withKept, writeKept } from '../kept-filters.ts'
import { type Filter, writeFilter } from '../queue-filter.ts'
import { sectionsQuery } from '../sections/query.ts'
import { useMyAccount } from '../session.ts'
import { holderNames, queueNames } from '../words.ts'

type SectionFilterProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

/** C114 The section whose lines are shown: one's own first, another one, or the whole department; nothing where there are no sections. */
const SectionFilter = ({ filter, onFilter }: SectionFilterProps) => {
  const { t, pick } = useSpeech()
  const { data } = useQuery(sectionsQuery)
  if (!data?.sections.length) return null
  const shown = filter.section || data.mine || 'all'
  return (
    <select
      className="input"
      aria-label={t('nav.sections')}
      value={shown}
      onChange={({ target }) => onFilter({ ...filter, section: target.value })}
    >
      <option value="all">{t('filter.allSections')}</option>
      {data.sections.map((one) => (
        <option key={one.id} value={one.id}>
          {pick(one.name, one.nameEn)}
        </option>
      ))}
    </select>
  )
}

type KeptProps = {
  readonly queue: Queue
  readonly filter: Filter
  readonly thingName: { readonly name: string; readonly nameEn: string } | undefined
}

/** The filters one keeps, each a link, and the present one to be kept. */
const Kept = ({ queue, filter, thingName }: KeptProps) => {
  const { t, pick } = useSpeech()
  const username = useMyAccount()?.username ?? ''
  const [kept, setKept] = useState<readonly KeptFilter[]>([])
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

/** What is chosen beside the first filters: the section of a department, and the filters one keeps. */
export const LaterFilters = ({ onFilter, ...kept }: KeptProps & Pick<SectionFilterProps, 'onFilter'>) => (
  <>
    {kept.queue === 'department' && <SectionFilter filter={kept.filter} onFilter={onFilter} />}
    <Kept {...kept} />
  </>
)
