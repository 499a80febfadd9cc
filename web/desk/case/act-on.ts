import type { CaseView, Operations } from '../../../contract/client.ts'

export type CaseOrder = Operations['actOnCase']['body']

/** What every action of a case gets; `done` with the acts that turned the case, without one where only a part of it was looked at. */
export type ActOn = {
  readonly view: CaseView
  readonly done: (next: CaseView, orders?: readonly CaseOrder[]) => void
}
