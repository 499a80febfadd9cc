import {
  caseIssueDueOn,
  documentsOfEvent,
  dueDocumentKinds,
  isForPerson,
  noticeKinds,
  noticesOf,
} from '#engine/casework'
import { type Context, chinaDay, ok, type Result } from '#engine/kernel'
import type { CaseworkService } from '#modules/casework'
import type { OutgoingView } from './schemas.ts'

type Parts = { readonly casework: Pick<CaseworkService, 'happened'> }

/** C126 What the acts of a case cause to leave the house, as a reader of it may see it. */
export const createOutgoing = ({ casework }: Parts) => ({
  view: async (caseId: string, context: Context): Promise<Result<OutgoingView>> => {
    const opened = await casework.happened(caseId, context)
    if (!opened.ok) return opened
    const { state, events } = opened.value
    const isPerson = context.actor.role === 'applicant'
    return ok({
      caseId,
      documents: events.flatMap((event) =>
        documentsOfEvent(event)
          .filter((kind) => !isPerson || isForPerson(kind))
          .map((kind) => ({ kind, ...dueDocumentKinds[kind], on: chinaDay(event.at) })),
      ),
      notices: noticesOf(events).map(({ kind, on, items }) => ({
        ...{ kind, ...noticeKinds[kind], on },
        items: [...items],
      })),
      issueDueOn: caseIssueDueOn(state),
    })
  },
})
export type OutgoingService = ReturnType<typeof createOutgoing>
