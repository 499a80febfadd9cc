import { Button, Input } from 'antd'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useSpeech } from '../../ui/language.tsx'

type MarkFieldProps = {
  /** As it is read on the screen. */
  readonly name: string
  /** What is wrong with it; undefined where nothing was said. */
  readonly wrong: string | undefined
  readonly onMark: (wrong: string) => void
}

/** A field that is wrong is marked where it is read; the one notice says it (C3). */
export const MarkField = ({ name, wrong, onMark }: MarkFieldProps) => {
  const { t } = useSpeech()
  const [text, setText] = useState<string>()
  // Whoever wrote here, or took the mark away, goes on from here.
  const [wasHere, setWasHere] = useState(false)
  const open = (begin: string) => {
    setText(begin)
    setWasHere(true)
  }
  const drop = () => {
    setWasHere(true)
    onMark('')
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // Closing is all that this press does.
    event.preventDefault()
    setText(undefined)
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    onMark(text ?? '')
    setText(undefined)
  }
  if (text !== undefined)
    return (
      <form className="mark-field" onSubmit={keep} onKeyDown={closeOnEscape}>
        <Input
          size="small"
          autoFocus
          maxLength={200}
          value={text}
          aria-label={t('mark.wrong', { name })}
          placeholder={t('mark.what')}
          onChange={({ target }) => setText(target.value)}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={!text.trim()}>
          {t('mark.keep')}
        </Button>
        <Button size="small" onClick={() => setText(undefined)}>
          {t('actions.cancel')}
        </Button>
      </form>
    )
  if (wrong === undefined)
    return (
      <Button
        size="small"
        type="link"
        aria-label={t('mark.of', { name })}
        autoFocus={wasHere}
        onClick={() => open('')}
      >
        {t('mark.button')}
      </Button>
    )
  return (
    <div className="mark-field">
      <span className="seal">{t('mark.said', { wrong })}</span>
      <Button size="small" type="link" autoFocus={wasHere} onClick={() => open(wrong)}>
        {t('mark.change')}
      </Button>
      <Button size="small" type="link" aria-label={t('mark.dropOf', { name })} onClick={drop}>
        {t('mark.drop')}
      </Button>
    </div>
  )
}
