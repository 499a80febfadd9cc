type Next<Key, Answer> = {
  readonly keys: Set<Key>
  readonly answers: Promise<ReadonlyMap<Key, Answer>>
}
/** What was read for a key of a lane; undefined where the read found nothing for it. */
export type SharedReads<Key, Answer> = (lane: string, key: Key) => Promise<Answer | undefined>

const endOfTurn = (): Promise<void> => new Promise((done) => setImmediate(done))

/**
 * Reads that share: who asks in one turn, or while a read of the lane is in flight, is answered by the next one. It begins after they
 * asked, so nobody is told what stood there before: a write acknowledged before the question is in the answer, whoever wrote it.
 */
export const createSharedReads = <Key, Answer>(
  read: (lane: string, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
): SharedReads<Key, Answer> => {
  const gathering = new Map<string, Next<Key, Answer>>()
  const flying = new Map<string, Promise<unknown>>()
  const gather = (lane: string): Next<Key, Answer> => {
    const keys = new Set<Key>()
    const before = flying.get(lane) ?? endOfTurn()
    const answers = before.then(() => {
      gathering.delete(lane)
      return read(lane, [...keys])
    })
    // The next one begins whatever became of this one.
    const landed = answers.then(
      () => undefined,
      () => undefined,
    )
    flying.set(lane, landed)
    landed.then(() => flying.get(lane) === landed && flying.delete(lane))
    return { keys, answers }
  }
  return async (lane, key) => {
    const next = gathering.get(lane) ?? gather(lane)
    gathering.set(lane, next)
    next.keys.add(key)
    return (await next.answers).get(key)
  }
}
