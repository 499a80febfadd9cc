// Plan time for all one things on their samples, and the check of the whole scenario space, beside feelin evaluating the same
// conditions uncompiled. Run: npm run bench, or node bench/plan.ts
import { evaluate } from 'feelin'
import { sampleAnswers } from '#engine/catalogue'
import { checkCatalogue, plan } from '#engine/composer'
import { cixi } from '../tests/support/cixi.ts'
import { median } from './rates.ts'

const timed = (work: () => unknown): number => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

const catalogue = cixi()
const samples = catalogue.things.map((thing) => ({ thing, answers: sampleAnswers(thing) }))
const plans = timed(() => samples.map(({ thing, answers }) => plan(catalogue, thing, answers)))
const check = timed(() => checkCatalogue(catalogue))
const { scenarios } = checkCatalogue(catalogue)
const conditions = samples.flatMap(({ thing, answers }) =>
  thing.matters.flatMap(({ when }) => (when ? [{ thing, when, answers }] : [])),
)
const compiled = timed(() =>
  conditions.map(({ thing, when, answers }) => catalogue.condition(thing, when).evaluate(answers)),
)
const interpreted = timed(() => conditions.map(({ when, answers }) => evaluate(when, answers)))
console.log(
  `plan: ${samples.length} one things in ${plans.toFixed(1)} ms; check: ${scenarios} scenarios in ${check.toFixed(0)} ms`,
)
console.log(
  `  ${conditions.length} conditions compiled ${compiled.toFixed(2)} ms, by feelin each time ${interpreted.toFixed(1)} ms, ratio ${(interpreted / compiled).toFixed(0)}`,
)
