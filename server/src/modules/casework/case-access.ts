import { v7 } from 'uuid'
import {
  act,
  type CaseEvent,
  type CaseOrder,
  type CaseState,
  caseRecord,
  failCasework,
  queueRows,
  type Sight,
  sightOf,
} from '#engine/casework'
import { type Context, ok, type Result, refuse } from '#engine/kernel'
import type { Secret } from '#platform/secret'
import type { CaseWriter, WriteItem } from './case-writer.ts'
import { chainEvents, origin } from './event-chain.ts'
import type { CaseStore, LoadedCase } from './store.ts'
import type { Vault } from './vault.ts'

export type OpenedCase = LoadedCase & { readonly sight: Exclude<Sight, { sees: 'nothing' }> }

export type CaseAccess = ReturnType<typeof createCaseAccess>
type Parts = { readonly store: CaseStore; readonly writer: CaseWriter; readonly secret: Secret }
type Extra = { readonly vault?: Vault; readonly key?: WriteItem['key'] }

const about = (division: string, caseId: string) => `case_form ${division} ${caseId}`

const auditOf = (caseId: string, command: CaseOrder, { actor, place }: Context): WriteItem['audit'] => [
  {
    auditId: v7(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
    act: command.type,
    caseId,
    place,
  },
]

const toItem = (
  secret: Secret,
  state: CaseState,
  events: readonly CaseEvent[],
  before: LoadedCase | undefined,
  context: Context,
  command: CaseOrder,
  extra: Extra,
): WriteItem => {
  const { division } = context.actor
  const chained = chainEvents(state.caseId, before?.version ?? 0, before?.headHash ?? origin, events)
  const item: WriteItem = {
    caseId: state.caseId,
    expected: before?.version ?? 0,
    now: context.now,
    events: chained,
    record: {
      headHash: chained.at(-1)?.hash ?? origin,
      thing: state.plan.thing,
      catalogueVersion: state.catalogueVersion,
      status: state.status,
      applicantId: state.applicantId,
      queryCode: state.queryCode,
      state: caseRecord.write(state),
    },
    queue: queueRows(state, context.now),
    audit: auditOf(state.caseId, command, context),
  }
  const form = extra.vault && {
    revision: state.formRevision,
    ciphertext: secret.seal(about(division, state.caseId), extra.vault).toString('base64'),
  }
  return { ...item, ...(form ? { form } : {}), ...(extra.key ? { key: extra.key } : {}) }
}

/**
 * Commands about one part of a case: departments approve in parallel, so two of them may meet in one moment without concerning
 * each other. The loser is decided again on the fresh state; a real double act is then refused by the decision itself.
 */
const ofOnePart: ReadonlySet<CaseOrder['type']> = new Set([
  'decide',
  'check_material',
  'attach',
  'detach',
  'visit',
])
const attempts = 8

const isLost = (done: Result<unknown>): boolean => !done.ok && done.problems[0]?.code === 'changed_meanwhile'

const keyOf = (division: string, caseId: string) => `${division} ${caseId}`
const recentCases = 2_000

/** The cases this process wrote last, oldest first, so that a busy case is not read again for every command. */
const createRecent = () => {
  const cases = new Map<string, LoadedCase>()
  return {
    get: (key: string) => cases.get(key),
    forget: (key: string) => cases.delete(key),
    keep: (key: string, loaded: LoadedCase) => {
      cases.delete(key)
      cases.set(key, loaded)
      const [oldest] = cases.keys()
      if (cases.size > recentCases && oldest !== undefined) cases.delete(oldest)
    },
  }
}

type Steps = {
  readonly open: (caseId: string, context: Context) => Promise<Result<OpenedCase>>
  readonly openRecent: (
    caseId: string,
    context: Context,
  ) => Promise<Result<OpenedCase> & { readonly recent?: true }>
  readonly perform: (
    before: LoadedCase,
    command: CaseOrder,
    context: Context,
  ) => Promise<Result<{ state: CaseState }>>
}

/** Opens and performs; a stale first look is repeated, and so are commands of one part when another part changed meanwhile. */
const performWith =
  ({ open, openRecent, perform }: Steps) =>
  async (caseId: string, command: CaseOrder, context: Context): Promise<Result<{ state: CaseState }>> => {
    let opened = await openRecent(caseId, context)
    for (let attempt = 1; ; attempt += 1) {
      if (!opened.ok) return opened
      const done = await perform(opened.value, command, context)
      const again = opened.recent || (isLost(done) && ofOnePart.has(command.type) && attempt < attempts)
      if (done.ok || !again) return done
      opened = await open(caseId, context)
    }
  }

/** Loading with sight, deciding, writing: the one way of a command through the store. */
export const createCaseAccess = ({ store, writer, secret }: Parts) => {
  const recent = createRecent()
  const open = async (caseId: string, { actor }: Context): Promise<Result<OpenedCase>> => {
    const loaded = await store.load(actor.division, caseId)
    const sight = loaded ? sightOf(loaded.state, actor) : undefined
    // Not there and not yours answer alike, so that nobody learns which cases exist.
    return loaded && sight && sight.sees !== 'nothing'
      ? ok({ ...loaded, sight })
      : refuse(failCasework('case_missing'))
  }
  const readVault = async (division: string, caseId: string): Promise<Vault> => {
    const row = await store.form(division, caseId)
    if (!row) throw new Error(`case ${caseId} has no form`)
    return secret.open<Vault>(about(division, caseId), row.ciphertext)
  }
  /** Decides a command on the loaded state and writes it in one round trip. A lost race is a refusal, never a double act. */
  const perform = async (
    before: LoadedCase | undefined,
    command: CaseOrder,
    context: Context,
    extra: Extra = {},
  ): Promise<Result<{ state: CaseState; duplicateOf?: string }>> => {
    const decided = act(before?.state, command, context)
    if (!decided.ok) return decided
    const { state, events } = decided.value
    const item = toItem(secret, state, events, before, context, command, extra)
    const key = keyOf(context.actor.division, state.caseId)
    recent.forget(key)
    const answer = await writer.write(context.actor.division, item)
    if (answer.status === 'conflict') return refuse(failCasework('changed_meanwhile'))
    if (answer.status === 'written')
      recent.keep(key, { state, version: state.version, headHash: item.record.headHash })
    return ok(answer.status === 'duplicate' ? { state, duplicateOf: answer.caseId } : { state })
  }
  /** The first attempt may decide on what this process wrote last: the version guard tells when that is stale. */
  const openRecent = async (
    caseId: string,
    context: Context,
  ): Promise<Result<OpenedCase> & { readonly recent?: true }> => {
    const known = recent.get(keyOf(context.actor.division, caseId))
    const sight = known ? sightOf(known.state, context.actor) : undefined
    if (known && sight && sight.sees !== 'nothing') return { ...ok({ ...known, sight }), recent: true }
    return open(caseId, context)
  }
  const performOn = performWith({ open, openRecent, perform })
  return { open, readVault, perform, performOn }
}
