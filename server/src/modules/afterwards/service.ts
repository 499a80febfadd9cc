import { laterAsks, matterOf, siteFields, taskEnded, unrecorded } from '#engine/casework'
import { askedAfter } from '#engine/exchange'
import { judgedBy, listFor, maskValue } from '#engine/form'
import { accountRef, type Context, chinaDay, ok, type Result } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import { departmentName, named } from '#modules/catalogue'
import type { AfterwardsView, AskedField, SiteVisit } from './schemas.ts'

type Parts = { readonly casework: Pick<CaseworkService, 'afterwards'> }
type Read = Extract<Awaited<ReturnType<CaseworkService['afterwards']>>, { readonly ok: true }>['value']
type After = Read['state']['plan']['afterwards'][number]
type Values = Readonly<Record<string, string>>

const matterView = ({ catalogue }: Read, code: string) => {
  const matter = catalogue.matter.get(code)
  return {
    matter: code,
    ...named(matter, code),
    department: departmentName(catalogue, matter?.department ?? ''),
  }
}

/** One field as it is asked of whoever gives it its value; X2 masked where the reader does not need it whole. */
const fieldView = ({ form, seen }: Read, { element, required }: After, values: Values): AskedField[] => {
  const found = form.fields.find((field) => field.element === element)
  if (!found) return []
  const field = askedAfter(found, required)
  const value = values[element] ?? ''
  const mayRead = !seen.open || seen.open.has(element)
  const read = field.list && listFor(field.list, value, seen.closed, seen.only ? 'without' : 'masked')
  return [
    {
      ...{ element, name: field.name, nameEn: field.nameEn, type: field.type, unit: field.unit },
      ...{ options: [...field.options], optionsEn: [...field.optionsEn], required, notSo: [], doubts: [] },
      ...{ shown: 'ask', aside: '', decision: null, source: null, askedBy: field.askedBy.length },
      value: mayRead ? (read?.value ?? value) : maskValue(field, value),
      ...(read && { list: read.list as NonNullable<AskedField['list']> }),
      ...judgedBy(field),
      ...{ decidedBy: field.decidedBy, isFixed: field.fixed !== null },
    },
  ]
}

/** C10 Of the parts of a case those a reader sees. */
const seesMatter = ({ sight }: Read, code: string): boolean =>
  sight.sees === 'whole' || sight.matters.has(code)

const tasksOf = ({ state }: Read, code: string) =>
  state.tasks.filter(({ matter }) => matterOf(matter) === code)

/** Where the parts of some matters stand together: ahead, running, or over. */
const stageOf = (read: Read, codes: readonly string[]): 'ahead' | 'open' | 'ended' => {
  const tasks = codes.flatMap((code) => tasksOf(read, code))
  if (read.state.status === 'accepted' && tasks.some(({ status }) => status === 'running')) return 'open'
  return tasks.length > 0 && tasks.every(({ status }) => taskEnded(status)) ? 'ended' : 'ahead'
}

/** C84 The visits of a case, one a matter that has something to be recorded. */
const visitsOf = (read: Read): SiteVisit[] => {
  const { state, records, form, may } = read
  const mayRecord = new Set(may.find(({ act }) => act === 'record_site')?.targets)
  const wanted = state.plan.afterwards.filter(({ kind }) => kind === 'on_site')
  const codes = [...new Set(wanted.flatMap(({ matters }) => matters))]
  return codes
    .filter((code) => seesMatter(read, code))
    .flatMap((code) => {
      const fields = siteFields(state, code)
      if (fields.length === 0) return []
      const made = state.recorded.flatMap(({ matter, elements, on, at, by, reason }, index) => {
        if (matter !== code) return []
        const values = records[index] ?? {}
        const own = wanted.filter(({ element }) => elements.includes(element))
        const said = own.flatMap((field) => fieldView(read, field, values))
        return [{ ...{ on, at, reason }, by: accountRef(by), fields: said }]
      })
      return [
        {
          ...matterView(read, code),
          status: made.length ? ('recorded' as const) : stageOf(read, [code]),
          mayRecord: mayRecord.has(code),
          fields: fields.flatMap((field) => fieldView(read, field, form.held)),
          records: made,
        },
      ]
    })
}

/** C86 What the person is asked when it can be known. */
const laterOf = (read: Read, now: string): AfterwardsView['later'] => {
  const { state, form, may } = read
  const fields = state.plan.afterwards
    .filter(({ kind, matters }) => kind === 'later' && matters.some((code) => seesMatter(read, code)))
    .flatMap((after) =>
      fieldView(read, after, form.held).map((field) => {
        const isAnswered = state.recorded.some(({ elements }) => elements.includes(after.element))
        return {
          field,
          matters: after.matters.map((code) => matterView(read, code)),
          status: isAnswered ? ('answered' as const) : stageOf(read, after.matters),
          isRequired: after.required,
        }
      }),
    )
  return {
    fields,
    mayAnswer: may.some(({ act }) => act === 'answer_later'),
    asks: laterAsks(state, now),
  }
}

/** C84–C87 What comes after hand-in, as a reader of the case may see it. */
export const createAfterwards = ({ casework }: Parts) => ({
  view: async (caseId: string, context: Context): Promise<Result<AfterwardsView>> => {
    const opened = await casework.afterwards(caseId, context)
    if (!opened.ok) return opened
    const read = opened.value
    const { state, form } = read
    return ok({
      ...{ caseId, version: state.version, today: chinaDay(context.now) },
      where: form.held.premises_address ?? '',
      visits: visitsOf(read),
      later: laterOf(read, context.now),
      missing: state.tasks
        .filter(({ matter, status }) => status === 'running' && seesMatter(read, matter))
        .map(({ matter }) => ({
          matter,
          fields: unrecorded(state, matter).map(({ element, kind, name, nameEn }) => ({
            ...{ element, kind, name, nameEn },
          })),
        }))
        .filter(({ fields }) => fields.length > 0),
    })
  },
})
export type AfterwardsService = ReturnType<typeof createAfterwards>
