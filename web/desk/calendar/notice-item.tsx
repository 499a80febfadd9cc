import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { NoticeView, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { DayChanges } from './day-changes.tsx'

const statusKeys = {
  entered: 'notice.entered',
  confirmed: 'notice.confirmed',
  dropped: 'notice.dropped',
} satisfies Record<NoticeView['status'], string>
const statusLooks = { entered: 'waiting', confirmed: 'granted', dropped: 'stopped' } as const

const useAct = (noticeId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Operations['actOnNotice']['body']) =>
      call('actOnNotice', { params: { noticeId }, body }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['alarms'] })
      return client.invalidateQueries({ queryKey: ['notices'] })
    },
  })
}

const Steps = ({ view }: { view: NoticeView }) => {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  const act = useAct(view.noticeId)
  const may = (name: NoticeView['available'][number]) => view.available.includes(name)
  return (
    <>
      <div className="notice-steps">
        {may('confirm') && (
          <Popconfirm
            title={t('notice.confirmAsk', { year: view.year })}
            description={t('notice.confirmMeans')}
            okText={t('notice.confirm')}
            cancelText={t('notice.close')}
            onConfirm={() => act.mutate({ type: 'confirm' })}
          >
            <Button type="primary" loading={act.isPending}>
              {t('notice.confirm')}
            </Button>
          </Popconfirm>
        )}
        {may('drop') && (
          <Popconfirm
            title={t('notice.drop')}
            description={
              <Input
                aria-label={t('notice.dropWhy')}
                placeholder={t('notice.dropWhy')}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            }
            okText={t('notice.drop')}
            cancelText={t('notice.close')}
            onConfirm={() => act.mutate({ type: 'drop', reason })}
          >
            <Button loading={act.isPending}>{t('notice.drop')}</Button>
          </Popconfirm>
        )}
      </div>
      {view.status === 'entered' && !may('confirm') && <p className="quiet">{t('notice.byAnother')}</p>}
      <RefusalNote error={act.error} />
    </>
  )
}

/** A notice that was entered: by whom, what it changes, and what may be done with it. */
export const NoticeItem = ({ view }: { view: NoticeView }) => {
  const { t, language } = useSpeech()
  const { entered, confirmed, dropped } = view
  const by = (key: string, who: { name: string; at: string }) =>
    t(key, { name: who.name, at: formatInstant(who.at, language) })
  return (
    <li className="notice-box">
      <h3>
        {t('notice.title', { year: view.year, notice: view.notice })}{' '}
        <span className={`status status-${statusLooks[view.status]}`}>{t(statusKeys[view.status])}</span>
      </h3>
      <p className="quiet">
        {by('notice.enteredBy', entered)}
        {confirmed && ` · ${by('notice.confirmedBy', confirmed)}`}
        {dropped && ` · ${by('notice.droppedBy', dropped)}：${dropped.reason}`}
      </p>
      <p>{t('notice.counts', { rest: view.rest.length, work: view.work.length })}</p>
      {view.status === 'entered' && (
        <>
          <h4>{t('notice.differs')}</h4>
          <DayChanges changes={view.changes} />
        </>
      )}
      <Steps view={view} />
    </li>
  )
}
