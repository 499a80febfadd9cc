import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { holdsUp, type StandingWord, sayStanding, standingWords, unmetIn } from '#engine/form'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { RefusalNote } from '../refusal.tsx'
import { useKeys } from '../use-keys.ts'
import type { ActOn, CaseOrder } from './act-on.ts'
import type { FieldMarks } from './field-marks.ts'
import { Foreseen, useForesight } from './foreseen.tsx'
import { commonReasons, cures } from './reasons.ts'
import { whenQuiet } from './turns.ts'
import { useAct } from './use-act.ts'
import { useCriteria } from './use-criteria.ts'
import { useFocusWhen } from './use-focus-when.ts'

type Item = {
  material?: string
  element?: string
  name: string
  wrong: string
  cure: string
  chosen: boolean
}

/** How the applicant mends it, by the common reasons; whatever else was typed is mended as it says. */
const cureOf = (reason: string | null | undefined): StandingWord => {
  if (!reason) return 'cure.missing'
  const known = commonReasons.find((word) => standingWords[word] === sayStanding(reason))
  return known ? cures[known] : 'cure.again'
}

/** Only what does stand beside the paper is named. */
const cureBeside = ({ blank, sample }: { blank: boolean; sample: boolean }): StandingWord => {
  if (blank) return sample ? 'cure.criterionBoth' : 'cure.criterionBlank'
  return sample ? 'cure.criterionSample' : 'cure.criterion'
}

