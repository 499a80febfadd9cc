/** What one computer does to a case goes out one after the other, in the order of the presses. */
const last = new Map<string, Promise<unknown>>()
export const inTurn = <T>(caseId: string, work: () => Promise<T>): Promise<T> => {
  const mine = (last.get(caseId) ?? Promise.resolve()).catch(() => undefined).then(work)
  last.set(caseId, mine)
  const clear = () => {
    if (last.get(caseId) === mine) last.delete(caseId)
  }
  mine.then(clear, clear)
  return mine
}

/** When everything of a case that is on its way has been answered; undefined: nothing is. */
export const whenQuiet = (caseId: string): Promise<unknown> | undefined =>
  last.get(caseId)?.then(
    () => undefined,
    () => undefined,
  )

const pressed = new Set<string>()
/** An act that turns the case: while one is on its way, another press is no press. Answers whether it went out. */
export const alone = (caseId: string, work: () => Promise<unknown>): boolean => {
  if (pressed.has(caseId)) return false
  pressed.add(caseId)
  const free = () => void pressed.delete(caseId)
  work().then(free, free)
  return true
}
