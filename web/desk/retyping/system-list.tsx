import { useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
import { useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { SystemForm } from './system-form.tsx'

const OneSystem = ({ matter }: { matter: string }) => {
  const { data, error } = useQuery({
    queryKey: ['other-system', matter],
    queryFn: () => call('getOtherSystem', { params: { matter } }),
  })
  return data ? <SystemForm key={`${matter} ${data.revision}`} page={data} /> : <RefusalNote error={error} />
}

/** C130 The matters one sets, those typed again first. */
export const SystemList = () => {
  const { t, pick } = useSpeech()
  const [chosen, setChosen] = useState<string>()
  const { data, error } = useQuery({
    queryKey: ['other-systems'],
    queryFn: () => call('listOtherSystems', {}),
  })
  const matters = (data?.matters ?? []).toSorted(
    (a, b) => Number(b.system !== null) - Number(a.system !== null),
  )
  const marked = matters.filter(({ system }) => system !== null)
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">{t('retyping.systems')}</h2>
      <p className="quiet">{t('retyping.systemsExplain')}</p>
      <RefusalNote error={error} />
      {marked.length > 0 && (
        <ul>
          {marked.map(({ matter, name, nameEn, system }) => (
            <li key={matter}>
              {pick(name, nameEn)} <Tag>{system}</Tag>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor="systems-matter">{t('retyping.matter')}</label>{' '}
      <Select
        id="systems-matter"
        style={{ width: '100%', maxWidth: 480 }}
        showSearch
        optionFilterProp="label"
        placeholder={t('retyping.choose')}
        value={chosen}
        onChange={setChosen}
        options={matters.map(({ matter, name, nameEn, department }) => ({
          value: matter,
          label: `${pick(name, nameEn)} · ${pick(department.name, department.nameEn)}`,
        }))}
      />
      {chosen && <OneSystem matter={chosen} />}
    </section>
  )
}
