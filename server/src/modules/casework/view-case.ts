import { noticeEdition } from '#engine/calendar'
import {
  actNamed,
  answerClock,
  available,
  type CaseState,
  type ClosedPromise,
  caseExpectedBy,
  failCasework,
  hindrances,
  jointDueOn,
  laterMarks,
  mayMove,
  neededNow,
  sightOf,
  waitingTask,
} from '#engine/casework'
import type { Catalogue } from '#engine/catalogue'
import { type KeptOutcome, sayFallback, told } from '#engine/exchange'
import { factSaid, maskPerson, readNotice } from '#engine/form'
import { type Actor, accountRef, type Context, chinaDay, ok, type Result, refuse } from '#engine/kernel'
import { departmentName, droppedRow, feesView, matterNamed, named, thingNamed } from '#modules/catalogue'
import { type CaseTask, viewTask } from '#modules/tasks'
import { createDerived } from '#platform/derived'
import { toldProblem } from '#platform/told-problem'
import { settlingOf } from './drafting.ts'
import type { CaseworkParts, HeldCase, OpenedCase } from './keep-case.ts'
import type { CaseMaterial, CaseView, FetchedFact } from './schemas.ts'

type Seen = {
  readonly opened: OpenedCase
  readonly catalogue: Catalogue
  readonly actor: Actor
  readonly now: string
  readonly closed?: readonly ClosedPromise[]
}

type Requirement = CaseState['plan']['requirements'][number]

const sees = ({ opened }: Seen, kind: 'matters' | 'materials', id: string): boolean =>
  opened.sight.sees === 'whole' || opened.sight[kind].has(id)

/** Before submission there are no tasks yet; the plan's matters stand for them. */
const tasksOf = (seen: Seen): CaseTask[] => {
  const { state } = seen.opened
  const tasks = state.tasks.length ? state.tasks : state.plan.matters.map(({ code }) => waitingTask(code))
  return tasks.filter(({ matter }) => sees(seen, 'matters', matter)).map((task) => viewTask(seen, task))
}

/** The department a source belongs to and its paper, by the catalogue version of the case. */
const askedOf = ({ because, material: id }: Requirement, catalogue: Catalogue) => {
  const department = departmentName(catalogue, because && 'code' in because ? because.department : '')
  const material = named(catalogue.material.get(id), id)
  return {
    department: { zh: department.name, en: department.nameEn },
    material: { zh: material.name, en: material.nameEn },
  }
}

/** C117 Whether a paper may come later, and whether it was said that it does. */
const laterOf = (state: CaseState, { material, askedBy }: Requirement) => {
  const readers = askedBy.map(({ matter }) => matter)
  const mark = laterMarks(state).papers.find((one) => one.material === material)
  return {
    mayComeLater: neededNow(state, readers) === undefined,
    later: mark ? { at: mark.at, asked: [...mark.asked], leftAt: mark.leftAt, cameAt: mark.cameAt } : null,
  }
}

const materialView = ({ opened: { state }, catalogue }: Seen, row: Requirement): CaseMaterial => {
  const material = catalogue.material.get(row.material)
  const check = state.checks[row.material]
  return {
    material: row.material,
    ...named(material, row.material),
    kind: material?.kind ?? 'other',
    form: row.form,
    copies: row.copies,
    necessity: row.necessity,
    askedBy: row.askedBy.map(({ matter, asNamed }) => {
      const asker = catalogue.matter.get(matter)
      return {
        matter,
        name: asker?.name ?? matter,
        department: departmentName(catalogue, asker?.department ?? ''),
        asNamed,
      }
    }),
    attachments: state.attachments
      .filter((file) => file.material === row.material)
      .map(({ fileHash: _hash, ...file }) => file),
    check: check ? { verdict: check.verdict, reason: check.reason } : null,
    deferredUntil: state.deferred[row.material] ?? null,
    ...laterOf(state, row),
    askedBecause: row.because && sayFallback(row.because, askedOf(row, catalogue)),
  }
}

