import { type TUnsafe, Type } from '@sinclair/typebox'
import type { AnyAct, OrderOf } from '#engine/kernel'

// biome-ignore lint/suspicious/noExplicitAny: the acts of any noun
type Acts<A> = readonly (A & AnyAct<any, any>)[]

/** The acts that come through the common door: not those with files, a key against doubles or a page of their own, nor time's. */
const actsOfDoor = <A>(acts: Acts<A>): Acts<A> =>
  acts.filter(({ permission, ownDoor }) => permission !== null && !ownDoor)

/**
 * What a person may send to a noun's one door of acts: one of its acts, told apart by `type`, each with an example. What an act
 * brings besides (digests, a plan) is added by the module before the engine decides.
 */
export const ordersOf = <A>(acts: Acts<A>): TUnsafe<OrderOf<A>> =>
  Type.Unsafe<OrderOf<A>>({
    type: 'object',
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: actsOfDoor(acts).map(({ type, called, asked, example }) => ({
      ...Type.Object({ type: Type.Literal(type), ...asked.properties }, { additionalProperties: false }),
      title: called.en,
      description: `${called.zh} · ${called.en}`,
      examples: [{ type, ...example }],
    })),
  })
