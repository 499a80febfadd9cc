import type { Static, TSchema } from '@sinclair/typebox'
import type { Permission } from '#engine/identity'
import type { Context, Result } from '#engine/kernel'
import type { Services } from '../services.ts'

/** What a handler gets: checked input, who acts and when. */
type Input<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  readonly params: Static<P>
  readonly query: Static<Q>
  readonly body: Static<B>
  /** The `Idempotency-Key` header, where the route asks for one. */
  readonly idempotencyKey: string | undefined
  readonly context: Context
}

export type Route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> = {
  /** operationId of the API; the generated client is called by it. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly permission: Permission
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly reply: R
  /** The route refuses to run without an `Idempotency-Key` header. */
  readonly idempotent?: true
  /** The reply carries an ETag; who names it again gets 304. For public facts that change with a publication only. */
  readonly revalidated?: true
  /** What is left of the reply for whoever sends `Prefer: return=minimal` (RFC 7240). */
  readonly least?: readonly string[]
  readonly handle: (input: Input<P, Q, B>, services: Services) => Promise<Result<Static<R>>>
}

/** Ties the types of one endpoint together; a handler may only load, call and carry. */
export const route = <P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  definition: Route<P, Q, B, R>,
): Route => definition as unknown as Route
