import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSpeech } from '../../../../ui/language.tsx'
import { useSection } from '../draft/draft-context.ts'
import type { DraftSettled } from '../draft/sections.ts'
import { idPattern, withRenamed, withRenamedField } from './question-edits.ts'

/** The id of a question. A new one takes effect when the field is left, and then in every condition of the draft. */
export const IdField = ({
  id,
  others,
  editable,
  onRenamed,
}: {
  id: string
  others: readonly string[]
  editable: boolean
  onRenamed: (id: string) => void
}) => {
  const { t } = useSpeech()
  const questions = useSection('questions')
  const matters = useSection('matters')
  const basics = useSection('basics')
  const fields = useSection('field_cuts')
  const [typed, setTyped] = useState(id)
  useEffect(() => setTyped(id), [id])
  const wrong = !idPattern.test(typed)
    ? t('version.idRule')
    : others.includes(typed)
      ? t('version.idTaken')
      : ''
  const apply = () => {
    if (typed === id || wrong) return
    questions.change((list) => list.map((one) => (one.id === id ? { ...one, id: typed } : one)))
    matters.change((rows) => withRenamed(rows, id, typed))
    if (fields.value.length > 0) fields.change((rows) => withRenamedField(rows, id, typed))
    const settled: readonly DraftSettled[] = basics.value.settled ?? []
    if (settled.length > 0) basics.change((old) => ({ ...old, settled: withRenamed(settled, id, typed) }))
    onRenamed(typed)
  }
  return (
    <>
      <Input
        id="question-id"
        className="field-short code-text"
        maxLength={40}
        disabled={!editable}
        status={wrong ? 'error' : ''}
        aria-describedby="question-id-note"
        value={typed}
        onChange={(event) => setTyped(event.target.value.trim())}
        onBlur={apply}
        onPressEnter={apply}
      />
      <p id="question-id-note" className={wrong ? 'hint-seal' : 'quiet small'}>
        {wrong || t('version.idNote')}
      </p>
    </>
  )
}
