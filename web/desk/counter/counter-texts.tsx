import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { textChapters } from '#engine/form'
import type { CaseText } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { TextFigures } from '../../ui/text-figures.tsx'
import { RefusalNote } from '../refusal.tsx'
import type { TextChange, useAutosave } from './use-autosave.ts'

type Draft = ReturnType<typeof useAutosave>
type Blank = CaseText['blanks'][number]

/** C81 Papers drawn up for the person at the counter: the clerk asks the small questions, they read, and it is taken as theirs. */
export const CounterTexts = ({ caseId, draft }: { caseId: string; draft: Draft }) => {
  const { t, pick } = useSpeech()
  const [open, setOpen] = useState<string>()
  const { data } = useQuery({
    queryKey: ['texts', caseId],
    queryFn: () => call('listTexts', { params: { caseId } }),
  })
  if (!data?.mayEdit || data.texts.length === 0) return null
  const text = data.texts.find(({ material }) => material === open)
  return (
    <section aria-label={t('counter.texts')}>
      <h2>{t('counter.texts')}</h2>
      <p className="quiet">{t('counter.textsWhy')}</p>
      <ul className="plain-list">
        {data.texts.map(({ material, title, used }) => (
          <li key={material} className="counter-file">
            <span>{pick(title.zh, title.en)}</span>{' '}
            <Button
              size="small"
              type={used ? 'text' : 'default'}
              aria-label={`${t(used ? 'counter.textTaken' : 'counter.textDraw')} ${pick(title.zh, title.en)}`}
              onClick={() => setOpen(material)}
            >
              {t(used ? 'counter.textTaken' : 'counter.textDraw')}
            </Button>
          </li>
        ))}
      </ul>
      {text && <TextDialog caseId={caseId} text={text} draft={draft} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

type DialogProps = {
  readonly caseId: string
  readonly text: CaseText
  readonly draft: Draft
  readonly onClose: () => void
}

const TextDialog = ({ caseId, text, draft, onClose }: DialogProps) => {
  const { t, pick } = useSpeech()
  const { save } = draft
  const change = (what: TextChange) => save.mutateAsync({ texts: { [text.material]: what } })
  // A refusal is told below; what was typed stays.
  const say = (id: string, value: string) => change({ said: { [id]: value } }).catch(() => undefined)
  const use = (used: boolean) =>
    change({ used }).then(
      () => onClose(),
      () => undefined,
    )
  const missing = text.open.map((one) => pick(one.zh, one.en)).join(pick('、', ', '))
  return (
    <Modal
      open
      width={720}
      title={pick(text.title.zh, text.title.en)}
      onCancel={onClose}
      footer={[
        <Button
          key="print"
          href={`/api/cases/${caseId}/texts/${encodeURIComponent(text.material)}/paper.pdf`}
          target="_blank"
        >
          {t('counter.textPrint')}
        </Button>,
        text.used && (
          <Button key="own" loading={save.isPending} onClick={() => use(false)}>
            {t('counter.textOwn')}
          </Button>
        ),
        <Button
          key="use"
          type="primary"
          loading={save.isPending}
          disabled={text.open.length > 0}
          onClick={() => (text.used ? onClose() : use(true))}
        >
          {t(text.used ? 'counter.textDone' : 'counter.textUse')}
        </Button>,
      ]}
    >
      {text.blanks.map((blank) => (
        <Asked key={blank.id} blank={blank} onSay={(value) => say(blank.id, value)} />
      ))}
      <p role="status" className={missing ? 'seal' : 'quiet'}>
        {missing ? t('counter.textOpen', { names: missing }) : t('counter.textReady')}
      </p>
      <RefusalNote error={save.error} />
      <TextFigures paragraphs={text.paragraphs} />
      <div lang="zh-CN">
        {textChapters(text.paragraphs).map(({ title, paragraphs }) => (
          <details key={paragraphs[0]?.id}>
            <summary>{title ?? text.title.zh}</summary>
            {paragraphs.map(({ id, number, text: said }) => (
              <p key={id}>
                <b>{number}</b> {said}
              </p>
            ))}
          </details>
        ))}
      </div>
    </Modal>
  )
}

const Asked = ({ blank, onSay }: { blank: Blank; onSay: (value: string) => void }) => {
  const { t, pick } = useSpeech()
  const [typed, setTyped] = useState<string>()
  const id = `text-blank-${blank.id}`
  const ask = pick(blank.ask.zh, blank.ask.en)
  return (
    <div className="counter-blank">
      {blank.options.length > 0 ? (
        <fieldset>
          <legend>{ask}</legend>
          <Radio.Group
            name={id}
            value={blank.value || undefined}
            onChange={(event) => onSay(String(event.target.value))}
            options={blank.options.map(({ value, said }) => ({ value, label: pick(said.zh, said.en) }))}
          />
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>{ask}</label>
          <Input
            id={id}
            value={typed ?? blank.value}
            placeholder={blank.example}
            status={blank.fault ? 'error' : ''}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => typed !== undefined && typed !== blank.value && onSay(typed)}
          />
        </>
      )}
      <p className="quiet">
        {blank.fault
          ? pick(blank.fault.zh, blank.fault.en)
          : blank.from && t('form.source', { name: pick(blank.from.zh, blank.from.en) })}
      </p>
    </div>
  )
}
