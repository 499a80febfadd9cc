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
import type { TrainingSummary, TrainingTotals, TrainingView } from './schemas.ts'
import type { TrainingAudit, TrainingStore } from './store.ts'
import { type AskedVersions, changedRows, summaryOf, trainingView } from './views.ts'

export type TrainingParts = {
  readonly store: TrainingStore
  readonly definition: Pick<DefinitionService, 'prepareRemark' | 'asked'>
  readonly departments: () => Promise<readonly Department[]>
  readonly newId: () => string
}

const attempts = 5

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

const auditOf = (
  auditId: string,
  state: TrainingState,
  command: TrainingCommand,
  context: Context,
  names: Names,
): TrainingAudit => ({
  auditId,
  actorId: context.actor.id,
  actorName: context.actor.name,
  actorRole: context.actor.role,
  act: `training.${command.type}`,
  place: context.place,
  subject: `training:${state.trainingId}`,
  zh: trainingSentence(state, command, context, 'zh', names.zh),
  en: trainingSentence(state, command, context, 'en', names.en),
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

/** Decides on the newest state and writes guarded by it; a lost race decides again. */
const act = async (
  parts: TrainingParts,
  trainingId: string,
  command: TrainingCommand,
  context: Context,
): Promise<Result<TrainingState>> => {
  const { names, departmentName } = await namesOf(parts)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await parts.store.load(trainingId)
    const decided = decideTraining(before, command, context, { departmentName })
    if (!decided.ok) return decided
    const remark = await remarkOf(parts, command, context)
    if (!remark.ok) return remark
    const training = decided.value
    const audit = auditOf(parts.newId(), training, command, context, names)
    const item = { now: context.now, expected: before?.revision ?? 0, training, audit, ...remark.value }
    if (await parts.store.write(item)) return ok(training)
  }
  return refuse(failTraining('training_changed'))
}

type Typed = Pick<Extract<TrainingCommand, { type: 'create' }>, 'head' | 'attendees'>
type Ask = Omit<Extract<TrainingCommand, { type: 'ask' }>, 'questionId'>
/** What the joint team may do to a session; the id of a question is made here. */
export type KeepCommand = Exclude<TrainingCommand, { type: 'create' | 'confirm' | 'ask' }> | Ask

/** Sessions for the departments: who came, what was asked, which rows changed because of it. */
export const createTrainingService = (parts: TrainingParts) => {
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
      return done(await act(parts, trainingId, { type: 'create', trainingId, ...typed }, context), context)
    },
    keep: async (
      trainingId: string,
      command: KeepCommand,
      context: Context,
    ): Promise<Result<TrainingView>> => {
      const whole = command.type === 'ask' ? { ...command, questionId: parts.newId() } : command
      return done(await act(parts, trainingId, whole, context), context)
    },
    confirm: async (
      trainingId: string,
      body: { readonly names: readonly string[]; readonly count: number },
      context: Context,
    ): Promise<Result<TrainingView>> =>
      done(await act(parts, trainingId, { type: 'confirm', ...body }, context), context),
  }
}
export type TrainingService = ReturnType<typeof createTrainingService>
