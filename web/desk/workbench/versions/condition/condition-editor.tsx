import { Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { type Builder, builderOf, compileCondition, textOf } from '#engine/catalogue'
import { sentence } from '#engine/kernel'
import { useSpeech } from '../../../../ui/language.tsx'
import type { DraftQuestion } from '../draft/sections.ts'
import { ConditionLines } from './condition-lines.tsx'

const longest = 500

const variables = (questions: readonly DraftQuestion[]) =>
  new Map(
    questions.map(({ id, type, options }) => [
      id,
      { type, options: (options ?? []).map(({ value }) => value) },
    ]),
  )

/** What is wrong with a FEEL text, in the reader's language; empty when nothing is. */
const conditionFault = (text: string, questions: readonly DraftQuestion[], language: 'zh' | 'en'): string => {
  if (!text.trim()) return ''
  const compiled = compileCondition(text, variables(questions), '')
  return compiled.ok ? '' : compiled.problems.map((problem) => sentence(problem, language)).join(' ')
}

/** Lines that follow the text: they are read anew whenever the text is changed by anything but themselves. */
const useLines = (text: string, onText: (text: string) => void) => {
  const [builder, setBuilder] = useState<Builder | null>(() => builderOf(text))
  const own = useRef(text)
  useEffect(() => {
    if (own.current === text) return
    own.current = text
    setBuilder(builderOf(text))
  }, [text])
  const change = (next: Builder) => {
    setBuilder(next)
    const { text: written } = textOf(next)
    own.current = written
    if (written !== text) onText(written)
  }
  return { builder, change, unfinished: builder ? textOf(builder).unfinished : 0 }
}

/** One condition, as lines and as FEEL text side by side; whichever is changed, the other follows. */
export const ConditionEditor = ({
  text,
  questions,
  onText,
  always,
}: {
  text: string
  questions: readonly DraftQuestion[]
  onText: (text: string) => void
  /** What no condition means here, where it is not that a matter is always needed. */
  always?: string
}) => {
  const { t, language } = useSpeech()
  const { builder, change, unfinished } = useLines(text, onText)
  const [id, fault] = [useId(), conditionFault(text, questions, language)]
  return (
    <div className={builder ? 'condition-editor' : 'condition-editor condition-as-text'}>
      <div>
        {builder ? (
          <ConditionLines
            builder={builder}
            questions={questions}
            onChange={change}
            always={always ?? t('version.always')}
          />
        ) : (
          <p className="quiet">{t(fault ? 'version.textWrong' : 'version.textOnly')}</p>
        )}
        {unfinished > 0 && <p className="hint-amber">{t('version.unfinished', { count: unfinished })}</p>}
      </div>
      <div>
        <label htmlFor={id} className="quiet small">
          {t('version.feel')}
        </label>
        <Input.TextArea
          id={id}
          className="code-text"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={longest}
          spellCheck={false}
          value={text}
          status={fault ? 'error' : ''}
          aria-describedby={`${id}-fault`}
          placeholder={t('version.feelExample')}
          onChange={(event) => onText(event.target.value.replaceAll('\n', ' '))}
        />
        <p id={`${id}-fault`} className="hint-seal" role={fault ? 'alert' : undefined}>
          {fault}
        </p>
      </div>
    </div>
  )
}
