import { useMutation } from '@tanstack/react-query'
import type { Operations } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'

export type ActBody = Operations['actOnVersion']['body']

/** One step of a version. What was typed stays where it is until the step has happened; then the version is asked again. */
export const useActOnVersion = (versionId: string, refresh: () => void, done?: () => void) =>
  useMutation({
    mutationFn: (body: ActBody) => call('actOnVersion', { params: { versionId }, body }),
    onSuccess: () => done?.(),
    // A refusal often means that a colleague was faster: what is shown is old then, too.
    onSettled: refresh,
  })