/** Facts are shown whole to the person they are about, without values to everybody else. */
const factView = ({ opened, catalogue }: Seen, outcome: KeptOutcome): FetchedFact => {
  const { need, answer } = outcome
  const whole = opened.sight.sees === 'whole' && opened.sight.person
  const facts = answer.kind === 'found' ? answer.facts : []
  const document = answer.kind === 'found' ? answer.document : null
  return {
    requestId: outcome.requestId,
    department: departmentName(catalogue, need.department),
    material: need.material,
    materialName: need.materialName,
    materialNameEn: need.materialNameEn,
    outcome: answer.kind,
    told: told(answer, need),
    purpose: need.purpose,
    basis: need.basis,
    askedAt: outcome.askedAt,
    askedBy: outcome.askedBy,
    milliseconds: outcome.milliseconds,
    fields: whole
      ? facts.map((fact) => ({
          element: fact.element,
          ...named(catalogue.element.get(fact.element), fact.element),
          value: factSaid(catalogue, fact),
        }))
      : [],
    document: document
      ? { title: document.title, number: whole ? document.number : '', issuedOn: document.issuedOn }
      : null,
    disputedAt: outcome.disputedAt,
    disputeReason: outcome.disputeReason,
  }
}

const personOf = ({ opened: { sight, vault } }: Seen): CaseView['applicant'] =>
  maskPerson(vault.person, sight.sees === 'whole' && sight.person)

const correctionOf = ({ opened: { state }, catalogue }: Seen): CaseView['correction'] => {
  const last = state.corrections.at(-1)
  return last
    ? {
        round: last.round,
        askedAt: last.askedAt,
        deadline: last.deadline,
        items: last.items.map((item) => ({ element: item.element, ...readNotice(item, catalogue) })),
        questions: [...last.questions],
        open: last.answeredAt === null,
      }
    : null
}

const datesOf = (state: CaseState, now: string) => {
  const answer = answerClock(state, now)
  return {
    createdAt: state.createdAt,
    submittedAt: state.submittedAt,
    acceptedAt: state.acceptedAt,
    deemedAccepted: state.deemed,
    answerDueOn: answer.dueOn,
    answerLight: answer.light,
    answerProvisional: answer.provisional,
    expectedBy: caseExpectedBy(state),
    provisional: mayMove(caseExpectedBy(state)),
    jointDueOn: jointDueOn(state),
    jointExtension: state.jointExtension && { ...state.jointExtension },
    datesMoved: state.datesMoved && { ...state.datesMoved, notices: [...state.datesMoved.notices] },
    issuedAt: state.issuedAt,
    completedAt: state.completedAt,
  }
}

/** Lists are cut to the matters and materials the actor may see. */
const listsOf = (seen: Seen): Pick<CaseView, 'tasks' | 'materials' | 'dropped' | 'fetched'> => {
  const { opened, catalogue } = seen
  const { plan } = opened.state
  const asked = plan.requirements.filter(({ material }) => sees(seen, 'materials', material))
  const dropped = plan.dropped.filter(({ matter }) => sees(seen, 'matters', matter))
  const whole = opened.sight.sees === 'whole'
  const facts = opened.vault.outcomes.filter(
    ({ need }) => whole || need.matters.some((matter) => sees(seen, 'matters', matter)),
  )
  return {
    tasks: tasksOf(seen),
    materials: asked.map((row) => materialView(seen, row)),
    dropped: dropped.map((row) => droppedRow(catalogue, row)),
    fetched: facts.map((outcome) => factView(seen, outcome)),
  }
}

/** A case as one actor may see it (C10), with what they may do next. */
export const viewCase = (seen: Seen): CaseView => {
  const { opened, catalogue, actor, now } = seen
  const { state } = opened
  const whole = opened.sight.sees === 'whole'
  const { materials, days, visits } = state.plan.figures
  return {
    caseId: state.caseId,
    queryCode: state.queryCode,
    version: state.version,
    status: state.status,
    thing: thingNamed(catalogue, state.plan.thing),
    catalogueVersion: state.catalogueVersion,
    answers: state.plan.answers as CaseView['answers'],
    applicant: personOf(seen),
    handledFor: state.handledBy && accountRef(state.handledBy.id),
    lead: departmentName(catalogue, state.plan.lead),
    ...datesOf(state, now),
    ...listsOf(seen),
    ...settlingOf(opened, catalogue),
    marks: marksOf(seen),
    correction: whole ? correctionOf(seen) : null,
    refusal: state.refusal,
    withdrawal: state.withdrawal,
    delivery: whole ? state.delivery : null,
    early: whole ? state.early.map((one) => ({ ...one, matters: [...one.matters] })) : [],
    way: whole ? state.way : null,
    visits: whole ? [...state.visits] : [],
    figures: { materials, days, visits },
    fees: feesView(
      catalogue,
      state.plan.matters.map(({ code }) => code).filter((code) => sees(seen, 'matters', code)),
    ),
    available: available(state, actor).map(({ act, targets }) => ({
      act,
      called: actNamed(act)?.called ?? { zh: act, en: act },
      targets: [...targets],
      asks: Object.keys(actNamed(act)?.asked.properties ?? {}),
      hindrances: hindrances(state, act, { actor, now, place: '' }).map(toldProblem),
    })),
  }
}

