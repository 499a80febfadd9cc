import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import {
  type Answers,
  type Catalogue,
  checkAnswers,
  commitmentCheckDays,
  leadReasons,
  necessities,
  type OneThing,
  paperForms,
  sampleAnswers,
  wordOf,
} from '#engine/catalogue'
import { type BothEnds, bothEnds, type Ends, type Plan, plan } from '#engine/composer'
import { defineProblems, type Result, refuse } from '#engine/kernel'
import { findThing, loadCatalogue } from '../load-catalogue.ts'
import { endRefused, printJson, printTable } from '../print.ts'
import { defaultCatalogue } from '../project.ts'

const failPlan = defineProblems({
  answers_unreadable: {
    kind: 'invalid',
    zh: '读不了答案文件“{file}”：{why}。请给一个 JSON 对象，例如 {example}。',
    en: 'Cannot read the answers file “{file}”: {why}. Give one JSON object, such as {example}.',
  },
  answers_needed: {
    kind: 'invalid',
    zh: '请给 --sample（用示例答案）或 --answers FILE.json（“-”读标准输入）。',
    en: 'Give --sample (the sample answers) or --answers FILE.json (“-” reads standard input).',
  },
})

type Options = {
  readonly sample?: boolean
  readonly answers?: string
  readonly catalogue: string
  readonly sources: boolean
  readonly json?: boolean
}

const readAnswers = (thing: OneThing, options: Options): Result<Answers> => {
  if (options.sample) return checkAnswers(thing, sampleAnswers(thing))
  if (!options.answers) return refuse(failPlan('answers_needed'))
  const file = options.answers
  const unreadable = (why: string) =>
    refuse(failPlan('answers_unreadable', { file, why, example: '{"areaSqm": 180}' }))
  try {
    const value: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, ''))
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return unreadable('not an object')
    return checkAnswers(thing, value as Record<string, unknown>)
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
}

const reasons: Record<string, string> = {
  one_form: '并入一张表',
  result_of_matter: '本次办理产生',
  data_source: '部门已有，数据跑',
  same_material: '与另一事项相同',
  same_fact: '另一份材料上已有',
}

const bar = (start: number, end: number, total: number): string => {
  const scale = total > 40 ? 40 / total : 1
  const from = Math.round(start * scale)
  return `${' '.repeat(from)}${'█'.repeat(Math.max(1, Math.round(end * scale) - from))}`
}

/** This command speaks the words of the fact files, as it always did: who reads it reads them beside it. */
const inWords = (composed: Plan) => ({
  ...composed,
  lead: { ...composed.lead, reason: wordOf(leadReasons, composed.lead.reason) },
  materials: {
    ...composed.materials,
    submit: composed.materials.submit.map((row) => ({
      ...row,
      form: wordOf(paperForms, row.form),
      necessity: wordOf(necessities, row.necessity),
    })),
  },
})

const endsText = ({ least, most }: Ends): string => (least === most ? `${least}` : `${least} 到 ${most}`)

/** D3 What answers that are not known leave open, and what each would bring. */
const printEnds = (catalogue: Catalogue, thing: OneThing, { figures, questions }: BothEnds): void => {
  const out = (text: string) => process.stdout.write(`${text}\n`)
  out('\n还没有定')
  if (!figures) out('没有定的问题太多，两头算不出来')
  else
    out(
      `两头：${endsText(figures.materials)} 份材料 · 跑 ${endsText(figures.visits)} 次 · ${endsText(figures.days)} 个工作日 · ${endsText(figures.matters)} 个事项`,
    )
  const names = (codes: readonly string[], of: ReadonlyMap<string, { name: string }>) =>
    codes.map((code) => of.get(code)?.name ?? code).join('、')
  for (const { question: id, ifs } of questions) {
    out(thing.questions?.find((question) => question.id === id)?.ask ?? id)
    for (const { parts, matters, materials, spared, figures: then } of ifs) {
      const brings = [
        matters.length && `多办 ${names(matters, catalogue.matter)}`,
        materials.length && `多交 ${names(materials, catalogue.material)}`,
        spared.length && `不用交 ${names(spared, catalogue.material)}`,
      ].filter(Boolean)
      out(
        `  ${parts.map(({ said }) => said.zh).join('，或者')}：${brings.join('；') || '不用另外办'}（${endsText(then.materials)} 份，${endsText(then.days)} 个工作日）`,
      )
    }
  }
}

