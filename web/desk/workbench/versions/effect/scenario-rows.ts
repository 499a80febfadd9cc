import type { Answers, VersionEffect } from '../../../../../contract/client.ts'
import { unitWord } from '../../../../ui/units.ts'
import type { Speech } from '../condition/condition-words.ts'
import type { DraftQuestion } from '../draft/sections.ts'

export type Scenario = VersionEffect['rows'][number]

const answerOf = (
  value: Answers[string] | undefined,
  question: DraftQuestion | undefined,
  speech: Speech,
): string => {
  const { t, pick } = speech
  const label = (option: string) => {
    const found = question?.options?.find((one) => one.value === option)
    return found ? pick(found.label, found.label_en ?? '') : option
  }
  if (value === undefined) return '—'
  if (typeof value === 'boolean') return t(value ? 'version.yes' : 'version.no')
  if (typeof value === 'number')
    return `${Math.round(value * 100) / 100} ${unitWord(question?.unit, speech)}`.trim()
  if (Array.isArray(value))
    return value.length ? value.map(label).join(t('version.separator')) : t('version.noneOfThem')
  return label(value)
}

/** What was answered, question by question, in the words of the options. */
export const answerWords = (
  answers: Answers,
  questions: readonly DraftQuestion[],
  speech: Speech,
): { readonly id: string; readonly text: string }[] =>
  questions.map((question) => ({ id: question.id, text: answerOf(answers[question.id], question, speech) }))

export const columns = ['matters', 'materials', 'fields', 'days', 'visits'] as const
export type Column = (typeof columns)[number]

export const figureOf = ({ matters, figures }: Scenario, column: Column): number =>
  column === 'matters' ? matters.length : column === 'days' ? figures.days.promised : figures[column].after

/** Rows with their number in the scenario space, in the order asked for; equal ones stay as they were. */
export const sortedRows = (
  rows: readonly Scenario[],
  order: { readonly column: Column; readonly down: boolean } | null,
): { readonly row: Scenario; readonly number: number }[] => {
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }))
  if (!order) return numbered
  const sign = order.down ? -1 : 1
  return numbered.sort(
    (a, b) => sign * (figureOf(a.row, order.column) - figureOf(b.row, order.column)) || a.number - b.number,
  )
}
