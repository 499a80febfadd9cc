import { byId } from './catalogue.ts'
import type { DraftMatter, LibraryDocument } from './library.ts'
import { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import { OneThing } from './one-thing.ts'
import { failCatalogue } from './problems.ts'
import { commitmentFaults } from './validate-commitment.ts'
import { thingCutFaults } from './validate-cuts.ts'
import { fieldGround, thingFieldFaults } from './validate-field-cuts.ts'
import { thingListFaults } from './validate-lists.ts'
import { type Kind, ofMatter, ofThing, type Reference } from './validate-references.ts'
import { shapeFaults } from './validate-shape.ts'
import { type PlacedProblem, rowFaults, thingFaults } from './validate-thing.ts'

/** A fault of a one thing, or of a matter it reaches; the path is inside that thing or matter. */
export type ThingFault = PlacedProblem & { readonly matter: string | null }

const firstOfPath = <T extends PlacedProblem>(faults: readonly T[]): T[] => {
  const seen = new Set<string>()
  return faults.filter(({ path }) => {
    const key = path.join('/')
    const known = seen.has(key)
    seen.add(key)
    return !known
  })
}

/** Matters of a one thing and everything they wait for, however far back. Codes nobody knows are left out. */
const reached = (matters: ReadonlyMap<string, Matter>, thing: OneThing): Matter[] => {
  const found = new Map<string, Matter>()
  const walk = (code: string): void => {
    const matter = matters.get(code)
    if (!matter || found.has(code)) return
    found.set(code, matter)
    matter.prerequisites?.forEach(walk)
  }
  for (const { code } of thing.matters) walk(code)
  return [...found.values()]
}

/**
 * I1 for one thing inside a library: what an import of a folder would tell of it and of the matters it reaches, but without hiding
 * one fault behind another, as a draft has many while it is typed. The library's other entries are not looked at.
 */
export const validateThing = (library: LibraryDocument, thing: OneThing): ThingFault[] => {
  // Unfinished matters of the library are told by their shape below; everything here reads only what is there.
  const matters = byId(library.matters as readonly Matter[], 'code')
  const known: Record<Kind, { has: (id: string) => boolean; keys: () => Iterable<string> }> = {
    department: byId(library.departments, 'id'),
    element: byId(library.elements, 'id'),
    material: byId(library.materials, 'id'),
    matter: matters,
  }
  const missing = (references: readonly Reference[]): PlacedProblem[] =>
    references
      .filter(({ kind, id }) => id !== undefined && !known[kind].has(id))
      .map(({ path, kind, id = '' }) => ({
        path,
        problem: failCatalogue('unknown_reference', { kind, id, hint: nearest(id, known[kind].keys()) }),
      }))
  const used = new Set(thing.matters.map(({ code }) => code))
  const ofThisThing = [
    ...shapeFaults(OneThing, thing),
    ...missing(ofThing(thing)),
    ...thingFaults(thing, matters),
    ...thingCutFaults(thing, matters),
    ...thingListFaults(thing, library.elements, matters),
    ...thingFieldFaults(
      thing,
      fieldGround(byId(library.elements, 'id'), library.matters as readonly Matter[], [
        ...library.things.filter(({ code }) => code !== thing.code),
        thing,
      ]),
    ),
  ]
  const ofItsMatters = reached(matters, thing).flatMap((matter) => {
    // What only the department's list says is no fault: it stays behind when the matter is published.
    const { own: _own, ...facts }: DraftMatter = matter
    const shape = shapeFaults(Matter, facts)
    const rest = shape.length ? [] : [...missing(ofMatter(matter)), ...commitmentFaults(matter)]
    const rows = used.has(matter.code) ? rowFaults(matter, [thing]) : []
    return firstOfPath([...shape, ...rest, ...rows]).map((fault) => ({ ...fault, matter: matter.code }))
  })
  return [...firstOfPath(ofThisThing).map((fault) => ({ ...fault, matter: null })), ...ofItsMatters]
}
