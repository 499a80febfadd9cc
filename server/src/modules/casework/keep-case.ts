import { createHash } from 'node:crypto'
import {
  act,
  type CaseOrder as CaseAct,
  type CaseEvent,
  type CaseState,
  caseEventRecord,
  caseRecord,
  concernsOnePart,
  failCasework,
  type ListLine,
  lineChanges,
  linesOf,
  type Sight,
  sightOf,
  tallyOf,
  unseenChange,
} from '#engine/casework'
import { formRecord, type Vault } from '#engine/exchange'
import type { Person } from '#engine/identity'
import { type Context, ok, type Result, readOrThrow, refuse } from '#engine/kernel'
import { turnsLeft } from '#engine/turns'
import type { AuditService, LookPurpose } from '#modules/audit'
import type { CatalogueService } from '#modules/catalogue'
import type { ClaimStore } from '#modules/claims'
import type { PromiseLedger } from '#modules/credit'
import type { ExchangeService } from '#modules/exchange'
import type { People } from '#modules/people'
import { saidForPerson } from '#modules/tasks'
import type { Uploads } from '#modules/uploads'
import { auditEntry } from '#platform/audit-entry'
import { chainEvents, keepCanonical, origin } from '#platform/event-chain'
import type { FileIn, FileOut } from '#platform/file-route'
import type { Files } from '#platform/files'
import { createKeep } from '#platform/keep'
import type { Secret } from '#platform/secret'
import type { ListStore } from './list-store.ts'
import { type CaseStore, type CaseWriter, formPlace, type WriteItem } from './store.ts'

/** A case in hand: its state, its opened form and its lines in the lists, all of one version. */
export type HeldCase = {
  readonly id: string
  readonly version: number
  readonly headHash: string
  readonly state: CaseState
  /** '' while the plan is stored in an older format. */
  readonly planHash: string
  readonly lines: readonly ListLine[]
  readonly vault: Vault
  readonly savedAt: string
  /** What the act told that led here; not there where the case was read. */
  readonly acted?: readonly CaseEvent[]
}
export type OpenedCase = HeldCase & { readonly sight: Exclude<Sight, { sees: 'nothing' }> }
/**
 * An act with what the server brings to it: the form it leaves, the key that makes it happen once, and what must stand before it is
 * written.
 */
export type CaseStep = {
  readonly act: CaseAct
  readonly vault?: Vault
  readonly key?: WriteItem['key']
  readonly prepare?: () => Promise<Result<unknown>>
  /** The version the person had before them (C25). */
  readonly seen?: number | undefined
}

type Parts = {
  readonly audit: Pick<AuditService, 'noteLook'>
  readonly store: CaseStore
  readonly writer: CaseWriter
  readonly secret: Secret
  readonly people: Pick<People, 'changeOf'>
}

export const planHashOf = (plan: CaseState['plan']): string =>
  createHash('sha256').update(keepCanonical(plan)).digest('hex')

/** Not there and not yours answer alike, so that nobody learns which cases exist. */
const see = (held: HeldCase | undefined, { actor }: Context): Result<OpenedCase> => {
  const sight = held ? sightOf(held.state, actor) : undefined
  return held && sight && sight.sees !== 'nothing'
    ? ok({ ...held, sight })
    : refuse(failCasework('case_missing'))
}

const recordOf = ({ state, headHash, planHash }: HeldCase): WriteItem['record'] => {
  const { plan: _plan, ...rest } = caseRecord.write(state)
  return {
    headHash,
    thing: state.plan.thing,
    catalogueVersion: state.catalogueVersion,
    status: state.status,
    applicantId: state.applicantId,
    queryCode: state.queryCode,
    planHash,
    state: rest,
  }
}

