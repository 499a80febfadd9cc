import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { nextRowId, pasteRows, readRows, readTable, rowsText } from '#engine/form'
import type { FormField } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'

type CounterListProps = {
  readonly field: FormField & { readonly list: NonNullable<FormField['list']> }
  readonly onType: (value: string) => void
}

/** A list at the counter: rows are pasted or typed, one a line, their columns apart by commas; what is there is read above. */
export const CounterList = ({ field, onType }: CounterListProps) => {
  const { t, pick } = useSpeech()
  const { list, element, unit } = field
  const [value, setValue] = useState(field.value)
  const [typed, setTyped] = useState('')
  const { rows, closed } = readRows(value, list.tells)
  const found = typed.trim() ? pasteRows(list, readTable(typed), { rows, closed }) : undefined
  const change = (next: Parameters<typeof rowsText>[0]) => {
    const text = rowsText(next)
    setValue(text)
    onType(text)
  }
  const add = () => {
    const all = [...rows]
    for (const cells of found?.rows ?? []) all.push({ id: nextRowId(all), cells })
    change({ rows: all, closed: false })
    setTyped('')
  }
  return (
    <div className="counter-list">
      <ListRead list={list} value={value} unit={unit} name={pick(field.name, field.nameEn)} />
      {field.doubts.map(({ zh, en }) => (
        <p key={zh} className="notice">
          {pick(zh, en)}
        </p>
      ))}
      <Input.TextArea
        id={`field-${element}`}
        rows={2}
        value={typed}
        placeholder={list.columns.map(({ name, nameEn }) => pick(name, nameEn)).join('，')}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button size="small" disabled={!found?.rows.length} onClick={add}>
        {t('counter.listAdd', { count: found?.rows.length ?? 0 })}
      </Button>
      <Button size="small" disabled={rows.length === 0} onClick={() => change({ rows: [], closed: false })}>
        {t('counter.listEmpty')}
      </Button>
      <Checkbox
        checked={closed}
        disabled={rows.length === 0}
        onChange={({ target }) => change({ rows, closed: target.checked })}
      >
        {t('counter.listDone')}
      </Checkbox>
    </div>
  )
}
