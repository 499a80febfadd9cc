import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '../../../../ui/call.ts'

/** Everything asked about one version hangs below this key, so that one refresh reaches all of it. */
export const versionKey = (versionId: string, ...more: readonly unknown[]) => ['version', versionId, ...more]

/** The version, asked again every few seconds: what a colleague saved appears by itself. */
export const useVersion = (versionId: string) => {
  const client = useQueryClient()
  const { data: view, error } = useQuery({
    queryKey: versionKey(versionId),
    queryFn: () => call('getVersion', { params: { versionId } }),
    refetchInterval: 8_000,
  })
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: versionKey(versionId) })
    void client.invalidateQueries({ queryKey: ['versions'] })
  }, [client, versionId])
  return { view, error, refresh }
}
