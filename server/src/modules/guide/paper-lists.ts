import { paperForms, saidCode } from '#engine/catalogue'
import type { Guide, NotNeeded, SheetAddress } from '#engine/guide'
import type { Speech } from './paper-speech.ts'

export const matterName = (guide: Guide, code: string, { say }: Speech): string =>
  say(guide.items.find((item) => item.code === code)?.name) || code

const fromOf = ({ source }: Guide['materials'][number], { say, texts }: Speech): string => {
  if (source.department) return texts.issued(say(source.department))
  return source.kind === 'intermediary' ? texts.intermediary : texts.own
}

/** I8 What stands beside it: what it must show, where to find its sheets, or the word that there is nothing. */
const besideOf = (row: Guide['materials'][number], { say, texts }: Speech, sheet: SheetAddress) => ({
  title: row.criteria.length ? texts.criteria : null,
  criteria: row.criteria.map(({ says, basis }) =>
    basis ? `${say(says)}${texts.aside(texts.law(basis))}` : say(says),
  ),
  sheets: (['blank', 'sample'] as const)
    .filter((kind) => row[kind])
    .map((kind) => [texts[kind], sheet(row.material, kind)]),
  none: row.blank ? null : row.criteria.length ? texts.noSheet : texts.nothingBeside,
})

/** 要交的: what to tick off. */
export const submitOf = (guide: Guide, speech: Speech, sheet: SheetAddress) => {
  const { texts, say, language } = speech
  return {
    title: texts.submit,
    count: texts.paperCount(guide.materials.length),
    heads: texts.submitHeads,
    none: guide.scenario.undecided.length ? texts.notYet : texts.nothing,
    rows: guide.materials.map((row) => {
      const name = say(row.name)
      const other = [...new Set(row.askedBy.map(({ asNamed }) => asNamed))].filter((one) => one !== name)
      return {
        name,
        tag: row.deferrable ? texts.mayFollow : null,
        called: other.length ? texts.called(other.join(texts.separator)) : null,
        form: texts.formAndCopies(saidCode(paperForms, row.form)[language], row.copies),
        from: fromOf(row, speech),
        beside: besideOf(row, speech, sheet),
      }
    }),
    notes: guide.materials.length ? [say(guide.deferrable.text)] : [],
  }
}

/** What people look for first: what departments have already; then what the one form and the joint team took away. */
const order: readonly NotNeeded['reason'][] = [
  'data_source',
  'one_form',
  'result_of_matter',
  'same_material',
  'same_fact',
  'generated',
  'commitment',
  'no_legal_basis',
]

const decisionOf = ({ decision }: NotNeeded, { texts, say }: Speech): string | null =>
  decision ? texts.decided(decision.basis, say(decision.owner), decision.on) : null

/** 不用交的: every row a department used to ask for, under the sentence that says why not; a joint decision with basis, owner and date (D5). */
export const droppedOf = (guide: Guide, speech: Speech) => {
  const { texts, say, language } = speech
  const groups = new Map<string, NotNeeded[]>()
  const sorted = [...guide.notNeeded].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
  for (const row of sorted) {
    const key = JSON.stringify([row.reason, row.why])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return {
    title: texts.dropped,
    count: texts.paperCount(guide.notNeeded.length),
    groups: [...groups.values()].map((rows) => ({
      why: say(rows[0]?.why),
      rows: rows.map((row) => ({
        name: language === 'en' && row.name.en ? row.name.en : row.asNamed,
        called: language === 'en' && row.name.en ? row.asNamed : null,
        decision: decisionOf(row, speech),
        matter: matterName(guide, row.matter, speech),
      })),
    })),
  }
}

/** Days worth a mark: at most eight, in steps people count in; the end is always marked. */
const ticksOf = (total: number): number[] => {
  const step = [1, 2, 5, 10, 20, 50, 100].find((candidate) => total / candidate <= 7) ?? 200
  const marks = Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => index * step)
  return marks.at(-1) === total ? marks : [...marks.filter((day) => total - day >= step / 2), total]
}

/** 谁在什么时候办: a bar a matter, in days of the whole. */
export const scheduleOf = (guide: Guide, speech: Speech) => {
  const { texts, say } = speech
  const total = guide.figures.days.promised
  return {
    title: texts.schedule,
    count: texts.workingDays(total),
    hint: texts.scheduleHint,
    head: texts.scheduleHead,
    total,
    ticks: ticksOf(total),
    rows: guide.items.map(({ name, department, schedule, time }) => {
      const length = schedule.end - schedule.start
      const waits = schedule.after.map((code) => matterName(guide, code, speech))
      const words = [
        say(department.name),
        length === 0 ? texts.atOnce : texts.fromTo(schedule.start + 1, schedule.end),
        time.excluded.value > 0 ? texts.outside(time.excluded.value) : '',
        waits.length ? texts.waits(waits.join(texts.separator)) : '',
      ]
      return {
        name: say(name),
        words: words.filter(Boolean).join(' · '),
        start: schedule.start,
        end: schedule.end,
        critical: schedule.critical,
      }
    }),
  }
}
