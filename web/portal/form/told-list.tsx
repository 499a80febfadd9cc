import { type ReactNode, useEffect, useRef, useState } from 'react'
import { readRows } from '#engine/form'
import type { FormField } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { decidedWords } from './decided-words.ts'
import { Fold } from './fold.tsx'

type ToldListProps = {
  readonly fields: readonly FormField[]
  readonly draw: (field: FormField) => ReactNode
  readonly isFaulty: (field: FormField) => boolean
  /** Where the question is answered again (F22). */
  readonly onChangeAnswer: (question: string) => void
}

/** F37 What is filled in for the person: folded, one look, and what may be changed opens where it stands. */
export const ToldList = ({ fields, draw, isFaulty, onChangeAnswer }: ToldListProps) => {
  const { t } = useSpeech()
  const [opened, setOpened] = useState<readonly string[]>([])
  // What was wrong once stays a field while it is mended.
  const [wrong, setWrong] = useState<readonly string[]>([])
  const more = fields.filter((field) => isFaulty(field) && !wrong.includes(field.element))
  if (more.length > 0) setWrong([...wrong, ...more.map(({ element }) => element)])
  if (fields.length === 0) return null
  return (
    <Fold
      className="told"
      summary={t('form.told', { count: fields.length })}
      mustOpen={fields.some(isFaulty)}
    >
      <ul>
        {fields.map((field) => (
          <li key={field.element}>
            {opened.includes(field.element) ? (
              <Opened>{draw(field)}</Opened>
            ) : wrong.includes(field.element) ? (
              draw(field)
            ) : (
              <Sentence
                field={field}
                onChange={() =>
                  field.isFixed
                    ? onChangeAnswer(field.decidedBy ?? '')
                    : setOpened([...opened, field.element])
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** Whoever pressed 改 stands in what they want to change. */
const Opened = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  return <div ref={place}>{children}</div>
}

const Sentence = ({ field, onChange }: { field: FormField; onChange: () => void }) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const name = pick(field.name, field.nameEn)
  return (
    <div id={`field-${field.element}`} tabIndex={-1}>
      <p>
        <span className="soft">{name}</span>{' '}
        {field.list
          ? t('list.count', {
              count: readRows(field.value, field.list.tells).rows.length,
              unit: field.unit ? unitWord(field.unit, speech) : t('list.rows'),
            })
          : valueWord(field, field.value, speech)}{' '}
        {!field.list && field.unit && unitWord(field.unit, speech)}
      </p>
      <p className="hint source">
        <Why field={field} />
        {(field.shown === 'ask' || field.decision?.mayChange) && (
          <button type="button" className="link-button" onClick={onChange}>
            {field.isFixed ? t('form.changeAnswer') : t('form.changeTold')}
            <span className="visually-hidden">{name}</span>
          </button>
        )}
      </p>
    </div>
  )
}

/** Why nobody asks: the answer that fixes it, the source that gave it, or what was decided. */
const Why = ({ field: { isFixed, source, decision } }: { readonly field: FormField }) => {
  const { t, pick } = useSpeech()
  if (isFixed) return t('form.asAnswered')
  if (source && source.kind !== 'decided')
    return t('form.source', { source: pick(source.name, source.nameEn) })
  return decision && t(decidedWords[decision.reason])
}
