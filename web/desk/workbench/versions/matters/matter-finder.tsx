import { AutoComplete, Input, type RefSelectProps } from 'antd'
import { useRef, useState } from 'react'
import { useSpeech } from '../../../../ui/language.tsx'
import { MatterName } from '../draft/matter-name.tsx'
import { useChoices } from '../draft/use-choices.ts'
import { findMatters } from './find-matters.ts'

/** Finds matters of the library while typing; Enter adds the one that is marked, and the next may be typed at once. */
export const MatterFinder = ({
  taken,
  onAdd,
}: {
  taken: ReadonlySet<string>
  onAdd: (code: string) => void
}) => {
  const { t, pick } = useSpeech()
  const { choices } = useChoices()
  const [text, setText] = useState('')
  const field = useRef<RefSelectProps>(null)
  const found = findMatters(choices?.matters ?? [], text, taken)
  return (
    <AutoComplete
      ref={field}
      className="matter-finder"
      options={found.map((matter) => ({
        value: matter.code,
        label: (
          <span className="matter-option">
            <MatterName matter={matter} code={matter.code} />
            <span className="quiet small">
              {matter.result ? `${matter.result} · ` : ''}
              {t('version.askedIn', { count: matter.things.length })}
            </span>
          </span>
        ),
        title: pick(matter.name, matter.nameEn),
      }))}
      value={text}
      onChange={(value: string) => setText(value ?? '')}
      onSelect={(code: string) => {
        onAdd(code)
        setText('')
        field.current?.focus()
      }}
      defaultActiveFirstOption
      notFoundContent={text.trim() ? <span className="quiet">{t('version.noMatterFound')}</span> : null}
    >
      <Input allowClear aria-label={t('version.findMatter')} placeholder={t('version.findMatterExample')} />
    </AutoComplete>
  )
}
