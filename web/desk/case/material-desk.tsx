import { useMutation } from '@tanstack/react-query'
import { Button, Empty, Input, Radio, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Verdict, verdicts } from '#engine/casework'
import { sayStanding, standingWords, unmetIn } from '#engine/form'
import type { CaseMaterial, PaperCriterion } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { formatDay } from '../../ui/dates.ts'
import { freshKey } from '../../ui/fresh-key.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { type Keys, useKeys } from '../use-keys.ts'
import { paperForms, verdictNames } from '../words.ts'
import type { ActOn } from './act-on.ts'
import { CriteriaList, UnmetPicker } from './criteria-list.tsx'
import { WaiveAction } from './plain-actions.tsx'
import { Preview } from './preview.tsx'
import { commonReasons } from './reasons.ts'
import { inTurn } from './turns.ts'
import { useCriteria } from './use-criteria.ts'

type Checked = { readonly material: string; readonly verdict: Verdict; readonly reason?: string }

/** Checks go out one after the other; what was pressed is on the screen at once, and goes from it when it was refused. */
const useCheck = ({ view, done }: ActOn) => {
  const [pressed, setPressed] = useState<Readonly<Record<string, Checked>>>({})
  const check = useMutation({
    mutationFn: ({ key, ...one }: Checked & { key: string }) =>
      inTurn(view.caseId, () =>
        call(
          'actOnCase',
          { params: { caseId: view.caseId }, body: { type: 'check_material', ...one } },
          { idempotencyKey: key },
        ),
      ),
    onSuccess: (next) => done(next),
    onSettled: (_next, _error, { material }) => setPressed(({ [material]: _gone, ...rest }) => rest),
  })
  const send = (one: Checked) => {
    setPressed((before) => ({ ...before, [one.material]: one }))
    check.mutate({ ...one, key: freshKey() })
  }
  return { send, pressed, error: check.error }
}

