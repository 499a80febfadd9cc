import type { Context, Result } from '#engine/kernel'
import type { Command, CommandType } from './commands.ts'
import type { CaseEventType, EventBody } from './events.ts'
import type { CaseState } from './state.ts'

/** What a decision of one command answers inside the module: bodies of events, stamped by `decide`. */
export type Body = {
  readonly [T in CaseEventType]: { readonly type: T; readonly data: EventBody<T> }
}[CaseEventType]
export type Deciding<T extends CommandType> = (
  state: CaseState,
  command: Extract<Command, { type: T }>,
  context: Context,
) => Result<readonly Body[]>
