import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { VersionView } from '../../../../../contract/client.ts'
import { call } from '../../../../ui/call.ts'
import { versionKey } from '../page/use-version.ts'

/** What was saved of a draft, as one word: everything computed from it is asked again when it changes, and only then. */
const savedMark = ({ revisions, draft }: VersionView): string =>
  [
    ...Object.values(revisions),
    [...draft.cuts, ...(draft.field_cuts ?? [])].filter(({ by }) => by).length,
  ].join('.')

/** What the saved draft does over its scenarios. While it is asked again the last answer stays on the screen. */
export const useEffectOf = (view: VersionView) =>
  useQuery({
    queryKey: versionKey(view.versionId, 'effect', savedMark(view)),
    queryFn: () => call('getVersionEffect', { params: { versionId: view.versionId } }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const useLeadOf = (view: VersionView) =>
  useQuery({
    queryKey: versionKey(view.versionId, 'lead', savedMark(view)),
    queryFn: () => call('getLeadFinding', { params: { versionId: view.versionId } }),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** The plan of the saved draft for some answers; the sample's when there are none. */
export const useScenarioOf = (
  view: VersionView,
  answers: Readonly<Record<string, boolean | number | string | string[]>> | undefined,
) =>
  useQuery({
    queryKey: versionKey(view.versionId, 'scenario', savedMark(view), answers ?? null),
    queryFn: () =>
      call('tryScenario', { params: { versionId: view.versionId }, body: answers ? { answers } : {} }),
    placeholderData: keepPreviousData,
    retry: false,
  })
