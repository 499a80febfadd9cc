import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import type { JointCut, OneThing } from './one-thing.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import type { PlacedProblem } from './validate-thing.ts'

const keyOf = ({ matter, material }: Pick<JointCut, 'matter' | 'material'>): string => `${matter}|${material}`

/** D5 What a cut says against the matter it cuts: it asks for the paper, and its department owns the cut. */
const againstMatter = (cut: JointCut, matter: Matter | undefined, path: JsonPath): PlacedProblem[] => {
  // An unknown matter is told as an unknown reference.
  if (!matter) return []
  // In the library a row may have no canonical material yet: it may be the one that is cut.
  const asked = (matter.materials ?? []).map(({ material }) => material as string | undefined)
  const settled = asked.filter((material) => material !== undefined)
  const faults: PlacedProblem[] = []
  if (settled.length === asked.length && !settled.includes(cut.material))
    faults.push({
      path: [...path, 'material'],
      problem: failCatalogue('cut_not_asked', {
        matter: cut.matter,
        material: cut.material,
        hint: nearest(cut.material, new Set(settled)),
      }),
    })
  if (cut.owner !== matter.department)
    faults.push({
      path: [...path, 'owner'],
      problem: failCatalogue('cut_owner', {
        matter: cut.matter,
        department: matter.department,
        owner: cut.owner,
      }),
    })
  if (cut.reason !== 'generated' && (cut.fields || cut.adds))
    faults.push({
      path: [...path, cut.fields ? 'fields' : 'adds'],
      problem: failCatalogue('cut_fields', { reason: cut.reason }),
    })
  // D11 What shows the fact is another paper; nothing else is shown elsewhere.
  if ((cut.reason === 'same_fact') !== (cut.as !== undefined) || cut.as === cut.material)
    faults.push({
      path: [...path, 'as'],
      problem: failCatalogue('cut_as', { material: cut.material, reason: cut.reason }),
    })
  return faults
}

/** One decision a matter and material; the second is told where the first stands. */
const twice = (
  cuts: readonly JointCut[],
  pathOf: (index: number) => JsonPath,
  placeOf: (index: number) => string,
): PlacedProblem[] => {
  const first = new Map<string, number>()
  return cuts.flatMap((cut, index) => {
    const seen = first.get(keyOf(cut))
    if (seen === undefined) first.set(keyOf(cut), index)
    return seen === undefined
      ? []
      : [
          {
            path: [...pathOf(index), 'material'],
            problem: failCatalogue('cut_doubled', {
              matter: cut.matter,
              material: cut.material,
              first: placeOf(seen),
            }),
          },
        ]
  })
}

/** D5 The cuts written in one thing. Paths are relative to the thing. */
export const thingCutFaults = (thing: OneThing, matters: ReadonlyMap<string, Matter>): PlacedProblem[] => {
  const cuts = thing.cuts ?? []
  const own = new Set(thing.matters.map(({ code }) => code))
  const path = (index: number): JsonPath => ['cuts', index]
  return [
    ...cuts.flatMap((cut, index) => againstMatter(cut, matters.get(cut.matter), path(index))),
    ...cuts.flatMap(({ matter }, index) =>
      matters.has(matter) && !own.has(matter)
        ? [
            {
              path: [...path(index), 'matter'],
              problem: failCatalogue('cut_elsewhere', { matter, thing: thing.code }),
            },
          ]
        : [],
    ),
    ...twice(cuts, path, (index) => `cuts[${index}]`),
  ]
}

/** D5 The cuts of cuts.yaml, in file order. `placeOf` says where one stands; paths are relative to the entry. */
export const sharedCutFaults = (
  cuts: readonly JointCut[],
  things: readonly OneThing[],
  matters: ReadonlyMap<string, Matter>,
  placeOf: (index: number) => string,
): { readonly index: number; readonly fault: PlacedProblem }[] => {
  const used = new Set(things.flatMap((thing) => thing.matters.map(({ code }) => code)))
  const single = cuts.flatMap((cut, index) => [
    ...againstMatter(cut, matters.get(cut.matter), []).map((fault) => ({ index, fault })),
    ...(matters.has(cut.matter) && !used.has(cut.matter)
      ? [
          {
            index,
            fault: { path: ['matter'], problem: failCatalogue('cut_unused', { matter: cut.matter }) },
          },
        ]
      : []),
  ])
  const doubled = twice(cuts, (index) => [index], placeOf).map(({ path: [index, ...path], problem }) => ({
    index: Number(index),
    fault: { path, problem },
  }))
  return [...single, ...doubled]
}

/** D5 Gives each thing its rows of the shared decisions, so that its ledger is whole. A row of its own goes before a shared one. */
export const withSharedCuts = (thing: OneThing, shared: readonly JointCut[]): OneThing => {
  const matters = new Set(thing.matters.map(({ code }) => code))
  const own = new Set((thing.cuts ?? []).map(keyOf))
  const given = shared.filter((cut) => matters.has(cut.matter) && !own.has(keyOf(cut)))
  return given.length ? { ...thing, cuts: [...(thing.cuts ?? []), ...given] } : thing
}
