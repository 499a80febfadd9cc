import type { Department } from '#engine/catalogue'
import { mayUse } from '#engine/identity'
import { type Context, chinaDay, ok, type Result, refuse, type Said } from '#engine/kernel'
import {
  actNamed,
  actOnTraining,
  failTraining,
  sayTraining,
  type TrainingOrder,
  type TrainingState,
  trainingTotals,
} from '#engine/training'
import type { DefinitionService } from '#modules/definition'
import { type AuditEntry, auditEntry } from '#platform/audit-entry'
import { createKeep, type Standing } from '#platform/keep'
import { failPlatform } from '#platform/problems'
import type { TrainingSummary, TrainingTotals, TrainingView } from './schemas.ts'
import type { TrainingStore, TrainingWrite } from './store.ts'
import { type AskedVersions, changedRows, summaryOf, trainingView } from './views.ts'

export type TrainingParts = {
  readonly store: TrainingStore
  readonly definition: Pick<DefinitionService, 'prepareRemark' | 'asked'>
  readonly departments: () => Promise<readonly Department[]>
  readonly newId: () => string
}

type Names = { readonly zh: (id: string) => string; readonly en: (id: string) => string }

const namesOf = async ({ departments }: TrainingParts) => {
  const known = new Map((await departments()).map((one) => [one.id, one]))
  const names: Names = {
    zh: (id) => known.get(id)?.name ?? id,
    en: (id) => known.get(id)?.name_en ?? known.get(id)?.name ?? id,
  }
  return {
    names,
    departmentName: (id: string) => known.get(id)?.name ?? '',
    named: (id: string) => ({ id, name: names.zh(id), nameEn: names.en(id) }),
  }
}

type Held = Standing & { readonly state: TrainingState }
/** What an act of a session is decided on besides: what departments are called, and the remark it leaves on a version. */
type Doing = {
  readonly order: TrainingOrder
  readonly names: Names
  readonly departmentName: (id: string) => string
  readonly remark: { readonly versions?: unknown }
}
/** What is written, and the sentence of what happened for the trail. */
type Item = { readonly write: Omit<TrainingWrite, 'audit'>; readonly said: Said }

const decided = (before: Held | undefined, doing: Doing, context: Context) => {
  const done = actOnTraining(before?.state, doing.order, context, doing.departmentName)
  if (!done.ok) return done
  const { state, events } = done.value
  const write = { now: context.now, expected: before?.version ?? 0, training: state, ...doing.remark }
  const said = events.map((event) => sayTraining(state, event, doing.names))
  const item: Item = { write, said: said[0] ?? { zh: '', en: '' } }
  return ok({ after: { id: state.trainingId, version: state.revision, state }, item })
}

const toldOf = ({ id }: Held, { order }: Doing, context: Context, { said }: Item): AuditEntry =>
  auditEntry({ act: `training.${order.type}`, subject: `training:${id}`, ...said }, context)

/** How acts of sessions are kept: decided on the newest state, written guarded by it, told to the trail. */
const createTrainingKeep = (store: TrainingStore) =>
  createKeep<Held, Held, Doing, Item>({
    load: async (_division, trainingId) => {
      const state = await store.load(trainingId)
      return state && { id: trainingId, version: state.revision, state }
    },
    isNewest: async (_division, trainingId, version) => (await store.newest(trainingId)) === version,
    see: (held) => (held ? ok(held) : refuse(failTraining('training_missing'))),
    decide: decided,
    told: (after, doing, context, item) => [toldOf(after, doing, context, item)],
    write: async (_division, { write }, [audit]) => ({
      status: audit && (await store.write({ ...write, audit })) ? 'written' : 'conflict',
    }),
    changedMeanwhile: () => failTraining('training_changed'),
    ofOnePart: () => true,
  })

/** The versions the questions of these sessions are about, each read once. */
const versionsOf = async (
  { definition }: TrainingParts,
  sessions: readonly TrainingState[],
): Promise<AskedVersions> => {
  const ids = new Set(sessions.flatMap(({ questions }) => questions.map(({ versionId }) => versionId)))
  const found = await Promise.all(
    [...ids].flatMap((id) => (id ? [definition.asked(id).then((asked) => [id, asked] as const)] : [])),
  )
  return new Map(found.flatMap(([id, asked]) => (asked.ok ? [[id, asked.value] as const] : [])))
}

