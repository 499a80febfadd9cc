import { type Section, type SectionValue, type SectionValues, same, toWire } from './sections.ts'

/** A row of a section that two people may change independently: one question, one matter, one field of the basics. */
type Piece = { readonly key: string; readonly value: unknown }

/** Both changed the same row since the common ground. `undefined` says it is not there (any more). */
export type Clash = {
  readonly key: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}
export type Side = 'mine' | 'theirs'

const keyed = (entries: readonly (readonly [string, unknown])[]): Piece[] => {
  const seen = new Map<string, number>()
  return entries.map(([key, value]) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { key: times === 1 ? key : `${key}#${times}`, value }
  })
}

const piecesOf = (section: Section, value: SectionValue): Piece[] => {
  if (section === 'questions') return keyed((value as SectionValues['questions']).map((one) => [one.id, one]))
  if (section === 'matters') return keyed((value as SectionValues['matters']).map((one) => [one.code, one]))
  if (section === 'cuts')
    return keyed((value as SectionValues['cuts']).map((one) => [`${one.matter}/${one.material}`, one]))
  if (section === 'field_cuts')
    return keyed((value as SectionValues['field_cuts']).map((one) => [`${one.owner}/${one.element}`, one]))
  if (section === 'said') {
    const { also_said = [], faq = [] } = value as SectionValues['said']
    return keyed([
      ...also_said.map((word) => [`also_said/${word}`, word] as const),
      ...faq.map((one) => [`faq/${one.q}`, one] as const),
    ])
  }
  const { settled = [], ...fields } = value as SectionValues['basics']
  return keyed([
    ...Object.entries(fields).filter(([, field]) => field !== undefined),
    ...settled.map((one) => [`settled/${one.code}`, one] as const),
  ])
}

const below = (pieces: readonly Piece[], folder: string): unknown[] =>
  pieces.filter(({ key }) => key.startsWith(`${folder}/`)).map(({ value }) => value)

const rebuilt = (section: Section, pieces: readonly Piece[]): SectionValue => {
  if (section === 'said')
    return { also_said: below(pieces, 'also_said'), faq: below(pieces, 'faq') } as SectionValues['said']
  if (section !== 'basics') return pieces.map(({ value }) => value) as SectionValue
  const settled = below(pieces, 'settled')
  return {
    ...Object.fromEntries(
      pieces.filter(({ key }) => !key.includes('/')).map(({ key, value }) => [key, value]),
    ),
    ...(settled.length ? { settled } : {}),
  } as SectionValue
}

/** Puts the keys that only `other` has behind the neighbour they follow there, after what the first order added at that place. */
const woven = (order: readonly string[], other: readonly string[]): string[] => {
  const result = [...order]
  const known = new Set(other)
  other.forEach((key, index) => {
    if (result.includes(key)) return
    const before = index === 0 ? undefined : other[index - 1]
    let at = before === undefined ? 0 : result.indexOf(before) + 1
    while (at < result.length && !known.has(result[at] ?? '')) at += 1
    result.splice(at, 0, key)
  })
  return result
}

const orderOf = (base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] => {
  const common = (keys: readonly string[], others: readonly string[]) =>
    keys.filter((key) => others.includes(key)).join('\n')
  const moved = common(mine, base) !== common(base, mine)
  return moved ? woven(mine, theirs) : woven(theirs, mine)
}

type Three = { readonly base: SectionValue; readonly mine: SectionValue; readonly theirs: SectionValue }

/**
 * V4 What two people made of the same section. A row that only one of them touched is as that one left it; a row that both
 * changed differently is a clash, and stands as `choices` says (mine until chosen). No row is lost unless somebody removed it.
 */
export const mergeSection = (
  section: Section,
  { base, mine, theirs }: Three,
  choices: Readonly<Record<string, Side>> = {},
): { readonly value: SectionValue; readonly clashes: readonly Clash[] } => {
  const [ground, left, right] = [base, mine, theirs].map((value) => piecesOf(section, value)) as [
    Piece[],
    Piece[],
    Piece[],
  ]
  const [g, m, t] = [ground, left, right].map((pieces) => new Map(pieces.map((one) => [one.key, one.value])))
  const alike = (a: unknown, b: unknown) => same(wireOf(section, a), wireOf(section, b))
  const clashes: Clash[] = []
  const kept: Piece[] = []
  const keys = [ground, left, right].map((pieces) => pieces.map(({ key }) => key)) as [
    string[],
    string[],
    string[],
  ]
  for (const key of orderOf(...keys)) {
    const [before, my, their] = [g?.get(key), m?.get(key), t?.get(key)]
    const clash = !alike(my, their) && !alike(my, before) && !alike(their, before)
    if (clash) clashes.push({ key, base: before, mine: my, theirs: their })
    const theirTurn = clash ? choices[key] === 'theirs' : alike(my, before)
    const value = theirTurn ? their : my
    if (value !== undefined) kept.push({ key, value })
  }
  return { value: rebuilt(section, kept), clashes }
}

const wireOf = (section: Section, piece: unknown): unknown =>
  (section === 'cuts' || section === 'field_cuts') && piece !== undefined
    ? toWire(section, [piece] as SectionValue)
    : piece
