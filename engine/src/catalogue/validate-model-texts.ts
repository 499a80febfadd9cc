import type { Problem } from '#engine/kernel'
import { compileCondition } from './condition.ts'
import type { DataElement } from './data-element.ts'
import type { Material } from './material.ts'
import type { Matter } from './matter.ts'
import { blanksIn, type FiledText, textVariables } from './model-text.ts'
import { nearest } from './nearest.ts'
import type { JointCut, OneThing } from './one-thing.ts'
import type { JsonPath } from './parsed-file.ts'
import { failCatalogue } from './problems.ts'
import { figureBlanks, figureKinds, figureOf, strayFigures } from './text-figures.ts'
import { isFromPart, placeInFile, wordsOf } from './text-parts.ts'

type Placed = { readonly path: JsonPath; readonly problem: Problem }
export type TextGround = {
  readonly material: ReadonlyMap<string, Material>
  readonly matter: ReadonlyMap<string, Matter>
  readonly element: ReadonlyMap<string, DataElement>
  readonly things: readonly OneThing[]
}

const asksFor = (matter: Matter | undefined, material: string): boolean =>
  matter?.materials.some((row) => row.material === material) ?? false

/** The one things a text serves: those it names, or all that ask for the paper and have no text of their own. */
const served = (text: FiledText, all: readonly FiledText[], { matter, things }: TextGround): OneThing[] => {
  const own = new Set(
    all.filter(({ material }) => material === text.material).flatMap((one) => one.things ?? []),
  )
  return things.filter(
    (thing) =>
      (text.things ? text.things.includes(thing.code) : !own.has(thing.code)) &&
      thing.matters.some(({ code }) => asksFor(matter.get(code), text.material)),
  )
}

const twiceIn = (ids: readonly string[], list: string): Placed[] =>
  ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    return first < index
      ? [
          {
            path: [list, index, 'id'],
            problem: failCatalogue('duplicate_id', { id, first: `${list}[${first}]` }),
          },
        ]
      : []
  })

const blankFaults = ({ id: text, blanks = [], paragraphs }: FiledText): Placed[] => {
  const names = new Set(blanks.map(({ id }) => id))
  const used = new Set(paragraphs.flatMap((one) => [...blanksIn(one.text), ...wordsOf(one.when)]))
  return [
    ...paragraphs.flatMap((one, index) =>
      blanksIn(one.text)
        .filter((name) => !names.has(name) && !/^figure\b/.test(name))
        .map((name) => ({
          path: ['paragraphs', index, 'text'],
          problem: failCatalogue('text_blank_unknown', { text, name, hint: nearest(name, names) }),
        })),
    ),
    ...blanks.flatMap(({ id, type, options }, index): Placed[] => {
      const path = ['blanks', index]
      if (!used.has(id)) return [{ path, problem: failCatalogue('text_blank_unused', { text, name: id }) }]
      return (type === 'enum') === (options !== undefined)
        ? []
        : [{ path: [...path, 'options'], problem: failCatalogue('text_options', { text, name: id }) }]
    }),
  ]
}

/** I12 A picture is one of those there are, alone in its paragraph, and its blanks hold what it draws. */
const figureFaults = ({ id: text, blanks = [], paragraphs }: FiledText): Placed[] =>
  paragraphs.flatMap((one, index): Placed[] => {
    const path = ['paragraphs', index, 'text']
    const figure = figureOf(one.text)
    const wrong = (figure ? figureBlanks(figure) : []).filter(([name, kind]) =>
      blanks.some(({ id, type }) => id === name && type !== kind),
    )
    return [
      ...strayFigures(one.text).map((name) => ({
        path,
        problem: failCatalogue('text_figure_unknown', { text, figure: name, known: figureKinds.join('、') }),
      })),
      ...wrong.map(([name, kind]) => ({
        path,
        problem: failCatalogue('text_figure_blank', { text, figure: figure ?? '', name, kind }),
      })),
    ]
  })

