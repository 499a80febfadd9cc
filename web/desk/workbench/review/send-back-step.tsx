import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { DraftRow } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useRowOptions } from './row-options.ts'
import { useActOnVersion } from './use-act.ts'

type Remark = { readonly key: number; readonly row: string; readonly text: string }
type SendBackProps = {
  readonly versionId: string
  readonly rows: readonly DraftRow[]
  readonly refresh: () => void
}

/** Back to the drafters with remarks, each on its exact row. */
export const SendBackStep = ({ versionId, rows, refresh }: SendBackProps) => {
  const { t } = useSpeech()
  const options = useRowOptions(rows)
  const [remarks, setRemarks] = useState<readonly Remark[]>([{ key: 0, row: '', text: '' }])
  const [missing, setMissing] = useState(false)
  const step = useActOnVersion(versionId, refresh)
  const said = remarks.filter(({ text }) => text.trim()).map(({ row, text }) => ({ row, text }))
  const change = (key: number, more: Partial<Remark>) =>
    setRemarks(remarks.map((one) => (one.key === key ? { ...one, ...more } : one)))
  const send = () => {
    const [first, ...rest] = said
    setMissing(!first)
    if (first) step.mutate({ type: 'send_back', remarks: [first, ...rest] })
  }
  return (
    <details className="step step-folded">
      <summary>{t('review.sendBack')}</summary>
      <p className="quiet">{t('review.sendBackHint')}</p>
      {remarks.map(({ key, row, text }) => (
        <div key={key} className="send-back-row">
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={t('review.whichRow')}
            value={row}
            options={options}
            onChange={(next) => change(key, { row: next })}
          />
          <Input.TextArea
            aria-label={t('review.remarkText')}
            rows={2}
            maxLength={2000}
            value={text}
            placeholder={t('review.remarkExample')}
            status={missing && !text.trim() ? 'error' : ''}
            onChange={(event) => change(key, { text: event.target.value })}
          />
        </div>
      ))}
      <Button
        type="dashed"
        block
        onClick={() => setRemarks([...remarks, { key: remarks.length, row: '', text: '' }])}
      >
        {t('review.oneMore')}
      </Button>
      {missing && (
        <p className="seal" role="alert">
          {t('review.remarkNeeded')}
        </p>
      )}
      <RefusalNote error={step.error} />
      <Button danger block loading={step.isPending} onClick={send}>
        {t('review.sendBackNow', { count: said.length })}
      </Button>
    </details>
  )
}
