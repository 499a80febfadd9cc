import { withNames } from '#engine/kernel'

/** A value as people read it: accounts by what they are called. */
export const readable = <T>(value: T, nameOf: (id: string) => string = (id) => id): T =>
  JSON.parse(
    JSON.stringify(value, (_key, one) => (typeof one === 'string' ? withNames(one, nameOf) : one)),
  ) as T