/** TR4 The remark a question leaves on its version, to be written with it; nothing when it names no version. */
const remarkOf = async (
  { definition }: TrainingParts,
  order: TrainingOrder,
  context: Context,
): Promise<Result<{ versions?: unknown }>> => {
  if (order.type !== 'ask' || !order.versionId) return ok({})
  const { questionId, row, text, department, name } = order
  const prepared = await definition.prepareRemark(
    order.versionId,
    { remark: questionId, row, text, department, name },
    context,
  )
  return prepared.ok ? ok({ versions: prepared.value }) : prepared
}

type Keep = ReturnType<typeof createTrainingKeep>

/** Makes a session, or acts on one; a lost race decides again. */
const act = async (
  parts: TrainingParts,
  keep: Keep,
  trainingId: string,
  order: TrainingOrder,
  context: Context,
): Promise<Result<TrainingState>> => {
  const { names, departmentName } = await namesOf(parts)
  const once = async (before: Held | undefined) => {
    // What the session itself refuses is told before anything is looked up for the version it names.
    const possible = actOnTraining(before?.state, order, context, departmentName)
    if (!possible.ok) return possible
    const remark = await remarkOf(parts, order, context)
    if (!remark.ok) return remark
    return keep.act(before, { order, names, departmentName, remark: remark.value }, context)
  }
  const done =
    order.type === 'create' ? await once(undefined) : await keep.workAgain(trainingId, context, once)
  return done.ok ? ok(done.value.held.state) : done
}

/** What a person sends; the id of a question is made here. */
type Sent =
  | Exclude<TrainingOrder, { type: 'create' | 'ask' }>
  | Omit<Extract<TrainingOrder, { type: 'ask' }>, 'questionId'>
type Entry = Omit<Extract<TrainingOrder, { type: 'create' }>, 'type' | 'trainingId'>

/** Sessions for the departments: who came, what was asked, which rows changed because of it. */
export const createTrainingService = (parts: TrainingParts) => {
  const keep = createTrainingKeep(parts.store)
  const perform = (trainingId: string, order: TrainingOrder, context: Context) =>
    act(parts, keep, trainingId, order, context)
  const view = async (state: TrainingState, context: Context): Promise<TrainingView> =>
    trainingView(state, await versionsOf(parts, [state]), (await namesOf(parts)).named, context)
  const done = async (acted: Result<TrainingState>, context: Context): Promise<Result<TrainingView>> =>
    acted.ok ? ok(await view(acted.value, context)) : acted
  return {
    list: async (
      context: Context,
    ): Promise<Result<{ trainings: TrainingSummary[]; totals: TrainingTotals }>> => {
      const sessions = await parts.store.list()
      const versions = await versionsOf(parts, sessions)
      return ok({
        trainings: sessions.map((session) => summaryOf(session, versions, context)),
        totals: trainingTotals(sessions, changedRows(sessions, versions), chinaDay(context.now)),
      })
    },
    open: async (trainingId: string, context: Context): Promise<Result<TrainingView>> => {
      const state = await parts.store.load(trainingId)
      return state ? ok(await view(state, context)) : refuse(failTraining('training_missing'))
    },
    create: async (entry: Entry, context: Context): Promise<Result<TrainingView>> => {
      const trainingId = parts.newId()
      return done(await perform(trainingId, { type: 'create', trainingId, ...entry }, context), context)
    },
    /** One act of a session: the account must be allowed it at all, and the engine says whether it may happen now. */
    act: async (trainingId: string, sent: Sent, context: Context): Promise<Result<TrainingView>> => {
      const permission = actNamed(sent.type)?.permission
      if (!permission || !mayUse(context.actor.role, permission))
        return refuse(failPlatform('not_allowed', { permission: permission ?? '' }))
      const order = sent.type === 'ask' ? { ...sent, questionId: parts.newId() } : sent
      return done(await perform(trainingId, order, context), context)
    },
  }
}
export type TrainingService = ReturnType<typeof createTrainingService>
