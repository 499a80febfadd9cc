import {
  type Answer,
  type DataNeed,
  type Named,
  type Outcome,
  type Subjects,
  subjectNumber,
} from '#engine/exchange'
import { type Actor, chinaDay } from '#engine/kernel'
import { askSource, type Paper, type SourceReply, type SourceSettings } from './ask-source.ts'
import type { DownMemory } from './down-memory.ts'
import { runLimited } from './run-limited.ts'
import type { ExchangeStore } from './store.ts'

export type FetchCommand = {
  readonly caseId: string
  readonly division: string
  readonly subjects: Subjects
  /** X13 Whom the form holds: an answer about anybody else is dropped. */
  readonly named: Named
  /** From `dataNeeds`, less what was found before: the same data is not asked for twice. */
  readonly needs: readonly DataNeed[]
  readonly actor: Actor
  /** ISO 8601 instant of the command. */
  readonly now: string
}

/** What became of one request, as the case keeps it. */
export type FetchOutcome = Outcome & {
  readonly requestId: string
  readonly askedAt: string
  readonly milliseconds: number
  /** The fetched paper, when it stands in for one the person would have handed in. */
  readonly paper: Paper | null
}

export type FetchParts = {
  readonly store: ExchangeStore
  readonly settings: SourceSettings & { readonly concurrency: number }
  readonly memory: DownMemory
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number
  readonly newId: () => string
}

const rememberedDown: Answer = { kind: 'down', detail: 'remembered_down' }

const ask = async (need: DataNeed, command: FetchCommand, parts: FetchParts): Promise<SourceReply> => {
  const { memory, settings } = parts
  if (memory.isDown(need.department)) return { answer: rememberedDown, paper: null }
  const subject = subjectNumber(need, command.subjects)
  const today = chinaDay(command.now)
  const { caseId, named, subjects } = command
  const documentKind = subject === subjects.idNumber ? subjects.documentKind : null
  const reply = await askSource({ need, subject, documentKind, named, caseId, today }, settings)
  if (reply.answer.kind === 'down') memory.noteDown(need.department)
  else memory.noteUp(need.department)
  return reply
}

/**
 * X1 Asks every source at once, a few at a time, and writes each request into the log the person can read. A source that fails
 * is an outcome; only our own store can make this throw.
 */
export const fetchForCase = async (
  command: FetchCommand,
  parts: FetchParts,
): Promise<readonly FetchOutcome[]> => {
  const outcomes = await runLimited(
    command.needs,
    parts.settings.concurrency,
    async (need): Promise<FetchOutcome> => {
      const started = parts.clock()
      const { answer, paper } = await ask(need, command, parts)
      const milliseconds = Math.round(parts.clock() - started)
      return { requestId: parts.newId(), need, answer, paper, askedAt: command.now, milliseconds }
    },
  )
  await parts.store.write(
    outcomes.map(({ requestId, need, answer, askedAt, milliseconds }) => ({
      division: command.division,
      requestId,
      caseId: command.caseId,
      source: need.department,
      material: need.material,
      purpose: need.purpose,
      basis: need.basis,
      askedAt,
      askedBy: command.actor.id,
      outcome: answer.kind,
      milliseconds,
      detail: detailOf(need, answer),
    })),
  )
  return outcomes
}

/** Names of facts, never their values: the log holds nothing personal (X2). A DataRun saved the person a paper. */
const detailOf = (need: DataNeed, answer: Answer) => ({
  matters: need.matters,
  replacesPaper: need.document,
  savedPaper: need.document && answer.kind === 'found',
  ...(answer.kind === 'found'
    ? { elements: answer.facts.map(({ element }) => element) }
    : { why: answer.detail, elements: [] }),
})