/** C100 What the departments said of their parts: of the whole case everything, a department its own. */
const marksOf = (seen: Seen): CaseView['marks'] =>
  Object.entries(seen.opened.state.marks)
    .filter(([matter]) => sees(seen, 'matters', matter))
    .map(([matter, { verdict, items, at }]) => ({
      matter,
      ...matterNamed(seen.catalogue, matter),
      verdict,
      items: items.map(({ material, element, name, wrong, cure }) => ({
        ...{ material, element, name, wrong, cure },
      })),
      at,
    }))

/** How a case is shown: as it is in hand, where nothing is read again; or opened for it. */
export type Views<View> = {
  readonly show: (held: HeldCase, context: Context) => Promise<Result<View>>
  readonly view: (caseId: string, context: Context) => Promise<Result<View>>
}
/** Opens a case, or acts on it, and answers with the case as the actor may see it. */
export const createViews = (parts: CaseworkParts): Views<CaseView> => {
  const looks = createDerived<CaseState, Result<CaseView>>(3)
  const show = async (held: HeldCase, context: Context): Promise<Result<CaseView>> => {
    const sight = sightOf(held.state, context.actor)
    if (sight.sees === 'nothing') return refuse(failCasework('case_missing'))
    const catalogue = await parts.catalogue.ofVersion(held.state.catalogueVersion)
    const { actor, now } = context
    const closed = await parts.promises.shown(held, actor)
    const view = viewCase({ opened: { ...held, sight }, catalogue, actor, now, closed })
    // C76 Who collected is read by whoever sees the case whole.
    const opened = <D extends CaseView['delivery']>(delivery: D): D =>
      delivery && parts.people.withCollector(context.actor.division, view.caseId, delivery)
    if (!view.delivery && !view.early.length) return ok(view)
    return ok({
      ...view,
      delivery: opened(view.delivery),
      early: view.early.map((one) => ({ ...one, delivery: opened(one.delivery) })),
    })
  }
  const view = async (caseId: string, context: Context): Promise<Result<CaseView>> => {
    const opened = await parts.keep.open(caseId, 'case', context)
    if (!opened.ok) return opened
    const { state, vault } = opened.value
    // C10 Who asks decides what is seen and what may be done, the day decides the lights; nothing else of the context does.
    const shut = JSON.stringify(await parts.promises.shown(opened.value, context.actor))
    const by = [vault, JSON.stringify(context.actor), chinaDay(context.now), noticeEdition(), shut]
    return looks(state, by, () => show(opened.value, context))
  }
  return { show, view }
}

/** Where a case stands, for whoever reads it again anyway: to them the same cases are there, and nothing else of them is drawn up. */
type Standing = Pick<CaseView, 'caseId' | 'version' | 'status'>

export const createLeastViews = ({ keep }: Pick<CaseworkParts, 'keep'>): Views<Standing> => {
  const show = async ({ state }: HeldCase, { actor }: Context): Promise<Result<Standing>> => {
    const { caseId, version, status } = state
    return sightOf(state, actor).sees === 'nothing'
      ? refuse(failCasework('case_missing'))
      : ok({ caseId, version, status })
  }
  const view = async (caseId: string, context: Context): Promise<Result<Standing>> => {
    const opened = await keep.open(caseId, 'case', context)
    return opened.ok ? show(opened.value, context) : opened
  }
  return { show, view }
}
