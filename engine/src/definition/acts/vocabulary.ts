import { Type } from '@sinclair/typebox'
import { readDay } from '#engine/calendar'
import { type Office, officeNames, type Permission } from '#engine/identity'
import {
  type Actor,
  type Context,
  chinaDay,
  type EventActor,
  type Happened,
  type Language,
  ok,
  type Problem,
  type Result,
  refuse,
  type Said,
  vocabularyOf,
} from '#engine/kernel'
import { type Library, type Party, whoseTurn } from '../parties.ts'
import { failDefinition } from '../problems.ts'
import type { Section, VersionState, VersionStatus } from '../version-types.ts'

/** What the decision must know beside the version itself. */
export type World = { readonly library: Library; readonly today: string }

type Name = (id: string) => string
/** What an id (of a department, matter, material or question) is called; what is not known is given back. */
export type VersionNames = { readonly zh: Name; readonly en: Name }

export const { act, happening } = vocabularyOf<VersionState, VersionNames, World, Permission>()

/** What a person sends, with nothing beside it. */
export const asks = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })
export const Text = Type.String({ maxLength: 2000 })
export const Day = Type.String({ format: 'date' })
export const exampleId = '019a0000-0000-7000-8000-000000000001'

type More = (state: VersionState, actor: Actor, world: World) => boolean

/** V1, V2 Open in these states, to this party, and where nothing else stands against it. */
export const openTo =
  (statuses: readonly VersionStatus[], party: Party, more: More = () => true) =>
  (state: VersionState | undefined, actor: Actor, world: World): readonly string[] | undefined =>
    state &&
    statuses.includes(state.status) &&
    !whoseTurn(party, state, actor, world.library) &&
    more(state, actor, world)
      ? []
      : undefined

type Decide<Order> = (
  state: VersionState,
  order: Order,
  context: Context,
  world: World,
) => Result<readonly Happened<VersionState>[]>

/** Why an act is not open, told as exactly as its decision can: another state, another party, else what the decision itself says. */
export const whyClosed =
  <Order>(statuses: readonly VersionStatus[], party: Party, decide: Decide<Order>) =>
  (state: VersionState, order: Order, context: Context, world: World): Problem | undefined => {
    if (!statuses.includes(state.status)) return failDefinition('version_not_now', { status: state.status })
    const who = whoseTurn(party, state, context.actor, world.library)
    if (who) return failDefinition('version_not_yours', { who })
    const decided = decide(state, order, context, world)
    return decided.ok ? undefined : decided.problems[0]
  }

/** The refusal that comes first, or what happened. */
export const unless = (
  problem: Problem | undefined,
  happened: () => Happened<VersionState>,
): Result<readonly Happened<VersionState>[]> => (problem ? refuse(problem) : ok([happened()]))

export const first = (...problems: readonly (Problem | undefined)[]): Problem | undefined =>
  problems.find((problem) => problem !== undefined)

export const saidNothing = (text: string): Problem | undefined =>
  text.trim() ? undefined : failDefinition('version_reason_needed')

/** V5, V6 A closing day exists in the calendar and is not past. Days count whole: it may be today. */
export const closing = (until: string, { now }: Context): Problem | undefined => {
  const day = readDay(until, 'until')
  if (!day.ok) return day.problems[0]
  const today = chinaDay(now)
  return until < today ? failDefinition('date_past', { date: until, today }, 'until') : undefined
}

/** V5 The department has said something in this consultation. */
export const hears = ({ heard }: VersionState, department: string): readonly string[] =>
  heard.includes(department) ? heard : [...heard, department]

/** The department or office a person acted for; '' for a citizen. */
export const fromOf = ({ office, department }: EventActor): string => office ?? department ?? ''

const sectionNames: Readonly<Record<Section, Said>> = {
  basics: { zh: '基本情况', en: 'the basics' },
  questions: { zh: '问题', en: 'the questions' },
  matters: { zh: '事项与条件', en: 'matters and conditions' },
  cuts: { zh: '精简台账', en: 'the cut ledger' },
  field_cuts: { zh: '字段台账', en: 'the ledger of fields' },
  said: { zh: '说法与问答', en: 'sayings and questions asked' },
}
export const saidSection = (section: string): Said => sectionNames[section as Section] ?? { zh: '', en: '' }
export const saidOffice = (office: string): Said => officeNames[office as Office] ?? { zh: '', en: '' }

/** A row as people call it: `matters/scjgj-spjy` is the name of that matter. */
const rowSaid = (row: string, language: Language, names: VersionNames): string => {
  const [head = '', ...rest] = row.split('/')
  if (rest.length) return rest.map(names[language]).join(' · ')
  return sectionNames[head as Section]?.[language] ?? names[language](head)
}

const remarkSaid = (
  { row, text }: { readonly row: string; readonly text: string },
  language: Language,
  names: VersionNames,
): string => {
  if (!row) return text
  const called = rowSaid(row, language, names)
  return language === 'zh' ? `（${called}）${text}` : `(${called}) ${text}`
}

export const saidRemarks = (
  remarks: readonly { readonly row: string; readonly text: string }[],
  names: VersionNames,
): Said => ({
  zh: remarks.map((remark) => remarkSaid(remark, 'zh', names)).join('；'),
  en: remarks.map((remark) => remarkSaid(remark, 'en', names)).join('; '),
})

export const About = Type.Object({ from: Type.String(), name: Type.String(), row: Type.String() })
type AboutData = { readonly from: string; readonly name: string; readonly row: string }

/** Whose remark, and on what. */
export const saidAbout = (about: AboutData, names: VersionNames): Said => {
  const from = (language: Language) =>
    officeNames[about.from as Office]?.[language] ?? (about.from ? names[language](about.from) : '')
  const who = {
    zh: `${from('zh')}${about.name}`,
    en: `${about.name}${from('en') ? ` (${from('en')})` : ''}`,
  }
  if (!about.row) return who
  return {
    zh: `${who.zh}关于“${rowSaid(about.row, 'zh', names)}”`,
    en: `${who.en} on “${rowSaid(about.row, 'en', names)}”`,
  }
}
