import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { call } from '../../../../ui/call.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { zoneKeys } from '../../../../ui/zones.ts'
import { useDraft, useSection } from '../draft/draft-context.ts'
import { FieldRow } from '../draft/field-row.tsx'
import type { SectionValues } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { leadReasonKeys, leadReasons } from './lead-reasons.ts'

/** Whom a guide may be for (2b). */
const audienceKeys: Record<string, string> = {
  法人: 'version.audience.legal',
  个体工商户: 'version.audience.individual',
  个人: 'version.audience.natural',
}

type Basics = SectionValues['basics']
type TextKey = 'name' | 'name_en' | 'audience' | 'zone' | 'lead_department' | 'lead_reason'

/** An emptied optional field is left out, as a file would leave it out. */
const withText = (basics: Basics, key: TextKey, text: string): Basics => {
  if (text || key === 'name' || key === 'lead_department') return { ...basics, [key]: text }
  const { [key]: _gone, ...rest } = basics
  return rest
}

const useZones = () => {
  const { data } = useQuery({
    queryKey: ['things'],
    queryFn: () => call('listThings', {}),
    staleTime: 60_000,
  })
  return data?.zones ?? []
}

/** Departments that may lead: owners of the draft's matters; and the one that stands there, so that it is not lost from sight. */
const useLeadOptions = () => {
  const { pick } = useSpeech()
  const draft = useDraft()
  const { choices, matters } = useChoices()
  const owners = new Set([
    ...draft.matters.map(({ code }) => matters.get(code)?.department.id ?? ''),
    draft.lead_department,
  ])
  return (choices?.departments ?? [])
    .filter(({ id }) => owners.has(id))
    .map(({ id, name, nameEn }) => ({ value: id, label: pick(name, nameEn) }))
}

export const BasicsForm = () => {
  const { t } = useSpeech()
  const { value, change, editable } = useSection('basics')
  const { choices } = useChoices()
  const zones = useZones()
  const leads = useLeadOptions()
  const set = (key: TextKey) => (text: string) => change((basics) => withText(basics, key, text ?? ''))
  const disabled = !editable
  const options = (words: readonly string[], keys: Record<string, string>) =>
    words.map((word) => ({ value: word, label: keys[word] ? t(keys[word]) : word }))
  return (
    <div className="draft-form">
      <FieldRow
        label={t('version.field.name')}
        htmlFor="basics-name"
        row="basics/name"
        note={t('version.nameNote')}
      >
        <Input
          id="basics-name"
          maxLength={60}
          disabled={disabled}
          value={value.name}
          onChange={(event) => set('name')(event.target.value)}
        />
      </FieldRow>
      <FieldRow label={t('version.field.name_en')} htmlFor="basics-name-en" row="basics/name_en">
        <Input
          id="basics-name-en"
          lang="en"
          maxLength={120}
          disabled={disabled}
          value={value.name_en ?? ''}
          onChange={(event) => set('name_en')(event.target.value)}
        />
      </FieldRow>
      <FieldRow label={t('version.field.audience')} htmlFor="basics-audience" row="basics/audience">
        <Select
          id="basics-audience"
          className="field-short"
          disabled={disabled}
          allowClear
          options={options(
            [...new Set([...Object.keys(audienceKeys), ...(choices?.audiences ?? [])])],
            audienceKeys,
          )}
          value={value.audience ?? null}
          onChange={set('audience')}
        />
      </FieldRow>
      <FieldRow label={t('version.field.zone')} htmlFor="basics-zone" row="basics/zone">
        <Select
          id="basics-zone"
          className="field-short"
          disabled={disabled}
          allowClear
          options={options(zones, zoneKeys)}
          value={value.zone ?? null}
          onChange={set('zone')}
        />
      </FieldRow>
      <FieldRow
        label={t('version.field.lead_department')}
        htmlFor="basics-lead"
        row="basics/lead_department"
        note={choices && leads.length === 0 ? t('version.leadNeedsMatters') : undefined}
      >
        <Select
          id="basics-lead"
          className="field-middle"
          disabled={disabled}
          allowClear
          options={leads}
          loading={!choices}
          value={(choices && value.lead_department) || null}
          onChange={set('lead_department')}
        />
      </FieldRow>
      <FieldRow label={t('version.field.lead_reason')} htmlFor="basics-reason" row="basics/lead_reason">
        <Select
          id="basics-reason"
          className="field-middle"
          disabled={disabled}
          allowClear
          options={leadReasons.map((reason) => ({ value: reason, label: t(leadReasonKeys[reason] ?? '') }))}
          value={value.lead_reason ?? null}
          onChange={set('lead_reason')}
        />
      </FieldRow>
    </div>
  )
}
