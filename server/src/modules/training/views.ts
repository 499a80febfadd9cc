import { type Context, chinaDay } from '#engine/kernel'
import {
  availableActs,
  changesOfRow,
  type RowChange,
  type TrainingQuestion,
  type TrainingState,
} from '#engine/training'
import type { DefinitionService } from '#modules/definition'
import type { DepartmentName } from '../catalogue/schemas.ts'
import type * as shapes from './schemas.ts'

type Asked = Extract<Awaited<ReturnType<DefinitionService['asked']>>, { ok: true }>['value']
/** The versions questions were asked about, by id. One that cannot be read any more is not among them. */
export type AskedVersions = ReadonlyMap<string, Asked>
export type NamedDepartment = (id: string) => DepartmentName

const today = ({ now }: Context): string => chinaDay(now)

const stateOf = ({ cancelled, heldOn }: TrainingState, context: Context) =>
  cancelled ? 'cancelled' : heldOn <= today(context) ? 'held' : 'planned'

/** TR5 A question about the whole names no row, so none changed because of it. */
const changesOf = (
  { versionId, row, at }: TrainingQuestion,
  { heldOn }: TrainingState,
  versions: AskedVersions,
): readonly RowChange[] => {
  const asked = versionId ? versions.get(versionId) : undefined
  return asked && row ? changesOfRow(asked.events, row, { heldOn, noted: at }) : []
}

/** Every change of a row because of a question of these sessions. */
export const changedRows = (sessions: readonly TrainingState[], versions: AskedVersions) =>
  sessions
    .filter(({ cancelled }) => !cancelled)
    .flatMap((session) =>
      session.questions.flatMap((question) =>
        changesOf(question, session, versions).map((change) => ({
          ...change,
          versionId: question.versionId ?? '',
        })),
      ),
    )

const countsOf = (session: TrainingState, versions: AskedVersions) => {
  const came = session.attendees.filter(({ count }) => count > 0)
  const rows = changedRows([session], versions).map(({ versionId, row }) => `${versionId} ${row}`)
  return {
    departments: came.length,
    persons: came.reduce((sum, { count }) => sum + count, 0),
    unanswered: session.questions.filter(({ answer }) => !answer).length,
    rows: new Set(rows).size,
  }
}

const headOf = ({ trainingId, kind, heldOn, place, topic, trainer }: TrainingState) => ({
  trainingId,
  kind,
  heldOn,
  place,
  topic,
  trainer,
})

export const summaryOf = (
  session: TrainingState,
  versions: AskedVersions,
  context: Context,
): shapes.TrainingSummary => ({
  ...headOf(session),
  state: stateOf(session, context),
  ...countsOf(session, versions),
  questions: session.questions.length,
})

const questionView = (
  question: TrainingQuestion,
  session: TrainingState,
  versions: AskedVersions,
  named: NamedDepartment,
): shapes.TrainingQuestion => {
  const asked = question.versionId ? versions.get(question.versionId) : undefined
  const { questionId, department, name, text, answer, at, by, row } = question
  const remark = asked?.state.remarks.find(({ id }) => id === questionId)?.answer
  return {
    ...{ questionId, department: named(department), name, text, answer, at, by, row },
    version: asked
      ? {
          versionId: asked.state.versionId,
          name: asked.state.draft.name,
          nameEn: asked.state.draft.name_en || asked.state.draft.name,
          number: asked.state.number,
          status: asked.state.status,
        }
      : null,
    rowName: asked && row ? asked.rowName(row) : { name: '', nameEn: '' },
    remark: remark ?? null,
    changes: changesOf(question, session, versions).map((change) => ({
      at: change.at,
      name: change.name,
      fields: [...change.fields],
    })),
  }
}

export const trainingView = (
  session: TrainingState,
  versions: AskedVersions,
  named: NamedDepartment,
  context: Context,
): shapes.TrainingView => ({
  ...headOf(session),
  state: stateOf(session, context),
  revision: session.revision,
  attendees: session.attendees.map(({ department, names, count, confirmed }) => ({
    department: named(department),
    names: [...names],
    count,
    confirmed,
  })),
  questions: session.questions.map((question) => questionView(question, session, versions, named)),
  cancelled: session.cancelled,
  available: availableActs(session, context, (id) => named(id).name),
  ...countsOf(session, versions),
})
