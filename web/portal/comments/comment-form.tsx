import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { OpenDraft } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { openDraftQuery } from '../queries.ts'

const most = 2000
const groups = [
  ['matter', 'comments.matters'],
  ['material', 'comments.materials'],
  ['question', 'comments.questions'],
] as const

const RowChoice = ({
  draft,
  value,
  onChange,
}: {
  draft: OpenDraft
  value: string
  onChange: (row: string) => void
}) => {
  const { t, pick } = useSpeech()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('comments.which')}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('comments.whole')}</option>
        {groups.map(([kind, key]) => (
          <optgroup key={kind} label={t(key)}>
            {draft.rows
              .filter((row) => row.kind === kind)
              .map((row) => (
                <option key={row.row} value={row.row}>
                  {pick(row.name, row.nameEn)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** Anyone may say something: which row, what, and a name if they like. What was typed stays when it could not be sent. */
export const CommentForm = ({ draft }: { draft: OpenDraft }) => {
  const { t, language } = useSpeech()
  const client = useQueryClient()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [row, setRow] = useState('')
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const send = useMutation({
    mutationFn: () =>
      call('commentOnDraft', { params: { versionId: draft.versionId }, body: { row, text, name } }),
    onSuccess: (comment) => {
      client.setQueryData(openDraftQuery(draft.versionId).queryKey, (before) =>
        before ? { ...before, comments: [...before.comments, comment] } : before,
      )
      setText('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(!text.trim())
    if (!text.trim()) field.current?.focus()
    else if (!send.isPending) send.mutate()
  }
  return (
    <section className="section no-print" aria-labelledby="say">
      <h2 id="say" tabIndex={-1}>
        {t('comments.say')}
      </h2>
      <p className="soft">{t('comments.rules', { day: formatDay(draft.until, language) })}</p>
      <form className="stack comment-form" onSubmit={submit} noValidate>
        <RowChoice draft={draft} value={row} onChange={setRow} />
        <div className="field">
          <label htmlFor={`${id}text`}>{t('comments.text')}</label>
          <p className="hint" id={`${id}hint`}>
            {t('comments.textHint')}
          </p>
          <textarea
            ref={field}
            id={`${id}text`}
            className="input"
            rows={5}
            maxLength={most}
            value={text}
            aria-invalid={missing}
            aria-describedby={`${id}hint ${id}fault`}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="fault" id={`${id}fault`} role="alert">
            {missing && t('comments.textMissing')}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}name`}>{t('comments.name')}</label>
          <p className="hint" id={`${id}nameHint`}>
            {t('comments.nameHint')}
          </p>
          <input
            id={`${id}name`}
            className="input"
            autoComplete="name"
            maxLength={40}
            value={name}
            aria-describedby={`${id}nameHint`}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {send.error && <ProblemList error={send.error} heading={t('comments.notSent')} />}
        <p role="status">{send.isSuccess && t('comments.sent')}</p>
        <p>
          <button type="submit" className="button button-large" aria-disabled={send.isPending}>
            {send.isPending ? t('comments.sending') : t('comments.send')}
          </button>
        </p>
      </form>
    </section>
  )
}
