import { Button, Checkbox, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { standingWords } from '#engine/form'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import type { FieldMarks } from './field-marks.ts'
import { commonReasons, cures } from './reasons.ts'
import { useAct } from './use-act.ts'

/** C100 What a department says of its part while the window looks at the whole: fit, or what is to be mended. It is told in the window's one notice. */

type Item = { material?: string; element?: string; name: string; wrong: string; cure: string }
type Wrong = Readonly<Record<string, string>>

const papersOf = ({ materials }: CaseView, matter: string) =>
  materials.filter(({ askedBy }) => askedBy.some((asker) => asker.matter === matter))

const Objection = ({
  view,
  done,
  matter,
  marks,
  close,
}: ActOn & { matter: string; marks: FieldMarks; close: () => void }) => {
  const { t, pick } = useSpeech()
  const [wrong, setWrong] = useState<Wrong>({})
  const act = useAct({
    view,
    done: (next, made) => {
      close()
      marks.clear()
      done(next, made)
    },
  })
  const standing = (word: keyof typeof standingWords) => pick(standingWords[word].zh, standingWords[word].en)
  const cureOf = (text: string) => {
    const known = commonReasons.find((word) => standing(word) === text.trim())
    return standing(known ? cures[known] : 'cure.again')
  }
  const papers = papersOf(view, matter)
  const items: Item[] = [
    ...papers.flatMap(({ material, name, nameEn }) => {
      const text = (wrong[material] ?? '').trim()
      return text ? [{ material, name: pick(name, nameEn), wrong: text, cure: cureOf(text) }] : []
    }),
    ...Object.entries(marks.marks).map(([element, line]) => ({
      ...{ element, ...line },
      cure: standing('cure.field'),
    })),
  ]
  return (
    <Modal
      open
      width={640}
      title={t('part.objectTitle')}
      maskClosable={false}
      onCancel={close}
      onOk={() => items.length && act.press({ type: 'mark', matter, verdict: 'objects', items })}
      okText={t('part.send', { count: items.length })}
      okButtonProps={{ disabled: items.length === 0, loading: act.isPending }}
      cancelText={t('actions.cancel')}
    >
      <p className="quiet">{t('part.once')}</p>
      {papers.map(({ material, name, nameEn }) => (
        <PaperWrong
          key={material}
          name={pick(name, nameEn)}
          value={wrong[material]}
          change={(text) =>
            setWrong(({ [material]: _before, ...others }) =>
              text === undefined ? others : { ...others, [material]: text },
            )
          }
        />
      ))}
      {Object.entries(marks.marks).map(([element, line]) => (
        <p key={element}>
          {line.name}：{line.wrong}
        </p>
      ))}
      {Object.keys(marks.marks).length === 0 && <p className="quiet">{t('part.fields')}</p>}
      <RefusalNote error={act.error} />
    </Modal>
  )
}

const PaperWrong = ({
  name,
  value,
  change,
}: {
  name: string
  value: string | undefined
  change: (text: string | undefined) => void
}) => {
  const { t, pick } = useSpeech()
  const said = (word: (typeof commonReasons)[number]) => pick(standingWords[word].zh, standingWords[word].en)
  return (
    <div className="part-paper">
      <Checkbox
        checked={value !== undefined}
        onChange={({ target }) => change(target.checked ? '' : undefined)}
      >
        {name}
      </Checkbox>
      {value !== undefined && (
        <>
          <Select
            className="part-common"
            aria-label={t('part.common', { name })}
            placeholder={t('part.usual')}
            value={commonReasons.find((word) => said(word) === value) ?? null}
            options={commonReasons.map((word) => ({ value: word, label: said(word) }))}
            onChange={(word) => change(said(word))}
          />
          <Input
            autoFocus
            maxLength={500}
            aria-label={t('part.wrong', { name })}
            placeholder={t('mark.what')}
            value={value}
            onChange={({ target }) => change(target.value)}
          />
        </>
      )}
    </div>
  )
}

/** The parts a department has before it, with what was said of each, and one press for all that are fit. */
export const MarkAction = ({
  view,
  done,
  matters,
  marks,
}: ActOn & { matters: readonly string[]; marks: FieldMarks }) => {
  const { t, pick } = useSpeech()
  const [objecting, setObjecting] = useState<string>()
  /** A part was looked at: the page stays until none is left. */
  const goOn: ActOn['done'] = (next, made) => {
    const left = matters.some((matter) => !next.marks.some((one) => one.matter === matter))
    done(next, left ? undefined : made)
  }
  const act = useAct({ view, done: goOn })
  const said = (matter: string) => view.marks.find((one) => one.matter === matter)
  const named = (matter: string) => {
    const task = view.tasks.find((one) => one.matter === matter || one.matter.startsWith(`${matter}~`))
    return task ? pick(task.name, task.nameEn) : matter
  }
  const open = matters.filter((matter) => !said(matter))
  const markFit = (list: readonly string[]) =>
    act.pressAll(list.map((matter) => ({ type: 'mark', matter, verdict: 'fit' }) as const))
  return (
    <section className="action">
      <p className="quiet">{t('part.why')}</p>
      {open.length > 1 && (
        <Button type="primary" block loading={act.isPending} onClick={() => markFit(open)}>
          {t('part.allFit', { count: open.length })}
        </Button>
      )}
      {matters.map((matter) => (
        <div key={matter} className="part-row">
          <b>{named(matter)}</b>
          <span className="quiet">
            {said(matter)
              ? said(matter)?.verdict === 'fit'
                ? t('part.fit')
                : t('part.objected', { count: said(matter)?.items.length ?? 0 })
              : t('part.open')}
          </span>
          <Button
            size="small"
            disabled={said(matter)?.verdict === 'fit'}
            aria-label={`${t('part.isFit')} ${named(matter)}`}
            onClick={() => markFit([matter])}
          >
            {t('part.isFit')}
          </Button>
          <Button
            size="small"
            aria-label={`${t('part.object')} ${named(matter)}`}
            onClick={() => setObjecting(matter)}
          >
            {t('part.object')}
          </Button>
        </div>
      ))}
      <RefusalNote error={act.error} />
      {objecting !== undefined && (
        <Objection
          {...{ view, marks }}
          done={goOn}
          matter={objecting}
          close={() => setObjecting(undefined)}
        />
      )}
    </section>
  )
}

/** C100 What the departments object to, as the window reads it: it goes into the notice by itself. */
export const Objections = ({ view, done }: ActOn) => {
  const { t, pick } = useSpeech()
  const [despite, setDespite] = useState('')
  const act = useAct({ view, done: (next, made) => done(next, made) })
  const mayAccept = view.available.some((one) => one.act === 'accept')
  const objecting = view.marks.filter(({ verdict }) => verdict === 'objects')
  if (objecting.length === 0) return null
  return (
    <section className="action">
      <h3>{t('part.theirs')}</h3>
      {objecting.map(({ matter, name, nameEn, items }) => (
        <div key={matter}>
          <b>{pick(name, nameEn)}</b>
          <ul>
            {items.map((item) => (
              <li key={`${item.name} ${item.wrong}`}>
                {item.name}：{item.wrong}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{t('part.inNotice')}</p>
      {mayAccept && (
        <>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            aria-label={t('part.despite')}
            placeholder={t('part.despite')}
            value={despite}
            onChange={({ target }) => setDespite(target.value)}
          />
          <Button
            block
            disabled={!despite.trim()}
            loading={act.isPending}
            onClick={() => act.press({ type: 'accept', despite: despite.trim() })}
          >
            {t('part.accept')}
          </Button>
          <RefusalNote error={act.error} />
        </>
      )}
    </section>
  )
}
