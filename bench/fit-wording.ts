import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '#engine/kernel'
import { createNormaliser, featureCount, featureNames, handSet, type SettledWording } from '#engine/wording'
import { loadWordingWords, readWordingFolder, type WordingFolder } from '../cli/src/wording-folder.ts'

/**
 * Fits engine/src/wording/weights.ts by softmax regression: for every row the weighted evidence of the right material should be the largest of
 * the materials looked at closely. Deterministic, no network. What it learns from:
 * - our catalogue, each department with the others settled, and with nothing settled;
 * - our catalogue under other names: each material is called by one of its own wordings, that row left out, nothing settled; twice;
 * - the county under tests/cli/fixtures/hill-county, nothing settled.
 * tests/cli/fixtures/another-city and coast-district are never read here.
 * Usage: node bench/fit-wording.ts [--write] [--crossed]
 *   --write    put the weights into engine/src/wording/weights.ts
 *   --crossed  also fit five times without a fifth of the departments and say how those are judged: what a department nobody fitted on gets
 */
const project = join(import.meta.dirname, '..')
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
const words = must(loadWordingWords())

/** One row: for each candidate which evidence it has and how much; the right one stands first. Evidence that is 0 is left out. */
type Example = {
  readonly at: readonly Uint8Array[]
  readonly much: readonly Float32Array[]
  readonly group: string
  /** How much the row counts in the fit. */
  weight: number
}

/** The right material and so many others, those looked at first, are what a row teaches. */
const rivals = 29

const toExample = (
  candidates: readonly number[],
  values: Float64Array,
  right: number,
  group: string,
): Example => {
  const places = [right, ...candidates.keys()]
    .filter((place, order) => order === 0 || place !== right)
    .slice(0, rivals + 1)
  const blocks = places.map((place) => values.subarray(place * featureCount, (place + 1) * featureCount))
  const at = blocks.map((block) =>
    Uint8Array.from([...block.keys()].filter((feature) => block[feature] !== 0)),
  )
  return {
    at,
    much: at.map((features, order) => Float32Array.from(features, (feature) => blocks[order]![feature]!)),
    group,
    weight: 1,
  }
}

const examplesOf = (
  city: WordingFolder,
  settled: readonly SettledWording[],
  wanted: (department: string) => boolean,
): Example[] => {
  const normaliser = createNormaliser({ ...city, settled, words })
  const place = new Map(city.materials.map(({ id }, at) => [id, at]))
  return city.matters.flatMap((matter) => {
    if (!wanted(matter.department)) return []
    const truths = city.settled.filter((row) => row.matter === matter.code)
    return normaliser.evidence(matter).flatMap(({ candidates, values }, order) => {
      const truth = truths.find(({ asNamed }) => asNamed === matter.rows[order]?.asNamed)
      const right = candidates.indexOf(place.get(truth?.material ?? '') ?? -1)
      return right < 0 ? [] : [toExample(candidates, values, right, matter.department)]
    })
  })
}

const eachLeftOut = (city: WordingFolder): Example[] => {
  const departmentOf = new Map(city.matters.map(({ code, department }) => [code, department]))
  return [...new Set(departmentOf.values())].flatMap((department) =>
    examplesOf(
      city,
      city.settled.filter(({ matter }) => departmentOf.get(matter ?? '') !== department),
      (one) => one === department,
    ),
  )
}

/** The same rows, but every material is called by one of its own wordings; `turn` picks which. The row that lent its wording is left out. */
const renamed = (city: WordingFolder, turn: number): WordingFolder => {
  const lent = new Set<string>()
  const materials = city.materials.map((material, order) => {
    const own = city.settled.filter(
      (row) =>
        row.material === material.id && material.kind !== 'form' && !/[、或及和与，]/.test(row.asNamed),
    )
    const chosen = own.length > 1 ? own[(order * 7 + turn * 3) % own.length] : undefined
    if (chosen) lent.add(`${chosen.matter}\n${chosen.asNamed}`)
    return chosen ? { ...material, name: chosen.asNamed } : material
  })
  const kept = (matter: string, asNamed: string) => !lent.has(`${matter}\n${asNamed}`)
  return {
    ...city,
    materials,
    settled: city.settled.filter(({ matter, asNamed }) => kept(matter ?? '', asNamed)),
    matters: city.matters.map((matter) => ({
      ...matter,
      rows: matter.rows.filter(({ asNamed }) => kept(matter.code, asNamed)),
    })),
  }
}

/** Evidence that can only speak for a material, or only against it: noise must not turn it round. */
const onlyAgainst = new Set([
  'paperOther',
  'paperFar',
  'paperExtra',
  'paperMissing',
  'personNotPaper',
  'personOther',
  'personMissing',
  'personExtra',
  'subjectAlien',
  'subjectAlienWidely',
  'formElse',
  'formNot',
  'ownResult',
  'subjectLost',
  'issuerOther',
  'otherResult',
  'endOther',
])
const free = new Set(['nameLength', 'ownDepartment', 'personAkin', 'settledNever', 'settledCommon'])
const towards = (name: string, weight: number) =>
  free.has(name) ? weight : onlyAgainst.has(name) ? Math.min(0, weight) : Math.max(0, weight)

