import type { CaseView } from '../../../contract/client.ts'

type Case = Pick<CaseView, 'status' | 'tasks' | 'early'>

/** C98 Results that have not left the office yet. */
export const notLeft = ({ tasks, early }: Case): CaseView['tasks'] => {
  const gone = new Set(early.flatMap(({ matters }) => matters))
  return tasks.filter(({ matter, result }) => result && !gone.has(matter))
}

/** C98 What is handed over next: what left first and is still here, or all that was not handed over before. */
export const toHandOver = ({ status, tasks, early }: Case): CaseView['tasks'] => {
  const over = new Set(early.flatMap(({ matters, delivery }) => (delivery ? matters : [])))
  const first = new Set(early.flatMap(({ matters, delivery }) => (delivery ? [] : matters)))
  return tasks.filter(
    ({ matter, result }) => result && (status === 'issued' ? !over.has(matter) : first.has(matter)),
  )
}
