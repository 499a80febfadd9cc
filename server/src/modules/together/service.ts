import { type CaseState, demandIsLate, matterOf, opinionWaits } from '#engine/casework'
import { type Actor, type Context, chinaDay, ok, type Result } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { departmentName, matterNamed } from '#modules/catalogue'
import type { FileIn } from '#platform/file-route'
import type { TogetherView } from './schemas.ts'

type Parts = { readonly casework: Pick<CaseworkService, 'read' | 'attachments'> }
type Read = Extract<Awaited<ReturnType<CaseworkService['read']>>, { readonly ok: true }>['value']
type Visit = CaseState['siteVisits'][number]

const targetsOf = ({ may }: Read, act: string): readonly string[] | undefined =>
  may.find((one) => one.act === act)?.targets

const matterView = ({ state, catalogue }: Read, code: string) => {
  const planned = state.plan.matters.find((one) => one.code === code)
  return {
    ...{ matter: code, ...matterNamed(catalogue, code) },
    department: departmentName(catalogue, planned?.department ?? ''),
  }
}

/** C10 Of the parts of a case those a reader sees. */
const sees = ({ sight }: Pick<Read, 'sight'>, code: string): boolean =>
  sight.sees === 'whole' || sight.matters.has(code) || sight.matters.has(matterOf(code))
const seesVisit = (read: Pick<Read, 'sight'>, { matters }: Visit): boolean =>
  matters.some((code) => sees(read, code))

/** C106 C10 The person reads who is asked and until when. */
const opinionsOf = (read: Read, isPerson: boolean, today: string): TogetherView['opinions'] =>
  read.state.opinions
    .filter(({ matter }) => sees(read, matter))
    .map(({ matter, question, bodies, answers, mode, needed, until, at }) => ({
      ...matterView(read, matter),
      ...{ question: isPerson ? null : question, mode, needed, until, at },
      bodies: bodies.map((body) => {
        const answer = answers.find((one) => one.body === body)
        const said = answer && !isPerson ? { agrees: answer.agrees, text: answer.text } : null
        return { body, answeredAt: answer?.at ?? null, answer: said }
      }),
      isOpen: opinionWaits({ answers, needed, until }, today),
    }))

/** C107 C108 */
const visitsOf = (read: Read): TogetherView['visits'] => {
  const open = new Set(targetsOf(read, 'photograph'))
  return read.state.siteVisits.flatMap((one, place) =>
    seesVisit(read, one)
      ? [
          {
            ...{ visit: place, on: one.on, at: one.at, findings: one.findings },
            matters: one.matters.map((code) => matterView(read, code)),
            ...{ staff: [...one.staff], cures: [...one.cures] },
            photos: one.photos.map(({ fileHash: _hash, ...photo }) => photo),
            mayAdd: open.has(`${place}`),
          },
        ]
      : [],
  )
}

/** C104 C105 What offices say to each other; a department reads the demands on its own branches. */
const betweenOffices = (read: Read, today: string) => {
  const { state, catalogue } = read
  return {
    demands: state.demands
      .filter(({ matter }) => sees(read, matter))
      .map(({ matter, reason, until, level, at, answer }) => ({
        ...matterView(read, matter),
        ...{ reason, until, level, at, answer: answer && { ...answer } },
        isLate: demandIsLate({ answer, until }, today),
      })),
    meetings: state.meetings.map(({ departments, outcome, ...meeting }) => ({
      ...meeting,
      departments: departments.map((code) => departmentName(catalogue, code)),
      outcome: outcome && { ...outcome },
    })),
    escalations: state.escalations.map(({ reason, at, ruling }) => ({
      ...{ reason, at, ruling: ruling && { ...ruling } },
    })),
  }
}

const nothingBetween = { demands: [], meetings: [], escalations: [] }

/** What may be chosen from: the matters a visit may be for, the departments a branch may go to. */
const choicesOf = (read: Read, actor: Actor): Pick<TogetherView, 'visitable' | 'departments'> => {
  const { state, catalogue } = read
  const running = state.tasks.filter(({ status }) => status === 'running')
  return {
    visitable: targetsOf(read, 'visit_site') ? running.map(({ matter }) => matterView(read, matter)) : [],
    departments: targetsOf(read, 'transfer')
      ? [...catalogue.department.keys()]
          .filter((code) => code !== actor.department)
          .map((code) => departmentName(catalogue, code))
      : [],
  }
}

/** C103–C108 What departments do with each other about a case, as a reader of it may see it. */
export const createTogether = ({ casework }: Parts) => ({
  view: async (caseId: string, context: Context): Promise<Result<TogetherView>> => {
    const opened = await casework.read(caseId, context)
    if (!opened.ok) return opened
    const [read, { actor }] = [opened.value, context]
    const [today, isPerson] = [chinaDay(context.now), actor.role === 'applicant']
    return ok({
      ...{ caseId, version: read.state.version, today },
      opinions: opinionsOf(read, isPerson, today),
      visits: visitsOf(read),
      ...(isPerson ? nothingBetween : betweenOffices(read, today)),
      ...choicesOf(read, actor),
    })
  },
  addPhoto: (caseId: string, visit: number, file: FileIn, context: Context) =>
    casework.attachments
      .take(caseId, file, (kept) => ({ type: 'photograph', visit, ...kept }), context)
      .then((taken) => {
        if (!taken.ok) return taken
        const { addedAt: at, ...photo } = taken.value
        return ok({ ...photo, at })
      }),
  photo: (caseId: string, attachmentId: string, context: Context) =>
    casework.attachments.read(
      caseId,
      ({ state, sight }) =>
        state.siteVisits
          .filter((visit) => seesVisit({ sight }, visit))
          .flatMap(({ photos }) => photos)
          .find((photo) => photo.attachmentId === attachmentId),
      context,
    ),
})
export type TogetherService = ReturnType<typeof createTogether>