const decideWith =
  ({ secret, people }: Pick<Parts, 'secret' | 'people'>) =>
  (before: HeldCase | undefined, { act: order, vault, key, seen }: CaseStep, context: Context) => {
    const unseen = before && unseenChange(before.state, order, seen)
    if (unseen) return refuse(unseen)
    const decided = act(before?.state, order, context)
    if (!decided.ok) return decided
    const { state, events } = decided.value
    const { division } = context.actor
    const kept = vault ?? before?.vault
    if (!kept) throw new Error(`case ${state.caseId} is made without its form`)
    const { version = 0, headHash = origin } = before ?? {}
    const bodies = events.map(caseEventRecord.write)
    const chain = chainEvents(state.caseId, version, headHash, bodies)
    // A plan of an older format is written with the first act after, or the new state would stand on the old plan.
    const samePlan = state.plan === before?.state.plan && before.planHash !== ''
    const after: HeldCase = {
      id: state.caseId,
      version: state.version,
      headHash: chain.at(-1)?.hash ?? origin,
      state,
      planHash: samePlan ? before.planHash : planHashOf(state.plan),
      lines: linesOf(state, context.now),
      ...{ vault: kept, acted: events },
      savedAt: vault || !before ? context.now : before.savedAt,
    }
    const sealed =
      vault && secret.seal(formPlace(division, state.caseId), formRecord.write(vault)).toString('base64')
    const item: Omit<WriteItem, 'audit'> = {
      caseId: state.caseId,
      expected: version,
      now: context.now,
      events: chain,
      record: recordOf(after),
      finishes: state.status === 'completed' && before?.state.status !== 'completed',
      ...lineChanges(before?.lines ?? [], after.lines),
      ...(samePlan ? {} : { plan: state.plan }),
      ...(sealed ? { form: { revision: state.formRevision, ciphertext: sealed } } : {}),
      ...(key ? { key } : {}),
      ...{ tallies: tallyOf(before?.state, state), ...turnsLeft(before?.state, state, order) },
      ...people.changeOf(division, before, after),
    }
    return ok({ after, item })
  }

/** An act on a case, decided and kept. */
const keepOf = ({ store, writer, secret, people }: Omit<Parts, 'audit'>) =>
  createKeep<HeldCase, OpenedCase, CaseStep, Omit<WriteItem, 'audit'>>({
    load: async (division, caseId) => {
      const row = await store.load(division, caseId)
      if (!row) return undefined
      const { form, ...rest } = row
      if (!form) throw new Error(`case ${caseId} has no form`)
      const vault = readOrThrow(formRecord.read(secret.open(formPlace(division, caseId), form.ciphertext)))
      return { ...rest, id: caseId, vault, savedAt: form.savedAt }
    },
    isNewest: store.isNewest,
    see,
    decide: decideWith({ secret, people }),
    told: ({ id, state }, { act: { type } }, context) => [
      auditEntry({ act: type, caseId: id, ...saidForPerson(state, type, context) }, context),
    ],
    prepare: async ({ prepare }) => prepare?.(),
    write: async (division, item, audit) => {
      const { status, caseId } = await writer.write(division, { ...item, audit })
      return status === 'duplicate' ? { status, of: caseId } : { status }
    },
    changedMeanwhile: () => failCasework('changed_meanwhile'),
    ofOnePart: ({ act: order }) => concernsOnePart(order),
  })

/** C47 Nobody is noted who reads what is their own. */
const isOwn = ({ applicantId }: CaseState, { id, role }: Context['actor']): boolean =>
  role === 'applicant' && id === applicantId

/**
 * The one way of a case through the store, to read it and to act on it. C47 Whoever opens another person's case is noted before they are
 * answered, whatever of it they read; that it can be read at all is told without opening it.
 */
export const createCaseKeep = ({ audit, ...parts }: Parts) => {
  const { open: openUnnoted, ...keep } = keepOf(parts)
  return {
    ...keep,
    open: async (caseId: string, reads: LookPurpose, context: Context): Promise<Result<OpenedCase>> => {
      const opened = await openUnnoted(caseId, context)
      // Acts are written in the same moment mostly: the look goes with them.
      if (opened.ok && !isOwn(opened.value.state, context.actor))
        await audit.noteLook(caseId, reads, context, parts.writer.note)
      return opened
    },
    mayOpen: async (caseId: string, context: Context): Promise<Result<{ readonly caseId: string }>> => {
      const opened = await openUnnoted(caseId, context)
      return opened.ok ? ok({ caseId }) : opened
    },
  }
}
type CaseKeep = ReturnType<typeof createCaseKeep>

