import type { LibraryDocument } from '#engine/catalogue'
import type { Decision, LibraryWording, Noun, SettledLabel, SettledWording } from './types.ts'

const keyOf = (matter: string, wording: string): string => `${matter}\n${wording}`

/** Where a merged entry went, as long as it is not there itself: undoing a merge brings back what was decided for it. */
const followMerges = (document: LibraryDocument, noun: Noun, decisions: readonly Decision[]) => {
  const there = new Set((noun === 'material' ? document.materials : document.elements).map(({ id }) => id))
  const went = new Map(
    decisions.flatMap(({ act, other, target }) => (act === 'merge' ? [[other, target] as const] : [])),
  )
  return (id: string): string | undefined => {
    let at: string | undefined = id
    for (let step = 0; at !== undefined && !there.has(at) && step <= went.size; step += 1) at = went.get(at)
    return at !== undefined && there.has(at) ? at : undefined
  }
}

type Latest = { readonly target: string; readonly decision: Decision }

/** The latest decision about each wording of each matter; `decisions` come in the order they were made. */
const latestOf = (
  document: LibraryDocument,
  noun: Noun,
  decisions: readonly Decision[],
): Map<string, Latest> => {
  const own = decisions.filter((decision) => decision.noun === noun)
  const now = followMerges(document, noun, own)
  const latest = new Map<string, Latest>()
  for (const decision of own) {
    const target = now(decision.target)
    if (decision.act === 'settle' && target !== undefined)
      latest.set(keyOf(decision.matter, decision.wording), { target, decision })
  }
  return latest
}

const decidedIn = (found: Latest | undefined, target: string | undefined): LibraryWording['decided'] =>
  found && found.target === target ? { by: found.decision.by, on: found.decision.on } : undefined

/** The wordings of all requirement rows, one a matter and wording, and who decided them. */
const materialWordings = (document: LibraryDocument, latest: Map<string, Latest>): LibraryWording[] =>
  document.matters.flatMap(({ code, department, materials }) => {
    const first = new Map(materials.toReversed().map((row) => [row.as_named, row]))
    return [...first.values()].reverse().map(({ as_named: wording, material: target }) => ({
      ...{ noun: 'material' as const, matter: code, department, wording, target },
      decided: decidedIn(latest.get(keyOf(code, wording)), target),
    }))
  })

/** The labels that wait, and those somebody settled whose element still stands on the form. */
const elementWordings = (document: LibraryDocument, latest: Map<string, Latest>): LibraryWording[] =>
  document.matters.flatMap(({ code, department, own, form_fields = [] }) => {
    const common = { noun: 'element' as const, matter: code, department }
    const open = (own?.labels ?? []).map((wording) => ({
      ...{ ...common, wording, target: undefined, decided: undefined },
    }))
    const settled = [...latest.values()].flatMap(({ target, decision }) =>
      decision.matter === code && form_fields.includes(target) && !own?.labels?.includes(decision.wording)
        ? [{ ...common, wording: decision.wording, target, decided: { by: decision.by, on: decision.on } }]
        : [],
    )
    return [...open, ...settled]
  })

/** SE6 What the library's wordings stand as, with name and day where somebody decided so and nobody changed it since. */
export const wordingsOf = (
  document: LibraryDocument,
  noun: Noun,
  decisions: readonly Decision[],
): LibraryWording[] => {
  const latest = latestOf(document, noun, decisions)
  return noun === 'material' ? materialWordings(document, latest) : elementWordings(document, latest)
}

/** Decisions about wordings that no longer stand anywhere: they still teach (SE6). */
const gone = (document: LibraryDocument, noun: Noun, decisions: readonly Decision[]) => {
  const standing = new Set(
    document.matters.flatMap(({ code, materials, own }) =>
      noun === 'material'
        ? materials.map((row) => keyOf(code, row.as_named))
        : (own?.labels ?? []).map((label) => keyOf(code, label)),
    ),
  )
  return [...latestOf(document, noun, decisions)].flatMap(([key, { target, decision }]) =>
    standing.has(key)
      ? []
      : [{ wording: decision.wording, target, decided: { by: decision.by, on: decision.on } }],
  )
}

/** What teaches the normaliser: every settled row, with name and day where decided, and decisions whose row has gone. */
export const settledWordings = (
  document: LibraryDocument,
  decisions: readonly Decision[],
): SettledWording[] => [
  ...wordingsOf(document, 'material', decisions).flatMap(({ matter, wording, target, decided }) =>
    target === undefined
      ? []
      : [{ asNamed: wording, material: target, matter, ...(decided ? { decided } : {}) }],
  ),
  ...gone(document, 'material', decisions).map(({ wording, target, decided }) => ({
    ...{ asNamed: wording, material: target, decided },
  })),
]

export const settledLabels = (document: LibraryDocument, decisions: readonly Decision[]): SettledLabel[] =>
  gone(document, 'element', decisions).map(({ wording, target, decided }) => ({
    ...{ label: wording, element: target, decided },
  }))
