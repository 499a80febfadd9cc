import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Operations, TrainingView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'

export type KeepBody = Operations['keepTraining']['body']

const key = (trainingId: string) => ['training', trainingId]

export const useTraining = (trainingId: string) =>
  useQuery({
    queryKey: key(trainingId),
    queryFn: () => call('getTraining', { params: { trainingId } }),
  })

const useShown = (trainingId: string) => {
  const client = useQueryClient()
  return (view: TrainingView) => {
    client.setQueryData(key(trainingId), view)
    void client.invalidateQueries({ queryKey: ['trainings'] })
  }
}

/** A change of a session by the joint team. What was typed stays until it has happened. */
export const useKeepTraining = (trainingId: string, done?: () => void) => {
  const show = useShown(trainingId)
  return useMutation({
    mutationFn: (body: KeepBody) => call('keepTraining', { params: { trainingId }, body }),
    onSuccess: (view) => {
      show(view)
      done?.()
    },
  })
}

export const useConfirmAttendance = (trainingId: string, done?: () => void) => {
  const show = useShown(trainingId)
  return useMutation({
    mutationFn: (body: Operations['confirmAttendance']['body']) =>
      call('confirmAttendance', { params: { trainingId }, body }),
    onSuccess: (view) => {
      show(view)
      done?.()
    },
  })
}