/** C3 One button makes the one notice out of everything found missing or not fit; texts can be mended before it leaves. */
export const CorrectionAction = ({ view, done, marks }: ActOn & { marks: FieldMarks }) => {
  const { t, pick } = useSpeech()
  const standing = (word: StandingWord) => pick(standingWords[word].zh, standingWords[word].en)
  const [items, setItems] = useState<Item[]>()
  const { besides } = useCriteria(view)
  const composed = useRef('')
  const send = useAct({
    view,
    done: (next, made) => {
      setItems(undefined)
      marks.clear()
      done(next, made)
    },
  })
  // C50 What nobody could settle is asked in the same notice.
  const open = view.ends?.questions ?? []
  // C100 What departments object to goes into the notice by itself.
  const theirs = view.marks.flatMap(({ verdict, items: lines }) =>
    verdict === 'objects' ? lines : [],
  ).length
  const client = useQueryClient()
  const composeFrom = (view: CaseView) => {
    const bad = view.materials.filter(
      ({ check }) => check && check.verdict !== 'fit' && check.verdict !== 'waived',
    )
    const found = bad.map((row) => ({
      material: row.material,
      name: pick(row.name, row.nameEn),
      wrong: row.check?.reason ?? standing('reason.missing'),
      cure: standing(
        unmetIn(besides(row.material).criteria, row.check?.reason)
          ? cureBeside(besides(row.material))
          : cureOf(row.check?.reason),
      ),
      // What may follow later need not hold the case up.
      chosen: holdsUp(row, row.check?.verdict),
    }))
    const empty = view.owedFields.map(({ element, name, nameEn }) => ({
      element,
      name: pick(name, nameEn),
      wrong: standing('reason.fieldEmpty'),
      cure: standing('cure.fillIn'),
      chosen: true,
    }))
    // C99 The field itself goes along, so that whoever mends it is led to it.
    const marked = Object.entries(marks.marks).map(([element, line]) => ({
      element,
      ...line,
      cure: standing('cure.field'),
      chosen: true,
    }))
    const lines = [...found, ...marked, ...empty]
    const composing =
      lines.length || open.length || theirs ? lines : [{ name: '', wrong: '', cure: '', chosen: true }]
    composed.current = JSON.stringify(composing)
    setItems(composing)
  }
  /** A check that is still on its way belongs in it: there is no second notice. */
  const compose = async () => {
    const quiet = whenQuiet(view.caseId)
    await quiet
    // Its answer is put on the page right after.
    if (quiet) await new Promise((resolve) => setTimeout(resolve))
    composeFrom(client.getQueryData<CaseView>(['case', view.caseId]) ?? view)
  }
  const change = (index: number, part: Partial<Item>) =>
    setItems((list) => list?.map((item, at) => (at === index ? { ...item, ...part } : item)))
  const chosen = (items ?? []).filter((item) => item.chosen)
  const ready =
    chosen.length + open.length + theirs > 0 &&
    chosen.every(({ name, wrong, cure }) => name.trim() && wrong.trim() && cure.trim())
  const order = {
    type: 'correction',
    items: chosen.map(({ chosen: _chosen, ...item }) => item),
  } as const
  const asked = useDebounced(JSON.stringify(order), 300)
  const { data: foresight, error } = useForesight(view, JSON.parse(asked) as CaseOrder, ready)
  const may = ready && asked === JSON.stringify(order) && foresight?.problems.length === 0
  // Once, when the notice opens: whoever mends a text keeps the focus there.
  const asItWas = may && JSON.stringify(items) === composed.current
  useFocusWhen(asItWas, 'send-correction')
  useKeys({ c: [() => void compose(), t('actions.correction')] })
  const marked = Object.keys(marks.marks).length
  return (
    <section className="action">
      {marked > 0 && <p className="hindered">{t('mark.waiting', { count: marked })}</p>}
      <Button
        type={
          marked > 0 || view.materials.some((row) => holdsUp(row, row.check?.verdict)) ? 'primary' : 'default'
        }
        block
        onClick={compose}
      >
        {t('actions.correction')} (C)
      </Button>
      <Modal
        open={items !== undefined}
        width={760}
        maskClosable={false}
        title={t('correction.title')}
        onCancel={() => setItems(undefined)}
        onOk={() => may && send.press(order)}
        okText={t('correction.send', { count: chosen.length })}
        okButtonProps={{ disabled: !may, loading: send.isPending, id: 'send-correction' }}
        cancelText={t('actions.cancel')}
      >
        <p className="quiet">{t('correction.once')}</p>
        {theirs > 0 && <p>{t('part.count', { count: theirs })}</p>}
        {open.length > 0 && (
          <p>
            {t('settle.inNotice', {
              questions: open.map(({ question }) => pick(question.ask, question.askEn)).join(' / '),
            })}
          </p>
        )}
        <div className="correction-item correction-head" aria-hidden>
          <span>{t('correction.in')}</span>
          <span>{t('correction.name')}</span>
          <span>{t('correction.wrong')}</span>
          <span>{t('correction.how')}</span>
        </div>
        {items?.map((item, index) => (
          <div key={item.material ?? item.element ?? index} className="correction-item">
            <Checkbox
              checked={item.chosen}
              aria-label={t('correction.inItem', { name: item.name })}
              onChange={(event) => change(index, { chosen: event.target.checked })}
            />
            <Input
              value={item.name}
              placeholder={t('correction.name')}
              aria-label={t('correction.name')}
              onChange={(event) => change(index, { name: event.target.value })}
              disabled={item.material !== undefined || item.element !== undefined}
            />
            <Input
              value={item.wrong}
              placeholder={t('correction.wrong')}
              aria-label={t('correction.wrong')}
              onChange={(event) => change(index, { wrong: event.target.value })}
            />
            <Input
              value={item.cure}
              placeholder={t('correction.how')}
              aria-label={t('correction.how')}
              onChange={(event) => change(index, { cure: event.target.value })}
            />
          </div>
        ))}
        <Button
          type="dashed"
          onClick={() => setItems([...(items ?? []), { name: '', wrong: '', cure: '', chosen: true }])}
        >
          {t('correction.add')}
        </Button>
        {ready && foresight && <Foreseen order={order} foresight={foresight} />}
        <RefusalNote error={send.error ?? error} />
      </Modal>
    </section>
  )
}
