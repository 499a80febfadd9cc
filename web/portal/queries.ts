import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Answers } from '../../contract/client.ts'
import { call } from '../ui/call.ts'

/** What the portal asks the API for, each with the key it is remembered under. */
export const thingsQuery = queryOptions({ queryKey: ['things'], queryFn: () => call('listThings', {}) })

export const thingQuery = (thing: string) =>
  queryOptions({ queryKey: ['thing', thing], queryFn: () => call('getThing', { params: { thing } }) })

/** The public guide of a scenario; `query` is its answers as an address. */
export const guideQuery = (thing: string, query: string) =>
  queryOptions({
    queryKey: ['guide', thing, query],
    queryFn: () =>
      call('getGuide', { params: { thing }, query: Object.fromEntries(new URLSearchParams(query)) }),
  })

export const planQuery = (thing: string, answers: Answers) =>
  queryOptions({
    queryKey: ['plan', thing, answers],
    queryFn: () => call('planThing', { params: { thing }, body: { answers } }),
    // The numbers of the answer before stay while the new ones are on their way.
    placeholderData: keepPreviousData,
  })

/** I8 What stands beside the papers of a one thing; a version never changes what it says, and a publication is another version. */
export const papersQuery = ({ thing, version }: { readonly thing: string; readonly version: string }) =>
  queryOptions({
    queryKey: ['papers', thing, version],
    queryFn: () => call('listPapers', { params: { thing }, query: { version } }),
    staleTime: 600_000,
  })

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => call('searchThings', { query: { text, top: 5 } }, { signal }),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  })

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => call('getMe', {}), staleTime: 60_000 })

export const myCasesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: () => call('listMyCases', {}),
  staleTime: 0,
})

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
    staleTime: 0,
  })

/** Whether one's own case may be rated turns with the case, so its version is part of the key. */
export const ratingQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['rating', caseId, version],
    queryFn: () => call('getOwnRating', { params: { caseId } }),
    // What is being written stays while it is asked again for a newer version.
    placeholderData: keepPreviousData,
  })

export const formQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['form', caseId],
    queryFn: () => call('getForm', { params: { caseId } }),
    staleTime: 0,
  })

/** C80 Papers drawn up for the person; what is typed in the form changes them. */
export const textsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['texts', caseId],
    queryFn: () => call('listTexts', { params: { caseId } }),
    staleTime: 0,
  })

/** C84 C86 What gets its value after hand-in; asked again whenever the case has a newer version. */
export const afterwardsQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['afterwards', caseId, version],
    queryFn: () => call('getAfterwards', { params: { caseId } }),
    placeholderData: keepPreviousData,
  })

/** C103 C106 C107 What departments do with each other, as far as it is the person's to read; asked again whenever the case has a newer version. */
export const togetherQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['together', caseId, version],
    queryFn: () => call('getTogether', { params: { caseId } }),
    placeholderData: keepPreviousData,
  })

/** C30 What departments would be asked, and why nothing is asked now. */
export const asksQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['asks', caseId],
    queryFn: () => call('getDataAsks', { params: { caseId } }),
    staleTime: 0,
  })

/** Asked again whenever the case has a newer version. */
export const deliveryQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['delivery', caseId, version],
    queryFn: () => call('getDelivery', { params: { caseId } }),
    // What is being changed stays while it is asked again.
    placeholderData: keepPreviousData,
  })

/** Asked again whenever the case has a newer version. */
export const timelineQuery = (caseId: string, version: number) =>
  queryOptions({
    queryKey: ['timeline', caseId, version],
    queryFn: () => call('getTimeline', { params: { caseId } }),
    staleTime: 0,
  })

export const receiptQuery = (caseId: string) =>
  queryOptions({ queryKey: ['receipt', caseId], queryFn: () => call('getReceipt', { params: { caseId } }) })

export const progressQuery = (queryCode: string) =>
  queryOptions({
    queryKey: ['progress', queryCode],
    queryFn: () => call('getProgress', { params: { queryCode } }),
    staleTime: 0,
  })

/** Drafts that are open for comment; a stale list would send people to a door that is closed. */
export const openDraftsQuery = queryOptions({
  queryKey: ['open-drafts'],
  queryFn: () => call('listOpenDrafts', {}),
})

export const openDraftQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['open-draft', versionId],
    queryFn: () => call('getOpenDraft', { params: { versionId } }),
  })

export const openDraftPlanQuery = (versionId: string, answers: Answers) =>
  queryOptions({
    queryKey: ['open-draft-plan', versionId, answers],
    queryFn: () => call('planOpenDraft', { params: { versionId }, body: { answers } }),
    placeholderData: keepPreviousData,
  })
