import { Button, Input } from 'antd'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useSpeech } from '../../../../ui/language.tsx'
import { useSection } from '../draft/draft-context.ts'
import { RowFaults } from '../draft/row-faults.tsx'

const longest = 60
const most = 50

/** How people say it when they ask for it: what the search on the web and at the counter finds it by. */
export const Sayings = () => {
  const { t } = useSpeech()
  const { value, change, editable } = useSection('said')
  const [typed, setTyped] = useState('')
  const sayings = value.also_said ?? []
  const set = (update: (words: readonly string[]) => readonly string[]) =>
    change((said) => ({ ...said, also_said: [...update(said.also_said ?? [])] }))
  const rows = sayings.map((word, index) => ({ word, index, key: `saying ${index}` }))
  const add = () => {
    // A list pasted from elsewhere comes in one piece: every line or comma is a saying.
    const words = typed
      .split(/[\n,，、;；]/)
      .map((word) => word.trim().slice(0, longest))
      .filter(Boolean)
    if (words.length === 0) return
    set((old) => [...new Set([...old, ...words])].slice(0, most))
    setTyped('')
  }
  return (
    <section aria-labelledby="sayings" data-row="said">
      <h2 id="sayings">
        {t('version.sayings')}{' '}
        <span className="quiet small">{t('version.sayingsHint', { count: sayings.length })}</span>
      </h2>
      <ul className="sayings">
        {rows.map(({ word, index, key }) => (
          <li key={key}>
            <Input
              size="small"
              maxLength={longest}
              disabled={!editable}
              aria-label={t('version.sayingOf', { number: index + 1 })}
              value={word}
              onChange={(event) =>
                set((old) => old.map((one, at) => (at === index ? event.target.value : one)))
              }
              onBlur={() => set((old) => old.filter((one) => one.trim()))}
              suffix={
                editable && (
                  <Button
                    size="small"
                    type="text"
                    icon={<X aria-hidden size={14} />}
                    aria-label={t('version.removeOf', { name: word })}
                    onClick={() => set((old) => old.filter((_one, at) => at !== index))}
                  />
                )
              }
            />
          </li>
        ))}
        {editable && sayings.length < most && (
          <li>
            <Input
              size="small"
              aria-label={t('version.sayingAdd')}
              placeholder={t('version.sayingAdd')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={add}
              onBlur={add}
            />
          </li>
        )}
      </ul>
      <RowFaults row="said" />
    </section>
  )
}
