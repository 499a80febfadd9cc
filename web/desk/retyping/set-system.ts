import { planValues } from '#engine/casework'
import type { Operations } from '../../../contract/client.ts'

type Page = Operations['getOtherSystem']['reply']
export type System = NonNullable<Page['system']>
export type Field = System['fields'][number]

/** Where a value comes from, as one word of a list to choose from. */
export const sourceKey = (from: Field['from']): string =>
  from.kind === 'form'
    ? `form ${from.element} ${from.column ?? ''}`
    : from.kind === 'plan'
      ? `plan ${from.value}`
      : 'fixed'

/** What the platform knows of a case besides its form, as it is called. */
export const planWords: Readonly<Record<(typeof planValues)[number], string>> = {
  query_code: 'retyping.plan.query_code',
  thing: 'retyping.plan.thing',
  matter: 'retyping.plan.matter',
  submitted_on: 'retyping.plan.submitted_on',
  accepted_on: 'retyping.plan.accepted_on',
  promised_by: 'retyping.plan.promised_by',
}

/** The other way round; a fixed text keeps what was written. */
export const sourceOf = (key: string, before: Field['from']): Field['from'] => {
  const [kind, first = '', second = ''] = key.split(' ')
  if (kind === 'form') return { kind: 'form', element: first, column: second || null }
  const value = planValues.find((one) => one === first)
  if (kind === 'plan' && value) return { kind: 'plan', value }
  return before.kind === 'fixed' ? before : { kind: 'fixed', text: '' }
}

/** How a matter begins that was never set: its form in its own order, each under its own name. */
export const beginSystem = ({ form }: Pick<Page, 'form'>, called: string): System => ({
  name: '',
  fields: form.flatMap(({ element, name, columns }): Field[] =>
    columns.length
      ? columns.map((column) => ({
          label: `${name} ${column.name}`.slice(0, 60),
          from: { kind: 'form', element, column: column.element },
        }))
      : [{ label: name.slice(0, 60), from: { kind: 'form', element, column: null } }],
  ),
  number: { called, least: 1, most: 40 },
})

export const moved = <T>(list: readonly T[], place: number, step: 1 | -1): T[] => {
  const next = [...list]
  const [one] = next.splice(place, 1)
  if (one !== undefined) next.splice(Math.max(0, place + step), 0, one)
  return next
}
