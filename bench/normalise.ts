import { join } from 'node:path'
import type { Result } from '#engine/kernel'
import { createNormaliser, type SettledWording, type Suggestion } from '#engine/wording'
import { loadWordingWords, readWordingFolder, type WordingFolder } from '../cli/src/wording-folder.ts'

/**
 * How often the right material comes first, and among the first three.
 * - one department left out at a time: the rows of all other departments count as settled (aim 92 % and 98 %);
 * - nothing settled: what a new city meets.
 * Usage: node bench/normalise.ts [FOLDER] [--misses]. A plain comparison of character bigrams reaches about 60 %.
 * Weights are fitted by bench/fit-wording.ts; what the invented places taught is said in engine/src/wording/SPEC.md.
 */
const invented = {
  'an invented city, held out': 'another-city',
  'an invented district, held out; first read after all tuning but one round': 'coast-district',
  'an invented county, weights learn from it': 'hill-county',
}
const project = join(import.meta.dirname, '..')
const [given] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const showMisses = process.argv.includes('--misses')

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const words = must(loadWordingWords())

type Outcome = {
  readonly matter: string
  readonly asNamed: string
  readonly truth: string
  readonly suggestions: readonly Suggestion[]
}

/** The truth of each row, looked up only after the proposals are made. */
const judge = (
  city: WordingFolder,
  settledFor: (department: string) => readonly SettledWording[],
): Outcome[] => {
  const openings = new Map<string, ReturnType<typeof createNormaliser>>()
  return city.matters.flatMap((matter) => {
    const settled = settledFor(matter.department)
    const key = settled.length ? matter.department : ''
    const normaliser = openings.get(key) ?? createNormaliser({ ...city, settled, words })
    openings.set(key, normaliser)
    const answers = normaliser.suggest(matter, 10)
    const truths = city.settled.filter((row) => row.matter === matter.code)
    return matter.rows.map(({ asNamed }, order) => ({
      matter: matter.code,
      asNamed,
      truth: truths.find((row) => row.asNamed === asNamed)?.material ?? '',
      suggestions: answers[order]!,
    }))
  })
}

const place = ({ suggestions, truth }: Outcome) =>
  suggestions.findIndex(({ material }) => material === truth) + 1
const within = (outcomes: readonly Outcome[], most: number) =>
  outcomes.filter((outcome) => place(outcome) > 0 && place(outcome) <= most).length
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

const bigrams = (text: string) => {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}

/** The plain comparison everything else must beat: shared bigrams over all bigrams of wording and name. */
const plainFirst = (city: WordingFolder, outcomes: readonly Outcome[]): number => {
  const names = city.materials.map(({ id, name }) => ({ id, grams: bigrams(name) }))
  return outcomes.filter(({ asNamed, truth }) => {
    const own = bigrams(asNamed)
    const scored = names.map(({ id, grams }) => ({
      id,
      score: (2 * [...own].filter((gram) => grams.has(gram)).length) / (own.size + grams.size || 1),
    }))
    return scored.reduce((best, one) => (one.score > best.score ? one : best)).id === truth
  }).length
}

/** What kind of mistake it is, from the kinds and names of the two materials. */
const kindOfMiss = (city: WordingFolder, { asNamed, truth, suggestions }: Outcome): string => {
  const right = city.materials.find(({ id }) => id === truth)
  const wrong = city.materials.find(({ id }) => id === suggestions[0]?.material)
  if (!right || !wrong) return 'unknown material'
  if (right.kind === 'form' || wrong.kind === 'form') return 'the form itself or another paper'
  if (/身份证|身份证明/.test(right.name) && /身份证|身份证明/.test(wrong.name))
    return 'whose identity card it is'
  if (/或|、|及|和/.test(asNamed) && right.kind !== wrong.kind) return 'one wording asks for several papers'
  if (/执照|名称/.test(right.name) && /执照|名称/.test(wrong.name)) return 'business licence or name approval'
  if (right.kind === wrong.kind) return `which ${right.kind}: a general or a special one`
  return `${right.kind} taken for ${wrong.kind}`
}

const report = (title: string, city: WordingFolder, outcomes: readonly Outcome[]) => {
  console.log(
    `${title.padEnd(44)} rows ${outcomes.length}  first ${percent(within(outcomes, 1), outcomes.length)}  among three ${percent(within(outcomes, 3), outcomes.length)}`,
  )
  const misses = outcomes.filter((outcome) => place(outcome) !== 1)
  const kinds = Map.groupBy(misses, (outcome) => kindOfMiss(city, outcome))
  for (const [kind, list] of [...kinds].sort(([, a], [, b]) => b.length - a.length))
    console.log(`    ${String(list.length).padStart(3)}  ${kind}`)
  if (!showMisses) return
  const name = (id: string | undefined) => city.materials.find((material) => material.id === id)?.name ?? id
  for (const miss of misses)
    console.log(
      `      ${miss.matter} ${miss.asNamed} → ${name(miss.truth)} (${place(miss) || '-'}), said ${miss.suggestions
        .slice(0, 2)
        .map(({ material, score }) => `${name(material)} ${score}`)
        .join(', ')}`,
    )
}

const measure = (title: string, folder: string) => {
  const city = must(readWordingFolder(folder))
  const codes = new Map(city.matters.map(({ code, department }) => [code, department]))
  const others = (department: string) =>
    city.settled.filter(({ matter }) => codes.get(matter ?? '') !== department)
  const begin = process.cpuUsage()
  const none = judge(city, () => [])
  const { user, system } = process.cpuUsage(begin)
  const spent = (user + system) / 1000
  console.log(`${title}: bigrams alone first in ${percent(plainFirst(city, none), none.length)}`)
  report('  one department left out, others settled', city, judge(city, others))
  report('  nothing settled', city, none)
  console.log(
    `  ${((spent / none.length) * 1000).toFixed(0)} ms of processor time for 1,000 rows, opening included\n`,
  )
}

if (given) measure(given, given)
else {
  measure('our catalogue', join(project, 'catalogue/cixi'))
  for (const [title, folder] of Object.entries(invented))
    measure(title, join(project, 'tests/cli/fixtures', folder))
}
