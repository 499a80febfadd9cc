import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { mayRelease } from '#engine/casework'
import type { CaseView, Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { officeQuery } from '../office-query.ts'
import { RefusalNote } from '../refusal.tsx'
import { useMyAccount, useSession } from '../session.ts'
import { useKeys } from '../use-keys.ts'
import { queueNames } from '../words.ts'
import { MoveLine } from './move-line.tsx'
import { useFocusWhen } from './use-focus-when.ts'

type Line = Operations['getClaims']['reply']['lines'][number]
type Order = Operations['orderClaim']['body']['order']

/** C70 Who works on the case, of the line one came from, else of every line of one's own lists; asked again while it is looked at. */
export const useClaims = (caseId: string) => {
  const [search] = useSearchParams()
  const { me } = useSession()
  const mayAsk = Boolean(me?.permissions.includes('queue.read'))
  const { data, error, refetch } = useQuery({
    queryKey: ['claims', caseId],
    queryFn: () => call('getClaims', { params: { caseId } }),
    enabled: mayAsk,
    refetchInterval: 15_000,
  })
  const lines = data?.lines ?? []
  const here = lines.filter(
    ({ queue, task }) => queue === search.get('queue') && task === (search.get('task') ?? ''),
  )
  const shown = here.length ? here : lines
  /** C74 A colleague works on all of it: whoever acts all the same takes it over first, once, and knows whom from. */
  const isOthers = shown.length > 0 && shown.every(({ claim }) => claim !== null && !claim.isMine)
  /** Not known is not nobody's: nothing is offered until it is known who works on it. */
  const isUnknown = error !== null && !data
  const isPending = !me || (mayAsk && !data && !isUnknown)
  return { lines: shown, isOthers, isPending, error, isUnknown, refetch }
}

const useOrder = (caseId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ queue, task, order }: Pick<Line, 'queue' | 'task'> & { order: Order }) =>
      call('orderClaim', { params: { caseId }, body: { queue, task, order } }),
    onSettled: () => {
      for (const key of [['claims', caseId], ['queue'], ['office-load']])
        void client.invalidateQueries({ queryKey: key })
    },
  })
}

type LineProps = { readonly line: Line; readonly view: CaseView; readonly isFirst: boolean }

const ClaimOfLine = ({ line, view, isFirst }: LineProps) => {
  const { t, pick, language } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [to, setTo] = useState('')
  const send = useOrder(view.caseId)
  const office = useQuery(officeQuery)
  const me = useMyAccount()
  const { claim, queue, task } = line
  const seen = claim?.holder.id ?? null
  const order = (asked: Order) => {
    if (!send.isPending) send.mutate({ queue, task, order: asked })
  }
  const take = () => (claim && !claim.isMine ? setAsking(true) : order({ type: 'take', seen }))
  useKeys(
    line.mayTake && isFirst && !claim?.isMine
      ? { t: [take, t(claim ? 'claim.takeOver' : 'claim.take')] }
      : {},
  )
  useFocusWhen(asking, 'claim-over')
  const matter = view.tasks.find((one) => one.matter === task)
  const until = claim && formatInstant(claim.until, language)
  const mayLetGo = claim && me && mayRelease(claim, me.id)
  return (
    <div className="claim-bar">
      <span role="status">
        <span className="quiet">{matter ? pick(matter.name, matter.nameEn) : t(queueNames[queue])}</span>{' '}
        <b>
          {claim
            ? t(claim.isMine ? 'claim.byMe' : 'claim.byOther', { name: claim.holder.name })
            : t('claim.byNobody')}
        </b>
        {claim && <span className="quiet"> {t('claim.until', { until: until ?? '' })}</span>}
        {claim?.givenBy && <span className="quiet"> {t('claim.givenBy', { name: claim.givenBy.name })}</span>}
      </span>
      {line.mayTake && !claim?.isMine && (
        <Button size="small" onClick={take} disabled={send.isPending}>
          {t(claim ? 'claim.takeOver' : 'claim.take')}
          {isFirst && ' (T)'}
        </Button>
      )}
      {mayLetGo && (
        <Button size="small" onClick={() => order({ type: 'release', seen })} disabled={send.isPending}>
          {t('claim.release')}
        </Button>
      )}
      <select
        className="input"
        aria-label={t('claim.to')}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      >
        <option value="">{t('claim.to')}</option>
        {office.data?.people
          .filter((one) => one.id !== claim?.holder.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {t('claim.person', {
                name: one.name,
                count: one.queues.reduce((sum, { count }) => sum + count, 0),
              })}
            </option>
          ))}
      </select>
      {to && (
        <Button
          size="small"
          disabled={send.isPending}
          onClick={() => {
            order({ type: 'give', seen, to })
            setTo('')
          }}
        >
          {t('claim.give')}
        </Button>
      )}
      {queue === 'department' && !line.mayTake && <MoveLine {...{ line }} caseId={view.caseId} />}
      {asking && claim && (
        <Modal
          open
          title={t('claim.askOver', { name: claim.holder.name })}
          maskClosable={false}
          onCancel={() => setAsking(false)}
          onOk={() => {
            setAsking(false)
            order({ type: 'take', seen })
          }}
          okText={t('claim.takeOver')}
          okButtonProps={{ id: 'claim-over' }}
          cancelText={t('actions.cancel')}
        >
          <p>{t('claim.over', { name: claim.holder.name })}</p>
        </Modal>
      )}
      <RefusalNote error={send.error} />
    </div>
  )
}

/** C70 Who works on it: take it, give it to a colleague, let it go. */
export const ClaimBar = ({ view, lines }: { view: CaseView; lines: readonly Line[] }) => (
  <>
    {lines.map((line, index) => (
      <ClaimOfLine key={`${line.queue} ${line.task}`} {...{ line, view }} isFirst={index === 0} />
    ))}
  </>
)
