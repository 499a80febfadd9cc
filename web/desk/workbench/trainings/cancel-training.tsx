import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { TrainingView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useTrainingAct } from './use-training.ts'

/** A session that did not take place, with its reason. */
export const CancelTraining = ({ view }: { view: TrainingView }) => {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  const keep = useTrainingAct(view.trainingId)
  return (
    <>
      <Popconfirm
        title={t('training.cancel')}
        description={
          <Input
            aria-label={t('training.cancelWhy')}
            placeholder={t('training.cancelWhy')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        }
        okText={t('training.cancel')}
        cancelText={t('training.close')}
        onConfirm={() => keep.mutate({ type: 'cancel', reason })}
      >
        <Button loading={keep.isPending}>{t('training.cancel')}</Button>
      </Popconfirm>
      <RefusalNote error={keep.error} />
    </>
  )
}