/** C132 An entry in another system; how its matter is typed again comes with it. */
type EntryOrder = Extract<CaseAct, { readonly type: 'enter_elsewhere' }>

/** What the casework services are made of; assembled once in index.ts. */
export type CaseworkParts = {
  readonly store: CaseStore
  readonly lists: ListStore
  readonly people: People
  readonly claims: ClaimStore
  readonly promises: PromiseLedger
  readonly withSystem: (order: Omit<EntryOrder, 'system'>) => Promise<EntryOrder>
  readonly removeDraft: (caseId: string, context: Context) => Promise<boolean>
  readonly keep: CaseKeep
  readonly files: Files
  readonly uploads: Uploads
  readonly fileOfCase: (division: string, digest: string, caseId: string, at: string) => Promise<void>
  readonly catalogue: CatalogueService
  readonly exchange: ExchangeService
  readonly audit: AuditService
  /** The person behind an account; undefined until they have said who they are. */
  readonly personOf: (userId: string) => Promise<Person | undefined>
  /** C114 The section of an officer. */
  readonly sectionOf: (actor: Context['actor']) => Promise<string | null>
  readonly newId: () => string
  readonly newQueryCode: (day: string) => string
  readonly uploadLimit: number
}

type Upload = Pick<FileIn, 'fileName' | 'stream'>
type Kept = Pick<
  CaseState['attachments'][number],
  'attachmentId' | 'fileHash' | 'fileName' | 'mediaType' | 'size'
>

/** Takes and reads files of a case; the content decides what a file is. */
const createFileKeep = (parts: CaseworkParts) => ({
  /** A file on its way in, and the act that names it: what is refused leaves nothing. */
  take: async (
    caseId: string,
    { fileName, stream }: Upload,
    orderOf: (file: Kept) => CaseAct,
    context: Context,
  ): Promise<Result<Omit<Kept, 'fileHash'> & { readonly addedAt: string }>> => {
    const opened = await parts.keep.mayOpen(caseId, context)
    if (!opened.ok) return opened
    const room = await parts.uploads.room(context)
    if (!room.ok) return room
    const staged = await parts.files.receive(stream, parts.uploadLimit)
    if (!staged.ok) return staged
    const { hash: fileHash, size, mediaType, drop } = staged.value
    const shown = { attachmentId: parts.newId(), fileName, mediaType, size }
    const named = (at: string) => parts.fileOfCase(context.actor.division, fileHash, caseId, at)
    const prepare = parts.uploads.keeping(staged.value, named, context)
    try {
      const done = await parts.keep.actOn(caseId, { act: orderOf({ ...shown, fileHash }), prepare }, context)
      if (!done.ok) return done
    } finally {
      drop()
    }
    return ok({ ...shown, addedAt: context.now })
  },
  read: async (
    caseId: string,
    pick: (opened: OpenedCase) => Kept | undefined,
    context: Context,
  ): Promise<Result<FileOut>> => {
    const opened = await parts.keep.open(caseId, 'attachment', context)
    if (!opened.ok) return opened
    const file = pick(opened.value)
    return file
      ? ok({ ...file, content: parts.files.read(file.fileHash) })
      : refuse(failCasework('attachment_unknown'))
  },
})

export const createAttachments = (parts: CaseworkParts) => {
  const files = createFileKeep(parts)
  return {
    ...files,
    add: async (
      caseId: string,
      { material, ...file }: Upload & { readonly material: string },
      context: Context,
    ) => {
      const orderOf = (kept: Kept): CaseAct => ({ type: 'attach', material, ...kept })
      const taken = await files.take(caseId, file, orderOf, context)
      return taken.ok ? ok({ ...taken.value, material }) : taken
    },
    paper: (caseId: string, attachmentId: string, context: Context) =>
      files.read(
        caseId,
        ({ state, sight }) =>
          state.attachments.find(
            (file) =>
              file.attachmentId === attachmentId &&
              (sight.sees === 'whole' || sight.materials.has(file.material)),
          ),
        context,
      ),
  }
}