const beliefs = ({ at, much }: Example, weights: Float64Array): Float64Array => {
  const sums = Float64Array.from(at, (features, place) => {
    let sum = 0
    for (let order = 0; order < features.length; order += 1)
      sum += weights[features[order]!]! * much[place]![order]!
    return sum
  })
  const most = sums.reduce((a, b) => Math.max(a, b), -Infinity)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const whole = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / whole)
}

const gradientOf = (examples: readonly Example[], weights: Float64Array): Float64Array => {
  const gradient = new Float64Array(featureCount)
  for (const example of examples)
    beliefs(example, weights).forEach((belief, place) => {
      const error = ((place === 0 ? 1 : 0) - belief) * example.weight
      if (Math.abs(error) < 1e-5) return
      const [features, much] = [example.at[place]!, example.much[place]!]
      for (let order = 0; order < features.length; order += 1)
        gradient[features[order]!]! += error * much[order]!
    })
  return gradient.map((value) => value / examples.length)
}

const rounds = 400
const smallness = 0.0006

/** Adam over all rows at once, kept to the allowed signs after each step; what is set by hand stays. */
const fitWeights = (examples: readonly Example[]): Float64Array => {
  const weights = Float64Array.from(
    featureNames,
    (name) => handSet[name] ?? towards(name, onlyAgainst.has(name) ? -0.5 : 1),
  )
  const first = new Float64Array(featureCount)
  const second = new Float64Array(featureCount)
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(examples, weights)
    featureNames.forEach((name, at) => {
      if (handSet[name] !== undefined) return
      const slope = gradient[at]! - smallness * weights[at]!
      first[at] = 0.9 * first[at]! + 0.1 * slope
      second[at] = 0.99 * second[at]! + 0.01 * slope * slope
      const step = first[at]! / (1 - 0.9 ** round) / (Math.sqrt(second[at]! / (1 - 0.99 ** round)) + 1e-8)
      weights[at] = towards(name, weights[at]! + 0.15 * (1 - round / (rounds + 1)) * step)
    })
  }
  return weights
}

const firstIn = (examples: readonly Example[], weights: Float64Array): string => {
  const right = examples.filter((example) => {
    const belief = beliefs(example, weights)
    return belief.every((value, at) => at === 0 || value < belief[0]!)
  })
  return `${((100 * right.length) / Math.max(1, examples.length)).toFixed(1)} % of ${examples.length}`
}

const city = must(readWordingFolder(join(project, 'catalogue/cixi')))
const hills = must(readWordingFolder(join(project, 'tests/cli/fixtures/hill-county')))
const all = () => true
const sets: Readonly<Record<string, Example[]>> = {
  'one department left out': eachLeftOut(city),
  'nothing settled': examplesOf(city, [], all),
  'under other names': [0, 1].flatMap((turn) => examplesOf(renamed(city, turn), [], all)),
  'another county': examplesOf(hills, [], all),
}
/** A row under another name teaches less: it is one and the same row. */
const worth: Readonly<Record<string, number>> = { 'under other names': 0.3, 'another county': 3 }
for (const [title, set] of Object.entries(sets)) for (const example of set) example.weight = worth[title] ?? 1
const examples = Object.values(sets).flat()
const weights = fitWeights(examples)
console.log('rows in which the right material is among those looked at, and first:')
for (const [title, set] of Object.entries(sets)) console.log(`  ${title.padEnd(28)} ${firstIn(set, weights)}`)

if (process.argv.includes('--crossed')) {
  const departments = [...new Set(city.matters.map(({ department }) => department))].sort()

  for (let fold = 0; fold < 5; fold += 1) {
    const out = new Set(departments.filter((_, at) => at % 5 === fold))
    const without = fitWeights(examples.filter(({ group }) => !out.has(group)))
    const left = sets['one department left out']!.filter(({ group }) => out.has(group))
    console.log(`  without ${[...out].join(', ')}: ${firstIn(left, without)}`)
  }
}

const lines = featureNames.map(
  (name, at) => `  ${name}: ${weights[at]!.toFixed(2).replace('-0.00', '0.00')},`,
)
if (process.argv.includes('--write')) {
  const text = `import type { FeatureName } from './features.ts'\n\n/** Fitted by \`node bench/fit-wording.ts --write\`, which says from what; what is set by hand stands in \`handSet\`. */\nexport const weights: Readonly<Record<FeatureName, number>> = {\n${lines.join('\n')}\n}\n\n/** Leaving whole departments out cannot teach these: a wording settled before is remembered (N6). */\nexport const handSet: Readonly<Partial<Record<FeatureName, number>>> = {\n  settledSame: 2.5,\n  settledDecided: 30,\n  settledHere: 30,\n}\n`
  writeFileSync(join(project, 'engine/src/wording/weights.ts'), text)
} else console.log(lines.join('\n'))
