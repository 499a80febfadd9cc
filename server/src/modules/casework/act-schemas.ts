import { type TObject, type TSchema, Type } from '@sinclair/typebox'
import { actNamed, caseActs, readOrder } from '#engine/casework'
import type { Permission } from '#engine/identity'
import { ordersOf } from '../../platform/act-route.ts'

const id = Type.String({ format: 'uuid' })
export const CaseParams = Type.Object({ caseId: id })
/** What the one door of acts takes. */
export const CaseOrders = ordersOf(caseActs)

/** An address of the release before: what it did then is one act now, asked with what stood in the address and in the body. */
type Former = {
  readonly method: 'POST' | 'DELETE'
  readonly url: string
  /** The act's name of then; the engine reads it as today's. */
  readonly act: string
  readonly params?: TObject
  /** The body of then, where it was not what the act asks today. */
  readonly body?: TObject
}

/** They answer until 0.2.0, like the renamed addresses. */
const addresses: readonly Former[] = [
  { method: 'POST', url: 'accept', act: 'accept' },
  { method: 'POST', url: 'correction', act: 'request_correction' },
  { method: 'POST', url: 'correction/approval', act: 'allow_correction' },
  {
    method: 'POST',
    url: 'materials/:material/check',
    act: 'check_material',
    params: Type.Object({ material: Type.String({ maxLength: 100 }) }),
  },
  {
    method: 'POST',
    url: 'tasks/:matter/decision',
    act: 'decide_task',
    params: Type.Object({ matter: Type.String({ maxLength: 100 }) }),
  },
  { method: 'POST', url: 'deliver', act: 'deliver' },
  { method: 'POST', url: 'disputes', act: 'dispute_fact' },
  { method: 'POST', url: 'issue', act: 'issue' },
  {
    method: 'POST',
    url: 'visits',
    act: 'record_visit',
    body: Type.Object(
      {
        where: Type.String({ minLength: 1, maxLength: 100 }),
        why: Type.String({ minLength: 1, maxLength: 200 }),
      },
      { additionalProperties: false },
    ),
  },
  { method: 'POST', url: 'refuse', act: 'refuse' },
  { method: 'POST', url: 'resubmit', act: 'resubmit' },
  { method: 'POST', url: 'withdraw', act: 'withdraw' },
  {
    method: 'DELETE',
    url: 'attachments/:attachmentId',
    act: 'detach',
    params: Type.Object({ attachmentId: id }),
  },
]

/** The former addresses with what each takes and the permission of what it is today. */
export const formerAddresses = addresses.map(({ method, url, act, params = Type.Object({}), body }) => {
  const { type } = readOrder({ type: act })
  const today = actNamed(type)
  if (!today?.permission) throw new Error(`${act} is no act of today`)
  const inAddress = Object.keys(params.properties)
  const asked: TSchema = body ?? Type.Omit(today.asked as TObject, inAddress, { additionalProperties: false })
  return {
    method,
    url: `/api/cases/:caseId/${url}`,
    act,
    permission: today.permission as Permission,
    params: Type.Object({ caseId: id, ...params.properties }),
    body: method === 'POST' ? asked : undefined,
  }
})
