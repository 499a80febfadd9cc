import { useMutation } from '@tanstack/react-query'
import { Button, Empty, Input, Radio, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Verdict, verdicts } from '#engine/casework'
import type { CaseMaterial } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import { paperForms, verdictNames } from '../words.ts'
import type { ActOn } from './act-on.ts'
import { Preview } from './preview.tsx'

const commonReasons = [
  'reason.blurred',
  'reason.expired',
  'reason.incomplete',
  'reason.unsigned',
  'reason.wrongPaper',
  'reason.mismatch',
] as const

const useCheck = ({ view, done }: ActOn) =>
  useMutation({
    mutationFn: ({ material, verdict, reason }: { material: string; verdict: Verdict; reason?: string }) =>
      call('actOnCase', {
        params: { caseId: view.caseId },
        body: { type: 'check_material', material, verdict, ...(reason ? { reason } : {}) },
      }),
    onSuccess: done,
  })

const Requirement = ({ row, at, onOpen }: { row: CaseMaterial; at: boolean; onOpen: () => void }) => {
  const { t, pick, language } = useSpeech()
  return (
    <li className={at ? 'requirement requirement-at' : 'requirement'}>
      <button type="button" onClick={onOpen} aria-current={at}>
        <b>{pick(row.name, row.nameEn)}</b>
        <span className="quiet">
          {t(paperForms[row.form] ?? row.form)} × {row.copies}
          {row.necessity === 'deferrable' && ` · ${t('material.deferrable')}`}
          {` · ${t('material.files', { count: row.attachments.length })}`}
        </span>
        {row.check && (
          <span className={`verdict verdict-${row.check.verdict}`}>
            {t(verdictNames[row.check.verdict])}
            {row.check.reason ? `：${row.check.reason}` : ''}
          </span>
        )}
        {row.deferredUntil && (
          <span className="verdict">
            {t('material.deferredUntil', { day: formatDay(row.deferredUntil, language) })}
          </span>
        )}
      </button>
    </li>
  )
}

const ReasonPicker = ({ onPick }: { onPick: (reason: string) => void }) => {
  const { t } = useSpeech()
  const [reason, setReason] = useState('')
  return (
    <fieldset className="reason-picker" aria-label={t('material.reason')}>
      <Space wrap>
        {commonReasons.map((key) => (
          <Button key={key} size="small" onClick={() => onPick(t(key))}>
            {t(key)}
          </Button>
        ))}
      </Space>
      <Input.Search
        autoFocus
        placeholder={t('material.reasonOther')}
        enterButton={t('material.reasonUse')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onSearch={(value) => value.trim() && onPick(value.trim())}
      />
    </fieldset>
  )
}

/** Document on the left, requirement on the right, three keys: 1 合格, 2 缺, 3 不符. */
export const MaterialDesk = ({ view, done }: ActOn) => {
  const { t, pick } = useSpeech()
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState(false)
  const check = useCheck({ view, done })
  const rows = view.materials
  const row = rows[Math.min(at, rows.length - 1)]
  const may = view.available.some(({ act }) => act === 'check_material')
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to scroll to changes with `at`.
  useEffect(() => {
    // scrollIntoView may answer with a promise; an effect must answer with nothing.
    list.current?.querySelector('.requirement-at')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const decide = async (verdict: Verdict, reason?: string) => {
    if (!row || !may) return
    if (verdict === 'unfit' && !reason) return setAsking(true)
    setAsking(false)
    await check.mutateAsync({ material: row.material, verdict, ...(reason ? { reason } : {}) }).then(
      () => setAt(Math.min(at + 1, rows.length - 1)),
      () => undefined,
    )
  }
  const fitAll = async () => {
    for (const one of rows)
      if (!one.check && one.attachments.length)
        await check.mutateAsync({ material: one.material, verdict: 'fit' })
  }
  useKeys({
    '1': () => void decide('fit'),
    '2': () => void decide('missing'),
    '3': () => void decide('unfit'),
    j: () => setAt(Math.min(at + 1, rows.length - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
  })
  if (!row) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('material.none')} />
  return (
    <div className="material-desk">
      <Preview caseId={view.caseId} row={row} />
      <div className="material-side">
        <ul ref={list} className="requirements">
          {rows.map((one, index) => (
            <Requirement
              key={one.material}
              row={one}
              at={index === at}
              onOpen={() => {
                setAt(index)
                setAsking(false)
              }}
            />
          ))}
        </ul>
        <p className="asked-by">
          {row.askedBy.map((asker) => (
            <span key={asker.matter}>
              {pick(asker.department.name, asker.department.nameEn)}：“{asker.asNamed}”
            </span>
          ))}
        </p>
        {row.askedBecause && <p className="quiet">{pick(row.askedBecause.zh, row.askedBecause.en)}</p>}
        {may && (
          <>
            <Radio.Group
              value={row.check?.verdict ?? null}
              onChange={(event) => void decide(event.target.value as Verdict)}
              optionType="button"
              buttonStyle="solid"
              disabled={check.isPending}
              options={verdicts.map((value, index) => ({
                value,
                label: `${index + 1} ${t(verdictNames[value])}`,
              }))}
            />
            <Button
              onClick={() => void fitAll()}
              disabled={check.isPending || !rows.some((one) => !one.check && one.attachments.length)}
            >
              {t('material.fitAll')}
            </Button>
            {asking && <ReasonPicker onPick={(reason) => void decide('unfit', reason)} />}
          </>
        )}
        <RefusalNote error={check.error} />
      </div>
    </div>
  )
}
