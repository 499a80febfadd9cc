/** Which sources were found down lately: asking again at once would only make everybody wait. */
export type DownMemory = {
  readonly isDown: (source: string) => boolean
  readonly noteDown: (source: string) => void
  readonly noteUp: (source: string) => void
}

/** `clock` gives milliseconds of any origin. A remembered failure is forgotten after `milliseconds`. */
export const createDownMemory = (milliseconds: number, clock: () => number): DownMemory => {
  const downUntil = new Map<string, number>()
  return {
    isDown: (source) => (downUntil.get(source) ?? Number.NEGATIVE_INFINITY) > clock(),
    noteDown: (source) => void downUntil.set(source, clock() + milliseconds),
    noteUp: (source) => void downUntil.delete(source),
  }
}
