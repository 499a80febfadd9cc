export type { BothEnds, EndFigures, Ends, IfAnswered } from './both-ends.ts'
export { bothEnds } from './both-ends.ts'
export type { CheckReport } from './check.ts'
export { checkCatalogue, checkThing } from './check.ts'
export type { Finding } from './check-findings.ts'
export type { Gap, GapCause } from './figure-gaps.ts'
export { gapOf } from './figure-gaps.ts'
export type { DayRow, FigureRows } from './figure-rows.ts'
export { figureRows } from './figure-rows.ts'
export type { Figures, FigureView, Numbers, Saved } from './figures.ts'
export { figures } from './figures.ts'
export { columnsOf } from './one-form.ts'
export { plan } from './plan.ts'
export type {
  DroppedRow,
  DropReason,
  PaperForm,
  Plan,
  PlanDays,
  PlanMatter,
  PlanOptions,
  SubmitRow,
  VisitReason,
} from './plan-types.ts'
export { dropReasons } from './plan-types.ts'
export { allScenarios, decidesOn, decidingConditions, remainingQuestions } from './questions.ts'
export { triedRows } from './row-tries.ts'
export { countScenarios, scenarioLimit, scenarios } from './scenarios.ts'
export type { Survey } from './survey.ts'
export { survey } from './survey.ts'
