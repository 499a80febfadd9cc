import { useState } from 'react'
import { textChapters } from '#engine/form'
import type { CaseText } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { Change } from './change.ts'
import { Paragraph } from './paragraph.tsx'

type Props = {
  readonly text: CaseText
  readonly mayEdit: boolean
  readonly busy: boolean
  readonly onChange: (change: Change) => Promise<boolean>
}

const marks = { open: 'text.markOpen', outdated: 'text.markOutdated', edited: 'text.markEdited' } as const

/** The text itself, folded by its chapters; one press opens all of it (F55). */
export const Chapters = ({ text, mayEdit, busy, onChange }: Props) => {
  const { t } = useSpeech()
  const chapters = textChapters(text.paragraphs)
  const keyOf = (index: number) => chapters[index]?.paragraphs[0]?.id ?? ''
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const isWhole = chapters.every((_, index) => open.has(keyOf(index)))
  const fold = (key: string, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(key) === isOpen) return before
      const after = new Set(before)
      if (isOpen) after.add(key)
      else after.delete(key)
      return after
    })
  return (
    <>
      <p className="actions no-print">
        <button
          type="button"
          className="button-second"
          aria-expanded={isWhole}
          onClick={() => setOpen(new Set(isWhole ? [] : chapters.map((_, index) => keyOf(index))))}
        >
          {t(isWhole ? 'text.foldAll' : 'text.readWhole')}
        </button>
      </p>
      <div className="text-body">
        {chapters.map(({ title, from, to, paragraphs, mark }, index) => {
          const key = keyOf(index)
          return (
            <details
              key={key}
              className="text-chapter"
              open={open.has(key)}
              onToggle={(event) => fold(key, event.currentTarget.open)}
            >
              <summary>
                <span lang="zh-CN">
                  {title ?? text.title.zh}{' '}
                  <span className="soft small">{from === to ? from : `${from}—${to}`}</span>
                </span>
                {mark && (
                  <span className={mark === 'edited' ? 'small hint' : 'small fault'}> {t(marks[mark])}</span>
                )}
              </summary>
              <div lang="zh-CN">
                {paragraphs.map((paragraph) => (
                  <Paragraph
                    key={paragraph.id}
                    paragraph={paragraph}
                    longest={text.longest}
                    mayEdit={mayEdit}
                    busy={busy}
                    onChange={onChange}
                  />
                ))}
              </div>
            </details>
          )
        })}
      </div>
    </>
  )
}
