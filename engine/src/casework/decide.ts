import { type Context, ok, type Problem, type Result, refuse } from '#engine/kernel'
import { available } from './available.ts'
import type { Command, CommandType } from './commands.ts'
import { decideDraft } from './decide-draft.ts'
import { decideIntake } from './decide-intake.ts'
import { decideOutcome } from './decide-outcome.ts'
import type { Body, Deciding } from './deciding.ts'
import type { CaseEvent } from './events.ts'
import { evolveAll } from './evolve.ts'
import { failCasework } from './problems.ts'
import type { CaseState } from './state.ts'

type Deciders = { readonly [T in Exclude<CommandType, 'create_draft'>]: Deciding<T> }
const deciders: Deciders = { ...decideDraft, ...decideIntake, ...decideOutcome }

/** Commands whose target is checked by the decider, which can say more exactly what is wrong. */
const targetOf = (command: Command): string | undefined => {
  if (command.type === 'decide_task') return command.matter
  return undefined
}

const guard = (state: CaseState | undefined, command: Command, context: Context): Problem | undefined => {
  if (command.type === 'deem_accepted')
    return state?.status === 'submitted'
      ? undefined
      : failCasework('not_now', { status: state?.status ?? '' })
  const found = available(state, context.actor).find((entry) => entry.command === command.type)
  if (!found) return whyNot(state, command, context)
  const target = targetOf(command)
  return target === undefined || found.targets.includes(target) ? undefined : whyNot(state, command, context)
}

/** The most telling reason why a command is not available. */
const whyNot = (state: CaseState | undefined, command: Command, context: Context): Problem => {
  if (!state) return failCasework('not_yours', { who: context.actor.role })
  if (command.type === 'decide_task') {
    const task = state.tasks.find(({ matter }) => matter === command.matter)
    const matter = state.plan.matters.find(({ code }) => code === command.matter)
    if (!matter) return failCasework('task_unknown', { matter: command.matter })
    if (matter.department !== context.actor.department || context.actor.role !== 'department_officer')
      return failCasework('not_yours', { who: matter.department })
    if (task?.status === 'waiting' && state.status === 'accepted')
      return failCasework('task_waits', { matter: matter.name, waits: matter.prerequisites.join('、') })
    if (task && task.status !== 'released' && task.status !== 'waiting')
      return failCasework('task_done', { matter: matter.name })
  }
  if (
    command.type === 'request_correction' &&
    state.status === 'submitted' &&
    context.actor.role === 'window_clerk'
  )
    return failCasework('second_correction')
  return failCasework('not_now', { status: state.status })
}

const stamp = (bodies: readonly Body[], { now, actor, place }: Context): CaseEvent[] =>
  bodies.map((body) => ({
    ...body,
    at: now,
    actor: { id: actor.id, name: actor.name, role: actor.role, department: actor.department ?? null },
    place,
  })) as CaseEvent[]

const create = (command: Extract<Command, { type: 'create_draft' }>): Result<readonly Body[]> => {
  const { type: _type, ...data } = command
  return ok([{ type: 'draft_created', data }])
}

/**
 * Decides one command on the state it was made on: the events it causes, or the refusals. Pure; the same answer on every
 * machine. Whatever `available` does not list for the actor is refused here by the same rule.
 */
export const decide = (
  state: CaseState | undefined,
  command: Command,
  context: Context,
): Result<readonly CaseEvent[]> => {
  const problem = guard(state, command, context)
  if (problem) return refuse(problem)
  const bodies =
    command.type === 'create_draft'
      ? create(command)
      : (deciders[command.type] as Deciding<CommandType>)(state as CaseState, command, context)
  return bodies.ok ? ok(stamp(bodies.value, context)) : bodies
}

/** Decides and applies: the new state beside its events. */
export const act = (
  state: CaseState | undefined,
  command: Command,
  context: Context,
): Result<{ readonly state: CaseState; readonly events: readonly CaseEvent[] }> => {
  const events = decide(state, command, context)
  if (!events.ok) return events
  return ok({ state: evolveAll(state, events.value) as CaseState, events: events.value })
}
