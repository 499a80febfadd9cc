import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { tidyQueryCode } from '#engine/casework'
import { useSpeech } from '../../ui/language.tsx'

/** 查进度: a query code is enough, nobody has to sign in to see where a case stands. `typed`: one that led nowhere, to be put right. */
export const ProgressEntry = ({ typed = '' }: { readonly typed?: string }) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [code, setCode] = useState(typed)
  const [missing, setMissing] = useState(false)
  const open = (event: FormEvent) => {
    event.preventDefault()
    const tidy = tidyQueryCode(code)
    setMissing(!tidy)
    if (tidy) navigate(`/progress/${encodeURIComponent(tidy)}`)
  }
  return (
    <section className="stack-small" aria-labelledby="progress-entry">
      <h2 id="progress-entry">{t('progress.find')}</h2>
      <p className="soft" id="query-code-hint">
        {t('progress.codeHint')}
      </p>
      <form onSubmit={open} className="code-form" noValidate>
        <label htmlFor="query-code" className="visually-hidden">
          {t('progress.code')}
        </label>
        <input
          id="query-code"
          className="input number"
          value={code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder={t('progress.code')}
          aria-describedby="query-code-hint query-code-fault"
          aria-invalid={missing}
          onChange={(event) => setCode(event.target.value)}
        />
        <button type="submit" className="button-second">
          {t('progress.look')}
        </button>
      </form>
      <p id="query-code-fault" className="fault" role="status">
        {missing && t('progress.codeMissing')}
      </p>
    </section>
  )
}
