import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { Canonical } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { wordingsKey } from './use-settling.ts'
import { findCanonicals, type Noun, sortKeys } from './wording-words.ts'

const useCanonicals = (noun: Noun): readonly Canonical[] =>
  useQuery({
    queryKey: [...wordingsKey, 'canonicals', noun],
    queryFn: () => call('listCanonicals', { query: { noun } }),
  }).data?.canonicals ?? []

/** What an entry is, beside its name: kind or type, unit, how often it is asked for. */
export const CanonicalFacts = ({ canonical }: { canonical: Canonical }) => {
  const { t } = useSpeech()
  const sort = t(sortKeys[canonical.sort] ?? '')
  return (
    <span className="quiet small">
      {sort}
      {canonical.unit && ` · ${canonical.unit}`} · {t('wording.uses', { count: canonical.uses })}
    </span>
  )
}

type Props = {
  readonly noun: Noun
  readonly label: string
  readonly value?: string | undefined
  readonly onChoose: (canonical: Canonical) => void
}

/** Finds any canonical entry by its name in either language, or by its id. */
export const ChooseCanonical = ({ noun, label, value, onChoose }: Props) => {
  const { t, pick } = useSpeech()
  const canonicals = useCanonicals(noun)
  const [text, setText] = useState('')
  const found = findCanonicals(canonicals, text)
  return (
    <Select
      className="wording-choose"
      showSearch
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      filterOption={false}
      onSearch={setText}
      onSelect={(id: string) => {
        const canonical = canonicals.find((entry) => entry.id === id)
        if (canonical) onChoose(canonical)
        setText('')
      }}
      notFoundContent={<span className="quiet">{t('wording.noneSuch')}</span>}
      options={found.map((canonical) => ({
        value: canonical.id,
        label: (
          <span className="wording-option">
            {pick(canonical.name, canonical.nameEn)} <CanonicalFacts canonical={canonical} />
          </span>
        ),
      }))}
    />
  )
}
