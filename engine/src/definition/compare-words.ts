import type { Matter, Question } from '#engine/catalogue'
import type { Said } from '#engine/kernel'
import { memberLabels, nothing } from './word-labels.ts'
import { joinSaid, nameIn, type Version, valueSaid } from './word-values.ts'

/** V10 One place that reads differently. `path`, `before`, `after` are for machines; the rest is for people. */
export type WordChange = {
  readonly path: string
  readonly before: string
  readonly after: string
  /** Such as 事项“食品经营许可”· 条件. */
  readonly where: Said
  /** As each version says it; empty where it is not there. */
  readonly was: Said
  readonly is: Said
}

type Side = { readonly version: Version; readonly value: unknown }
type Step = { readonly key: string; readonly label: Said }
/** Where the comparison stands: the way there, the member or list the value belongs to, and the entry around it. */
type Place = {
  readonly steps: readonly Step[]
  readonly member: string
  readonly around: readonly [unknown, unknown]
}

/** Lists are matched by what names their entries, so that a moved row is no change; equal names are numbered. */
const keyed = (list: readonly unknown[]): Map<string, unknown> => {
  const map = new Map<string, unknown>()
  for (const entry of list) {
    const { id, code, q, value, matter, material, as_named, title, article, type, owner, element } = (entry ??
      {}) as Record<string, string | undefined>
    const cut = matter && `${matter}|${material}`
    const row = as_named && `${material}|${as_named}`
    const field = element && owner && `${owner}|${element}`
    const law = title && `${title}${article ?? ''}`
    const own =
      typeof entry === 'object'
        ? (id ?? code ?? q ?? value ?? cut ?? field ?? row ?? law ?? type ?? material ?? '')
        : String(entry)
    let key = own
    for (let number = 2; map.has(key); number += 1) key = `${own}#${number}`
    map.set(key, entry)
  }
  return map
}

const membersOf = (value: unknown): Map<string, unknown> | undefined => {
  if (Array.isArray(value)) return keyed(value)
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

const quoted = ({ zh, en }: Said): Said => ({ zh: `“${zh}”`, en: `“${en}”` })

/** What the entry of a list is called: a matter, question, option, cut, paper, law by its words. */
const entryLabel = (list: string, key: string, { version, value }: Side): Said => {
  const entry = (value ?? {}) as Record<string, string | undefined>
  const words = entry.as_named ?? entry.label ?? entry.q ?? entry.title
  if (entry.matter) {
    const [matter, material] = [entry.matter, entry.material ?? ''].map((id) => quoted(nameIn(version, id)))
    return {
      zh: `精简：事项${matter?.zh}的材料${material?.zh}`,
      en: `Cut: ${material?.en} of ${matter?.en}`,
    }
  }
  if (entry.element && entry.owner) {
    const name = quoted(nameIn(version, entry.element))
    const owner = nameIn(version, entry.owner)
    return { zh: `精简：${owner.zh}的字段${name.zh}`, en: `Cut: field ${name.en} of ${owner.en}` }
  }
  const noun: Record<string, Said> = {
    questions: { zh: '问题', en: 'Question ' },
    matters: { zh: '事项', en: 'Matter ' },
    library: { zh: '事项', en: 'Matter ' },
    papers: { zh: '材料的条件', en: 'Condition of the paper ' },
    settled: { zh: '算已办好的事项', en: 'Counts as done: ' },
  }
  const kind = noun[list] ?? memberLabels[list] ?? { zh: list, en: list }
  const name = quoted(
    words ? { zh: words, en: entry.label_en ?? words } : nameIn(version, key.replace(/#\d+$/, '')),
  )
  return { zh: `${kind.zh}${name.zh}`, en: `${kind.en.trimEnd()} ${name.en}` }
}

const plainText = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** The most usual answer to a choice is said by its options, everything else by what it is. */
const sideSaid = ({ version, value }: Side, member: string, around: unknown): Said => {
  if (member !== 'sample') return valueSaid(version, member, value)
  const options = (around as Question | undefined)?.options ?? []
  const chosen = (Array.isArray(value) ? value : [value]).map((one) => {
    const option = options.find((known) => known.value === one)
    return option
      ? { zh: option.label, en: option.label_en || option.label }
      : valueSaid(version, member, one)
  })
  return joinSaid(chosen, '、', ', ')
}

const leaf = (before: Side, after: Side, { steps, member, around }: Place): WordChange => ({
  path: steps.map(({ key }) => key).join('/'),
  before: plainText(before.value),
  after: plainText(after.value),
  where: joinSaid(
    steps.map(({ label }) => label),
    ' · ',
    ' · ',
  ),
  was: sideSaid(before, member, around[0]),
  is: sideSaid(after, member, around[1]),
})

/** Told as one value: a range and a usual answer are read whole. */
const whole = new Set(['range', 'sample'])

const changes = (before: Side, after: Side, place: Place): WordChange[] => {
  if (JSON.stringify(before.value) === JSON.stringify(after.value)) return []
  const [left, right] = [membersOf(before.value), membersOf(after.value)]
  const { steps, member } = place
  if (!left || !right || whole.has(member)) return [leaf(before, after, place)]
  const inList = Array.isArray(after.value)
  // The name of a list is said by its entries.
  const above = inList ? [...steps.slice(0, -1), { key: member, label: nothing }] : steps
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [was, is]: readonly [Side, Side] = [
      { version: before.version, value: left.get(key) },
      { version: after.version, value: right.get(key) },
    ]
    const label = inList
      ? entryLabel(member, key, is.value === undefined ? was : is)
      : (memberLabels[key] ?? { zh: key, en: key })
    return changes(was, is, {
      steps: [...above, { key, label }],
      member: inList ? member : key,
      around: [before.value, after.value],
    })
  })
}

/** Facts of a matter an official reads; where figures come from and what was checked is not among them. */
const readable = ({ code: _code, sources: _sources, verified: _verified, note: _note, ...rest }: Matter) =>
  rest

/** Matters both versions have, as each version's catalogue words them. */
const mattersOf = ({ catalogue, thing }: Version, both: ReadonlySet<string>) =>
  Object.fromEntries(
    thing.matters.flatMap(({ code }) => {
      const matter = catalogue.matter.get(code)
      return matter && both.has(code) ? [[code, readable(matter)]] : []
    }),
  )

/** V10 What changed in words, place by place: first the one thing itself, then what departments say of the matters both have. */
export const compareWords = (before: Version, after: Version): WordChange[] => {
  const { code: _before, ...old } = before.thing
  const { code: _after, ...renewed } = after.thing
  const codes = new Set(before.thing.matters.map(({ code }) => code))
  const both = new Set(after.thing.matters.map(({ code }) => code).filter((code) => codes.has(code)))
  const [left, right] = [mattersOf(before, both), mattersOf(after, both)]
  const root = { member: '', around: [undefined, undefined] } as const
  const own = changes(
    { version: before, value: old },
    { version: after, value: renewed },
    { ...root, steps: [] },
  )
  const library = [...both].flatMap((code) =>
    changes(
      { version: before, value: left[code] },
      { version: after, value: right[code] },
      {
        ...root,
        steps: [
          { key: 'library', label: nothing },
          { key: code, label: entryLabel('library', code, { version: after, value: undefined }) },
        ],
      },
    ),
  )
  return [...own, ...library]
}
