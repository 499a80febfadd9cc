import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Operations } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { TrainingForm } from './training-form.tsx'

/** A new session; it opens when it has been entered. */
export const NewTraining = ({ onClose }: { onClose: () => void }) => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const create = useMutation({
    mutationFn: (body: Operations['createTraining']['body']) => call('createTraining', { body }),
    onSuccess: ({ trainingId }) => {
      void client.invalidateQueries({ queryKey: ['trainings'] })
      navigate(`/workbench/trainings/${trainingId}`)
    },
  })
  return (
    <TrainingForm
      title={t('training.new')}
      saving={create.isPending}
      error={create.error}
      onSave={(typed) => create.mutate(typed)}
      onClose={onClose}
    />
  )
}
