import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useSpeech } from '../../../../ui/language.tsx'
import { useDraft, useSection } from '../draft/draft-context.ts'
import { EffectTrouble } from '../draft/effect-trouble.tsx'
import { keyed } from '../draft/keyed.ts'
import type { DraftMatter } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { useEffectOf } from '../draft/use-draft-query.ts'
import { useUndoNote } from '../draft/use-undo-note.tsx'
import { MissingQuestions } from '../questions/add-question.tsx'
import type { VersionTabProps } from '../version-tab-props.ts'
import { withPaper, withRows, withWhen } from './matter-edits.ts'
import { MatterFinder } from './matter-finder.tsx'
import { MatterRow } from './matter-row.tsx'

/** The matter that is open, and the paper of it: those the address names, or the one chosen. */
const useOpen = () => {
  const [search] = useSearchParams()
  const [part, wanted = '', paper = ''] = (search.get('row') ?? '').split('/')
  const [open, setOpen] = useState('')
  useEffect(() => {
    if (part === 'matters' && wanted) setOpen(wanted)
  }, [part, wanted])
  return { open, setOpen, paperOf: (code: string) => (code === wanted ? paper : '') }
}

const useRemoval = (
  rows: readonly DraftMatter[],
  change: (update: (rows: readonly DraftMatter[]) => readonly DraftMatter[]) => void,
) => {
  const { t, pick } = useSpeech()
  const { matters } = useChoices()
  const note = useUndoNote()
  return (row: DraftMatter) => {
    const index = rows.indexOf(row)
    const matter = matters.get(row.code)
    change((list) => list.filter(({ code }) => code !== row.code))
    const title = t('version.matterRemoved', { name: matter ? pick(matter.name, matter.nameEn) : row.code })
    note(row.code, title, () =>
      change((list) => (list.some(({ code }) => code === row.code) ? list : list.toSpliced(index, 0, row))),
    )
  }
}

/** The matters of the draft and when each is needed. */
export const MattersTab = ({ view }: VersionTabProps) => {
  const { t } = useSpeech()
  const { value: rows, change, editable } = useSection('matters')
  const { questions = [], settled = [] } = useDraft()
  const asked = useSection('questions')
  const { open, setOpen, paperOf } = useOpen()
  const effect = useEffectOf(view)
  const remove = useRemoval(rows, change)
  const taken = new Set(rows.map(({ code }) => code))
  const drafted = new Set([...taken, ...settled.map(({ code }) => code)])
  const occurs = new Map(
    (effect.error ? [] : (effect.data?.occurrences ?? [])).map((one) => [one.code, one.scenarios]),
  )
  const add = (code: string) => {
    change((list) => (list.some((row) => row.code === code) ? list : [...list, { code }]))
    setOpen(code)
  }
  const setRow = (code: string, next: (row: DraftMatter) => DraftMatter) =>
    change((list) => list.map((row) => (row.code === code ? next(row) : row)))
  return (
    <>
      {editable && <MatterFinder taken={taken} onAdd={add} />}
      {editable && <MissingQuestions onAdd={(question) => asked.change((list) => [...list, question])} />}
      <EffectTrouble error={effect.error} />
      <table className="draft-table matters-table">
        <thead>
          <tr>
            <th scope="col">{t('version.matter', { count: rows.length })}</th>
            <th scope="col">{t('version.when')}</th>
            <th scope="col">{t('version.occurs')}</th>
            <th scope="col">{t('version.before')}</th>
            <th scope="col">
              <span className="unseen">{t('version.column.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keyed(rows, ({ code }) => code).map(({ item: row, key }) => (
            <MatterRow
              key={key}
              row={row}
              questions={questions}
              drafted={drafted}
              occurs={occurs.get(row.code)}
              scenarios={effect.data?.scenarios ?? 0}
              open={open === row.code}
              editable={editable}
              onOpen={() => setOpen(open === row.code ? '' : row.code)}
              onWhen={(when) => setRow(row.code, (one) => withWhen(one, when))}
              onRows={(per, each) => setRow(row.code, (one) => withRows(one, per, each))}
              onPaper={(material, text, listed) =>
                setRow(row.code, (one) => withPaper(one, material, text, listed))
              }
              paper={paperOf(row.code)}
              onRemove={() => remove(row)}
              onAdd={add}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="quiet">{t('version.noMatters')}</p>}
    </>
  )
}
