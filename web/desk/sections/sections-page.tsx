import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Input, Select } from 'antd'
import { useState } from 'react'
import { sectionBounds } from '#engine/identity'
import type { Operations, Sections } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { sectionsQuery } from './query.ts'
import './sections.css'

type Wanted = Operations['arrangeSections']['body']['sections'][number]
type OneProps = {
  readonly one: Wanted
  readonly isFirst: boolean
  readonly known: Sections
  /** What stands in the other sections already. */
  readonly taken: ReadonlySet<string>
  readonly change: (part: Partial<Wanted>) => void
  readonly remove: () => void
}

const OneSection = ({ one, isFirst, known, taken, change, remove }: OneProps) => {
  const { t, pick } = useSpeech()
  const free = <Option extends { readonly value: string }>(options: readonly Option[]) =>
    options.filter(({ value }) => !taken.has(value))
  const many = (label: string, value: readonly string[], options: { value: string; label: string }[]) => ({
    ...{ mode: 'multiple' as const, className: 'section-many', 'aria-label': label, placeholder: label },
    ...{ value: [...value], options: free(options), showSearch: { optionFilterProp: 'label' } },
  })
  const matters = known.matters.map(({ code, name, nameEn }) => ({ value: code, label: pick(name, nameEn) }))
  const officers = known.officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card size="small" className="section-card">
      <Input
        aria-label={t('sections.name')}
        placeholder={t('sections.name')}
        maxLength={sectionBounds.name}
        value={one.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Input
        aria-label={t('sections.nameEn')}
        placeholder={t('sections.nameEn')}
        maxLength={sectionBounds.name}
        value={one.nameEn}
        onChange={({ target }) => change({ nameEn: target.value })}
      />
      <Select
        {...many(t('sections.matters'), one.matters, matters)}
        onChange={(value: string[]) => change({ matters: value })}
      />
      {isFirst && <p className="quiet">{t('sections.first')}</p>}
      <Select
        {...many(t('sections.officers'), one.officers, officers)}
        onChange={(value: string[]) => change({ officers: value })}
      />
      <Button size="small" onClick={remove}>
        {t('sections.remove')}
      </Button>
    </Card>
  )
}

const Arrange = ({ known }: { readonly known: Sections }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const [wanted, setWanted] = useState<readonly Wanted[]>(known.sections)
  const save = useMutation({
    mutationFn: () => call('arrangeSections', { body: { edition: known.edition, sections: [...wanted] } }),
    onSuccess: (next) => {
      setWanted(next.sections)
      client.setQueryData(sectionsQuery.queryKey, next)
      void client.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  const set = (next: readonly Wanted[]) => {
    save.reset()
    setWanted(next)
  }
  const others = (index: number) =>
    new Set(wanted.flatMap((one, at) => (at === index ? [] : [...one.matters, ...one.officers])))
  return (
    <>
      {wanted.length === 0 && <p>{t('sections.none')}</p>}
      {wanted.map((one, index) => (
        <OneSection
          // biome-ignore lint/suspicious/noArrayIndexKey: a new one has no id yet, and none changes its place
          key={index}
          {...{ one, known }}
          isFirst={index === 0}
          taken={others(index)}
          change={(part) => set(wanted.map((other) => (other === one ? { ...one, ...part } : other)))}
          remove={() => set(wanted.filter((other) => other !== one))}
        />
      ))}
      <p className="section-acts">
        <Button
          disabled={wanted.length >= sectionBounds.most}
          onClick={() => set([...wanted, { id: null, name: '', nameEn: '', matters: [], officers: [] }])}
        >
          {t('sections.add')}
        </Button>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('sections.save')}
        </Button>
      </p>
      {save.isSuccess && <Alert type="success" message={t('sections.saved')} role="status" />}
      <RefusalNote error={save.error} />
    </>
  )
}

/** P41 The head says which sections the department has, and what and who belongs to each. */
export const SectionsPage = () => {
  const { t } = useSpeech()
  const { data, error } = useQuery({ ...sectionsQuery, staleTime: 0, refetchOnWindowFocus: false })
  return (
    <main className="desk-main desk-wide sections">
      <h1>{t('nav.sections')}</h1>
      <p className="quiet">{t('sections.explain')}</p>
      <RefusalNote error={error} />
      {data && <Arrange known={data} />}
    </main>
  )
}