type RequirementProps = {
  readonly row: CaseMaterial
  readonly at: boolean
  /** On its way, not yet kept. */
  readonly pressed: Checked | undefined
  readonly criteria: readonly PaperCriterion[]
  readonly onOpen: () => void
}
const Requirement = ({ row, at, pressed, criteria, onOpen }: RequirementProps) => {
  const { t, pick, language } = useSpeech()
  const check = pressed ?? row.check
  const told =
    unmetIn(criteria, check?.reason)?.unmet ?? (check?.reason ? sayStanding(check.reason) : undefined)
  const reason = told && pick(told.zh, told.en)
  return (
    <li className={at ? 'requirement requirement-at' : 'requirement'}>
      <button type="button" onClick={onOpen} aria-current={at}>
        <b>{pick(row.name, row.nameEn)}</b>
        <span className="quiet">
          {t(paperForms[row.form] ?? row.form)} × {row.copies}
          {row.necessity === 'deferrable' && ` · ${t('material.deferrable')}`}
          {` · ${t('material.files', { count: row.attachments.length })}`}
        </span>
        {check && (
          <span className={`verdict verdict-${check.verdict}`}>
            {t(verdictNames[check.verdict])}
            {reason ? `${pick('：', ': ')}${reason}` : ''}
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

/** The common reasons have the keys after the three verdicts, so that pressing 3 twice picks none. */
type Pick = (zh: string, en: string) => string
const reasonKeys = (pick: Pick, onPick: (reason: string) => void): Keys =>
  Object.fromEntries(
    commonReasons.map((word, index) => {
      const { zh, en } = standingWords[word]
      return [String(index + 4), [() => onPick(zh), pick(zh, en)] as const]
    }),
  )

type ReasonProps = { readonly criteria: readonly PaperCriterion[]; readonly onPick: (reason: string) => void }

const ReasonPicker = ({ criteria, onPick }: ReasonProps) => {
  const { t, pick } = useSpeech()
  const [reason, setReason] = useState('')
  return (
    <fieldset className="reason-picker" aria-label={t('material.reason')}>
      <UnmetPicker criteria={criteria} onPick={onPick} />
      <Space wrap>
        {commonReasons.map((key, index) => (
          <Button key={key} size="small" onClick={() => onPick(standingWords[key].zh)}>
            {index + 4} {pick(standingWords[key].zh, standingWords[key].en)}
          </Button>
        ))}
      </Space>
      <Input.Search
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
  const check = useCheck({ view, done })
  const standards = useCriteria(view)
  const criteriaOf = (material: string) => standards.besides(material).criteria
  const rows = view.materials
  const isOpen = (row: CaseMaterial | undefined) => Boolean(row && !row.check && !check.pressed[row.material])
  const [at, setAt] = useState(() => Math.max(rows.findIndex(isOpen), 0))
  // Three quick presses mark three papers: the place is known before the page is drawn again.
  const place = useRef(at)
  const go = (next: number) => {
    place.current = Math.min(Math.max(next, 0), rows.length - 1)
    setAt(place.current)
    setAsking(false)
  }
  const [asking, setAsking] = useState(false)
  const row = rows[Math.min(at, rows.length - 1)]
  const may = view.available.some(({ act }) => act === 'check_material')
  const waivable = view.available.find(({ act }) => act === 'waive_paper')?.targets
  const list = useRef<HTMLUListElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const drawn = useRef(at)
  useEffect(() => {
    // A case is opened at its head: only whoever goes on to another paper is taken to it.
    if (drawn.current === at) return
    drawn.current = at
    // scrollIntoView may answer with a promise; an effect must answer with nothing.
    list.current?.querySelector('.requirement-at')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const decide = (verdict: Verdict, reason?: string) => {
    const current = rows[place.current]
    if (!current || !may) return
    if (verdict === 'unfit' && !reason) return setAsking(true)
    check.send({ material: current.material, verdict, ...(reason ? { reason } : {}) })
    const after = rows.findIndex((one, index) => index > place.current && isOpen(one))
    go(after < 0 ? place.current + 1 : after)
    // What was pressed may be gone; the keys go on from here.
    desk.current?.focus({ preventScroll: true })
  }
  const fitAll = () => {
    for (const one of rows)
      if (isOpen(one) && one.attachments.length) check.send({ material: one.material, verdict: 'fit' })
  }
  const reasons = asking ? reasonKeys(pick, (reason) => decide('unfit', reason)) : {}
  useKeys({
    ...(may
      ? {
          '1': [() => decide('fit'), t('verdict.fit')],
          '2': [() => decide('missing'), t('verdict.missing')],
          '3': [() => decide('unfit'), t('verdict.unfit')],
        }
      : {}),
    ...reasons,
    j: [() => go(place.current + 1), t('keys.paperDown')],
    k: [() => go(place.current - 1), t('keys.paperUp')],
    escape: [() => setAsking(false), t('actions.cancel')],
  })
  if (!row) {
    const all = view.figures.materials.after
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={all ? t('material.notYours', { count: all }) : t('material.none')}
      />
    )
  }
  return (
    <div className="material-desk" ref={desk} tabIndex={-1}>
      <Preview caseId={view.caseId} row={row} />
      <div className="material-side">
        <ul ref={list} className="requirements">
          {rows.map((one, index) => (
            <Requirement
              key={one.material}
              row={one}
              at={index === at}
              pressed={check.pressed[one.material]}
              criteria={criteriaOf(one.material)}
              onOpen={() => {
                go(index)
                desk.current?.focus({ preventScroll: true })
              }}
            />
          ))}
        </ul>
        <p role="status" className="quiet">
          {t('material.checked', { done: rows.filter((one) => !isOpen(one)).length, count: rows.length })}
        </p>
        <p className="asked-by">
          {row.askedBy.map((asker) => (
            <span key={asker.matter}>
              {pick(asker.department.name, asker.department.nameEn)}
              {pick('：', ': ')}“{asker.asNamed}”
            </span>
          ))}
        </p>
        {row.askedBecause && <p className="quiet">{pick(row.askedBecause.zh, row.askedBecause.en)}</p>}
        {may && (
          <>
            <Radio.Group
              value={check.pressed[row.material]?.verdict ?? row.check?.verdict ?? null}
              onChange={(event) => decide(event.target.value as Verdict)}
              optionType="button"
              buttonStyle="solid"
              options={verdicts.map((value, index) => ({
                value,
                label: `${index + 1} ${t(verdictNames[value])}`,
              }))}
            />
            <Button onClick={fitAll} disabled={!rows.some((one) => isOpen(one) && one.attachments.length)}>
              {t('material.fitAll')}
            </Button>
            {asking && (
              <ReasonPicker
                criteria={criteriaOf(row.material)}
                onPick={(reason) => decide('unfit', reason)}
              />
            )}
          </>
        )}
        {waivable?.includes(row.material) && (
          <WaiveAction key={row.material} {...{ view, done }} material={row.material} />
        )}
        <RefusalNote error={check.error} />
        {/* Below what is pressed: it comes later and is longer for one paper than for another. */}
        <CriteriaList of={standards} material={row.material} />
      </div>
    </div>
  )
}
