import { useQuery } from '@tanstack/react-query'
import { useSpeech } from '../../ui/language.tsx'
import type { Filter } from '../queue-filter.ts'
import { sectionsQuery } from '../sections/query.ts'

type SectionFilterProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

/** C114 The section whose lines are shown: one's own first, another one, or the whole department; nothing where there are no sections. */
export const SectionFilter = ({ filter, onFilter }: SectionFilterProps) => {
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
