import type { Department } from '#engine/catalogue'
import { type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import {
  decideTraining,
  failTraining,
  type TrainingCommand,
  type TrainingState,
  trainingSentence,
  trainingTotals,
} from '#engine/training'
import type { DefinitionService } from '#modules/definition'
import { type AuditEntry, auditEntry } from '#platform/audit-entry'
import { createKeep, type Standing } from '#platform/keep'
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
  readonly command: TrainingCommand
  readonly names: Names
  readonly departmentName: (id: string) => string
  readonly remark: { readonly versions?: unknown }
}
type Item = Omit<TrainingWrite, 'audit'>

const decided = (before: Held | undefined, { command, departmentName, remark }: Doing, context: Context) => {
  const next = decideTraining(before?.state, command, context, { departmentName })
  if (!next.ok) return next
  const state = next.value
  const item: Item = { now: context.now, expected: before?.version ?? 0, training: state, ...remark }
  return ok({ after: { id: state.trainingId, version: state.revision, state }, item })
}

const toldOf = ({ state }: Held, { command, names }: Doing, context: Context): AuditEntry =>
  auditEntry(
    {
      act: `training.${command.type}`,
      subject: `training:${state.trainingId}`,
      zh: trainingSentence(state, command, context, 'zh', names.zh),
      en: trainingSentence(state, command, context, 'en', names.en),
    },
    context,
  )

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
    told: (after, doing, context) => [toldOf(after, doing, context)],
    write: async (_division, item, [audit]) => ({
      status: audit && (await store.write({ ...item, audit })) ? 'written' : 'conflict',
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
  command: TrainingCommand,
  context: Context,
): Promise<Result<{ versions?: unknown }>> => {
  if (command.type !== 'ask' || !command.versionId) return ok({})
  const { questionId, row, text, department, name } = command
  const prepared = await definition.prepareRemark(
    command.versionId,
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
  command: TrainingCommand,
  context: Context,
): Promise<Result<TrainingState>> => {
  const { names, departmentName } = await namesOf(parts)
  const once = async (before: Held | undefined) => {
    // What the session itself refuses is told before anything is looked up for the version it names.
    const possible = decideTraining(before?.state, command, context, { departmentName })
    if (!possible.ok) return possible
    const remark = await remarkOf(parts, command, context)
    if (!remark.ok) return remark
    return keep.act(before, { command, names, departmentName, remark: remark.value }, context)
  }
  const done =
    command.type === 'create' ? await once(undefined) : await keep.workAgain(trainingId, context, once)
  return done.ok ? ok(done.value.held.state) : done
}

type Typed = Pick<Extract<TrainingCommand, { type: 'create' }>, 'head' | 'attendees'>
type Ask = Omit<Extract<TrainingCommand, { type: 'ask' }>, 'questionId'>
/** What the joint team may do to a session; the id of a question is made here. */
export type KeepCommand = Exclude<TrainingCommand, { type: 'create' | 'confirm' | 'ask' }> | Ask

/** Sessions for the departments: who came, what was asked, which rows changed because of it. */
export const createTrainingService = (parts: TrainingParts) => {
  const keep = createTrainingKeep(parts.store)
  const perform = (trainingId: string, command: TrainingCommand, context: Context) =>
    act(parts, keep, trainingId, command, context)
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
    create: async (typed: Typed, context: Context): Promise<Result<TrainingView>> => {
      const trainingId = parts.newId()
      return done(await perform(trainingId, { type: 'create', trainingId, ...typed }, context), context)
    },
    keep: async (
      trainingId: string,
      command: KeepCommand,
      context: Context,
    ): Promise<Result<TrainingView>> => {
      const whole = command.type === 'ask' ? { ...command, questionId: parts.newId() } : command
      return done(await perform(trainingId, whole, context), context)
    },
    confirm: async (
      trainingId: string,
      body: { readonly names: readonly string[]; readonly count: number },
      context: Context,
    ): Promise<Result<TrainingView>> =>
      done(await perform(trainingId, { type: 'confirm', ...body }, context), context),
  }
}
export type TrainingService = ReturnType<typeof createTrainingService>