/** D17 The other way: which matters may be decided on a promise, what is promised, and the days it takes then. */
const printPromises = (
  { matters, days }: Pick<Plan, 'matters' | 'days'>,
  out: (text: string) => void,
): void => {
  const allowed = matters.filter(({ commitment }) => commitment)
  if (!allowed.length) return
  out(
    `\n可以告知承诺（先决定，${commitmentCheckDays} 个工作日内核查；也可以不选）：全部选时一共 ${days.committed} 个工作日，照常办 ${days.promised} 个`,
  )
  for (const { name, promisedDays, excludedDays, commitment } of allowed) {
    const usual = promisedDays + excludedDays
    out(`  ${name}：照常 ${usual} 个工作日，承诺 ${Math.min(commitment?.days ?? usual, usual)} 个`)
    out(`    承诺：${commitment?.conditions}`)
    out(`    依据：${commitment?.basis}${commitment?.verified === 'sourced' ? '' : '（凭所知，未核对）'}`)
  }
}

const printPlan = (catalogue: Catalogue, thing: OneThing, composed: ReturnType<typeof inWords>): void => {
  const { materials, fields, days, visits } = composed
  const department = (id: string) => catalogue.department.get(id)?.name ?? id
  const out = (text: string) => process.stdout.write(`${text}\n`)
  out(`${thing.name}（牵头：${department(composed.lead.department)}，${composed.lead.reason}）`)
  out(
    `只交 ${materials.after} 份材料 · 跑 ${visits.after} 次 · ${days.promised} 个工作日 · 填 ${fields.after} 项（${fields.prefilled} 项自动带出）`,
  )
  out(
    `原来 ${materials.before} 份 · ${visits.before} 次 · 法定依次 ${days.sequential} 天、并联 ${days.statutory} 天 · ${fields.before} 项\n`,
  )
  printTable(
    ['事项', '部门', '起', '止', '进度'],
    composed.matters.map((matter) => [
      `${matter.critical ? '●' : ' '} ${matter.name}`,
      department(matter.department),
      matter.start,
      matter.end,
      bar(matter.start, matter.end, days.promised),
    ]),
  )
  printPromises(composed, out)
  out('\n要交的')
  printTable(
    ['材料', '形式', '份数', '要的事项'],
    materials.submit.map((row) => [
      row.name,
      `${row.form}${row.necessity === wordOf(necessities, 'deferrable') ? `·${row.necessity}` : ''}`,
      row.copies,
      row.askedBy.join(' '),
    ]),
  )
  out('\n不用交的')
  printTable(
    ['部门的说法', '事项', '原因', '由'],
    materials.dropped.map((row) => [row.asNamed, row.matter, reasons[row.reason] ?? row.reason, row.by]),
  )
  if (composed.undecided.length)
    out(`\n还没定：${composed.undecided.join('、')}；下一问：${composed.ask ?? '—'}`)
}

export const register = (program: Command): void => {
  program
    .command('plan <thing>')
    .description(
      'compose the plan of a one thing for one scenario; answers may be missing, or “unknown”: then both ends are told',
    )
    .option('--sample', 'use the sample answers of the one thing')
    .option('--answers <file>', 'a JSON object of answers, “-” for standard input')
    .option('--catalogue <folder>', 'the folder of fact files', defaultCatalogue)
    .option('--no-sources', 'plan as if no data source were connected')
    .option('--json', 'print one JSON document')
    .action((wanted: string, options: Options) => {
      const catalogue = loadCatalogue(options.catalogue, options.json)
      const thing = catalogue && findThing(catalogue, wanted, options.json)
      if (!catalogue || !thing) return
      const answers = readAnswers(thing, options)
      if (!answers.ok) return endRefused(answers.problems, options.json)
      const composed = plan(catalogue, thing, answers.value, { sources: options.sources })
      const ends = composed.unsettled.length
        ? bothEnds(catalogue, thing, answers.value, { sources: options.sources })
        : null
      const said = inWords(composed)
      if (options.json) return printJson({ ...said, ends })
      printPlan(catalogue, thing, said)
      if (ends) printEnds(catalogue, thing, ends)
    })
}