const conditionFaults = (text: FiledText): Placed[] =>
  text.paragraphs.flatMap(({ when }, index) => {
    const result = when === undefined ? undefined : compileCondition(when, textVariables(text), text.id)
    return !result || result.ok
      ? []
      : result.problems.map((problem) => ({ path: ['paragraphs', index, 'when'], problem }))
  })

/** What may fill a blank in these one things: elements of their forms and questions. */
const sourcesOf = (
  things: readonly OneThing[],
  { matter, element }: TextGround,
): ((from: string) => boolean) => {
  const asked = new Set(
    things.flatMap((thing) => thing.matters.flatMap(({ code }) => matter.get(code)?.form_fields ?? [])),
  )
  const questions = things.flatMap(({ questions = [] }) => questions)
  return (from) => {
    const [id, option] = from.split('/')
    const options = questions.filter((one) => one.id === id).flatMap((one) => one.options ?? [])
    if (option !== undefined) return options.some(({ value }) => value === option)
    return questions.some((one) => one.id === id) || (element.has(from) && asked.has(from))
  }
}

/** What a blank is filled from must be known to a one thing the text serves; a part's, to any one thing. */
const fromFaults = (text: FiledText, things: readonly OneThing[], ground: TextGround): Placed[] => {
  const [here, anywhere] = [sourcesOf(things, ground), sourcesOf(ground.things, ground)]
  return (text.blanks ?? []).flatMap(({ id: name, from = [] }, index) =>
    from
      .map((one, place) => ({ one, place }))
      .filter(({ one }) => !(isFromPart(text, index) ? anywhere : here)(one))
      .map(({ one, place }) => ({
        path: ['blanks', index, 'from', place],
        problem: failCatalogue('text_from_unknown', { text: text.id, name, from: one }),
      })),
  )
}

/** D5 Every department that asks for the paper must have decided, else it would be written and handed in all the same. */
const decisionFaults = (text: FiledText, things: readonly OneThing[], { matter }: TextGround): Placed[] => {
  const owners = new Set(text.decided.map(({ owner }) => owner))
  const asking = things.flatMap((thing) =>
    thing.matters
      .flatMap(({ code }) => matter.get(code) ?? [])
      .filter((one) => asksFor(one, text.material) && !decidedOtherwise(thing, one.code, text.material))
      .map(({ department }) => ({ department, thing: thing.code })),
  )
  const missing = asking.find(({ department }) => !owners.has(department))
  const idle = text.decided.findIndex(({ owner }) => !asking.some(({ department }) => department === owner))
  return [
    ...(missing
      ? [{ path: ['decided'], problem: failCatalogue('text_undecided', { text: text.id, ...missing }) }]
      : []),
    ...(idle >= 0
      ? [
          {
            path: ['decided', idle, 'owner'],
            problem: failCatalogue('text_owner', { text: text.id, owner: text.decided[idle]?.owner ?? '' }),
          },
        ]
      : []),
  ]
}

const decidedOtherwise = (thing: OneThing, matter: string, material: string): boolean =>
  (thing.cuts ?? []).some((cut) => cut.matter === matter && cut.material === material)

const placeFaults = (text: FiledText, things: readonly OneThing[], ground: TextGround): Placed[] => {
  const material = ground.material.get(text.material)
  // An unknown material or one thing is told once, and nothing else is blamed for it.
  if (!material)
    return [
      {
        path: ['material'],
        problem: failCatalogue('text_material', {
          text: text.id,
          material: text.material,
          hint: nearest(text.material, ground.material.keys()),
        }),
      },
    ]
  if (material.issued_by !== undefined || material.kind === 'form')
    return [{ path: ['material'], problem: failCatalogue('text_issued', { material: text.material }) }]
  const codes = new Set(things.map(({ code }) => code))
  const stray = (text.things ?? []).findIndex((code) => !codes.has(code))
  if (stray >= 0)
    return [
      {
        path: ['things', stray],
        problem: failCatalogue('text_thing', { text: text.id, thing: text.things?.[stray] ?? '' }),
      },
    ]
  return things.length === 0
    ? [{ path: ['material'], problem: failCatalogue('text_idle', { text: text.id }) }]
    : [...fromFaults(text, things, ground), ...decisionFaults(text, things, ground)]
}

