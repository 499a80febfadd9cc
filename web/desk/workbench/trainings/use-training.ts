import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Operations } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'

const key = (trainingId: string) => ['training', trainingId]

export const useTraining = (trainingId: string) =>
  useQuery({
    queryKey: key(trainingId),
    queryFn: () => call('getTraining', { params: { trainingId } }),
  })

/** An act of a session. What was typed stays until it has happened. */
export const useTrainingAct = (trainingId: string, done?: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Operations['actOnTraining']['body']) =>
      call('actOnTraining', { params: { trainingId }, body }),
    onSuccess: (view) => {
      client.setQueryData(key(trainingId), view)
      void client.invalidateQueries({ queryKey: ['trainings'] })
      done?.()
    },
  })
}
