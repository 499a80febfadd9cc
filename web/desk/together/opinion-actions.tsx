import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { TogetherView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { CaseOrder } from '../case/act-on.ts'
import { Asked, AskedDay, AskedWords } from '../case/asked.tsx'
import { AskedModal } from '../case/asked-modal.tsx'
import type { ClockOn } from '../case/clock-actions.tsx'
import { PickMatter, usePicked } from '../case/pick-matter.tsx'
import { dayAfter, linesOf } from './use-together.ts'

const modes = ['all', 'any', 'some'] as const
type Mode = (typeof modes)[number]
const modeKeys: Readonly<Record<Mode, string>> = {
  all: 'opinion.all',
  any: 'opinion.any',
  some: 'opinion.some',
}
/** A week is what bodies without a system usually need. */
const usualDays = 7

type ModeProps = {
  readonly mode: Mode
  readonly needed: string
  readonly set: (next: { readonly mode?: Mode; readonly needed?: string }) => void
}
const AskedMode = ({ mode, needed, set }: ModeProps) => {
  const { t } = useSpeech()
  return (
    <>
      <Asked label={t('opinion.mode')}>
        {(id) => (
          <Select
            id={id}
            className="decide-basis"
            value={mode}
            options={modes.map((one) => ({ value: one, label: t(modeKeys[one]) }))}
            onChange={(next) => set({ mode: next })}
          />
        )}
      </Asked>
      {mode === 'some' && (
        <Asked label={t('opinion.needed')}>
          {(id) => (
            <Input
              {...{ id, min: 1, max: 50, value: needed }}
              type="number"
              inputMode="numeric"
              onChange={({ target }) => set({ needed: target.value })}
            />
          )}
        </Asked>
      )}
    </>
  )
}

/** C106 Bodies on no list are asked by a day: all, any or so many of them must answer. */
export const AskOpinionAction = ({
  view,
  done,
  targets,
  came,
  today,
}: ClockOn & { readonly today: string }) => {
  const { t } = useSpeech()
  const { task, ...picked } = usePicked(view, targets, came)
  const begun = {
    bodies: '',
    question: '',
    mode: 'all' as Mode,
    needed: '2',
    until: dayAfter(today, usualDays),
  }
  const [said, setSaid] = useState(begun)
  if (!task) return null
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const bodies = linesOf(said.bodies)
  const order: CaseOrder | undefined =
    bodies.length && said.question.trim() && said.until
      ? {
          ...{ type: 'ask_opinion', matter: task.matter, question: said.question.trim(), bodies },
          ...{ mode: said.mode, until: said.until },
          ...(said.mode === 'some' && Number(said.needed) > 0 ? { needed: Number(said.needed) } : {}),
        }
      : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('opinion.ask')}
      title={t('opinion.askTitle')}
      clear={() => setSaid(begun)}
    >
      <PickMatter task={task} {...picked} />
      <AskedWords
        label={t('opinion.bodies')}
        value={said.bodies}
        set={(typed) => change({ bodies: typed })}
      />
      <AskedWords
        label={t('opinion.question')}
        value={said.question}
        set={(question) => change({ question })}
      />
      <AskedMode mode={said.mode} needed={said.needed} set={change} />
      <AskedDay label={t('opinion.until')} value={said.until} set={(until) => change({ until })} />
      <p className="quiet">{t('opinion.noClock')}</p>
    </AskedModal>
  )
}

type Opinion = TogetherView['opinions'][number]

/** What a body without a system answered by letter or telephone is entered by whoever asked. */
export const GiveOpinionAction = ({
  view,
  done,
  opinions,
}: Pick<ClockOn, 'view' | 'done'> & { readonly opinions: readonly Opinion[] }) => {
  const { t, pick, language } = useSpeech()
  const begun = { body: '', agrees: undefined as boolean | undefined, text: '' }
  const [said, setSaid] = useState(begun)
  const waiting = opinions.flatMap((one, place) =>
    one.bodies
      .filter(({ answeredAt }) => !answeredAt)
      .map(({ body }) => ({ key: `${place} ${body}`, body, opinion: one })),
  )
  const chosen =
    waiting.find(({ key }) => key === said.body) ?? (waiting.length === 1 ? waiting[0] : undefined)
  if (!waiting.length) return null
  const order: CaseOrder | undefined =
    chosen && said.agrees !== undefined
      ? {
          ...{ type: 'give_opinion', matter: chosen.opinion.matter, body: chosen.body, agrees: said.agrees },
          ...(said.text.trim() ? { text: said.text.trim() } : {}),
        }
      : undefined
  const labelOf = ({ body, opinion }: (typeof waiting)[number]) =>
    `${body} · ${pick(opinion.name, opinion.nameEn)} · ${t('opinion.by', { day: formatDay(opinion.until, language) })}`
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('opinion.give', { count: waiting.length })}
      title={t('opinion.giveTitle')}
      clear={() => setSaid(begun)}
    >
      <Asked label={t('opinion.who')}>
        {(id) => (
          <Select
            id={id}
            className="decide-basis"
            placeholder={t('opinion.choose')}
            value={chosen?.key ?? null}
            options={waiting.map((one) => ({ value: one.key, label: labelOf(one) }))}
            onChange={(body) => setSaid({ ...said, body })}
          />
        )}
      </Asked>
      {chosen?.opinion.question && (
        <p className="quiet">{t('opinion.asked', { question: chosen.opinion.question })}</p>
      )}
      <Radio.Group
        aria-label={t('opinion.giveTitle')}
        value={said.agrees}
        onChange={({ target }) => setSaid({ ...said, agrees: target.value })}
        options={[
          { value: true, label: t('opinion.agrees') },
          { value: false, label: t('opinion.disagrees') },
        ]}
      />
      <AskedWords label={t('opinion.text')} value={said.text} set={(text) => setSaid({ ...said, text })} />
    </AskedModal>
  )
}