/** I11 Blanks of one name are one fact in a case, so the texts of a one thing must ask them alike. */
const alikeFaults = (texts: readonly FiledText[], index: number, ground: TextGround): Placed[] => {
  const text = texts[index] as FiledText
  const codes = new Set(served(text, texts, ground).map(({ code }) => code))
  const others = texts
    .slice(0, index)
    .filter((other) => served(other, texts, ground).some(({ code }) => codes.has(code)))
  return (text.blanks ?? []).flatMap(({ id: name, type, ask }, place) => {
    const first = others.find(({ blanks = [] }) =>
      blanks.some((one) => one.id === name && (one.type !== type || one.ask !== ask)),
    )
    return first
      ? [
          {
            path: ['blanks', place, 'id'],
            problem: failCatalogue('text_blank_differs', { text: text.id, first: first.id, name }),
          },
        ]
      : []
  })
}

/** A paper of a one thing has one text. */
const doubledFaults = (texts: readonly FiledText[], index: number): Placed[] => {
  const text = texts[index] as FiledText
  const clash = texts
    .slice(0, index)
    .find(
      (other) =>
        other.id === text.id ||
        (other.material === text.material &&
          (text.things
            ? text.things.some((thing) => other.things?.includes(thing))
            : other.things === undefined)),
    )
  return clash
    ? [{ path: ['id'], problem: failCatalogue('text_doubled', { text: text.id, first: clash.id }) }]
    : []
}

/** I10 I11 Everything wrong with the model texts, in file order. Paths are relative to the text. */
export const modelTextFaults = (
  texts: readonly FiledText[],
  ground: TextGround,
): readonly { readonly index: number; readonly fault: Placed }[] =>
  texts.flatMap((text, index) =>
    [
      ...doubledFaults(texts, index),
      ...twiceIn(
        (text.blanks ?? []).map(({ id }) => id),
        'blanks',
      ),
      ...twiceIn(
        text.paragraphs.map(({ id }) => id),
        'paragraphs',
      ),
      ...blankFaults(text),
      ...figureFaults(text),
      ...conditionFaults(text),
      ...alikeFaults(texts, index, ground),
      ...placeFaults(text, served(text, texts, ground), ground),
    ].map(({ path, problem }) => ({ index, fault: { path: placeInFile(text, path), problem } })),
  )

/** Each text stands with its material. */
export const withModelTexts = (materials: readonly Material[], texts: readonly FiledText[]): Material[] =>
  materials.map((material) => {
    const own = texts.filter((text) => text.material === material.id)
    return own.length
      ? { ...material, model_texts: own.map(({ material: _material, ...text }) => text) }
      : material
  })

/** D5 The rows of the ledger that a text makes in one thing: one for each matter of a department that decided, where nothing else was. */
export const withTextCuts = (thing: OneThing, texts: readonly FiledText[], ground: TextGround): OneThing => {
  const rows = texts
    .filter((text) => served(text, texts, ground).some(({ code }) => code === thing.code))
    .flatMap(({ material, decided }) =>
      thing.matters
        .flatMap(({ code }) => ground.matter.get(code) ?? [])
        .filter((matter) => asksFor(matter, material) && !decidedOtherwise(thing, matter.code, material))
        .flatMap(({ code, department }): JointCut[] => {
          const found = decided.find(({ owner }) => owner === department)
          return found ? [{ matter: code, material, reason: 'generated', ...found }] : []
        }),
    )
  return rows.length ? { ...thing, cuts: [...(thing.cuts ?? []), ...rows] } : thing
}
