import type { Static, TSchema } from '@sinclair/typebox'
import type { Permission } from '#engine/identity'
import type { Context, Result } from '#engine/kernel'

/** What a handler gets: checked input, who acts and when. */
type Input<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  readonly params: Static<P>
  readonly query: Static<Q>
  readonly body: Static<B>
  /** The `Idempotency-Key` header, where one was sent. */
  readonly idempotencyKey: string | undefined
  readonly context: Context
  /** The network address the request came from. */
  readonly address: string
  /** Where the platform is reached, as people type it. */
  readonly origin: string
  /** The session it came with, where somebody is signed in. */
  readonly session: string | undefined
}

/** What every endpoint declares, whatever travels through it. */
export type Declared = {
  /** operationId of the API; the generated client is called by it. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly permission: Permission
  readonly summary: string
  /** How often one address may call, where anybody may write; beside the limit of all requests. */
  readonly perAddress?: { readonly most: number; readonly every: string }
}

/** One endpoint that takes and gives JSON. `Service` is the service of its own module, the only one it may call. */
export type Route<
  Service = never,
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> = Declared & {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly reply: R
  /** The route refuses to run without an `Idempotency-Key` header. */
  readonly idempotent?: true
  /** The reply carries an ETag; who names it again gets 304. For public facts that change with a publication only. */
  readonly revalidated?: true
  /**
   * The service answers with the very same object as long as nothing changed, and never changes it: its text is made once and
   * dies with it. Not together with `revalidated`.
   */
  readonly steady?: true
  /** An address of the release before: it answers, but stands in no description and no client. */
  readonly former?: true
  /** What is left of the reply for whoever sends `Prefer: return=minimal` (RFC 7240). */
  readonly least?: readonly string[]
  readonly handle: (input: Input<P, Q, B>, service: Service) => Promise<Result<Static<R>>>
  /** The same for whoever wants the least, where that needs less than the whole reply. */
  readonly handleLeast?: (input: Input<P, Q, B>, service: Service) => Promise<Result<object>>
}

/** Ties the types of one endpoint together; a handler may only load, call and carry. */
export const route = <Service, P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  definition: Route<Service, P, Q, B, R>,
): Route<Service> => definition as unknown as Route<Service>
