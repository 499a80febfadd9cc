import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { officeNames, offices } from '#engine/identity'
import type { VersionRemark, VersionView } from '../../../../contract/client.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { useActOnVersion } from './use-act.ts'

const kindKeys: Record<VersionRemark['kind'], string> = {
  department: 'review.kind.department',
  public: 'review.kind.public',
  office: 'review.kind.office',
  training: 'review.kind.training',
}

const useFrom = (view: VersionView) => {
  const { pick, language } = useSpeech()
  return ({ from, name }: VersionRemark): string => {
    const department = view.departments.find(({ id }) => id === from)
    const office = offices.find((one) => one === from)
    const where = department
      ? pick(department.name, department.nameEn)
      : office
        ? officeNames[office][language]
        : ''
    return [where, name].filter(Boolean).join(' ')
  }
}

type AnswerProps = {
  readonly remark: VersionRemark
  readonly view: VersionView
  readonly refresh: () => void
}

/** Taken up or not, and why; both buttons send the same words. */
const AnswerForm = ({ remark, view, refresh, onDone }: AnswerProps & { readonly onDone: () => void }) => {
  const { t } = useSpeech()
  const id = useId()
  const [text, setText] = useState(remark.answer?.text ?? '')
  const [missing, setMissing] = useState(false)
  const act = useActOnVersion(view.versionId, refresh, onDone)
  const send = (taken: boolean) => {
    setMissing(!text.trim())
    if (text.trim()) act.mutate({ type: 'answer_remark', remark: remark.id, text, taken })
  }
  return (
    <div className="answer-form">
      <label htmlFor={id}>{t('review.answerText')}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        value={text}
        status={missing ? 'error' : ''}
        placeholder={t('review.answerExample')}
        onChange={(event) => setText(event.target.value)}
      />
      {missing && (
        <p className="seal" role="alert">
          {t('review.answerNeeded')}
        </p>
      )}
      <RefusalNote error={act.error} />
      <div className="buttons">
        <Button type="primary" loading={act.isPending} onClick={() => send(true)}>
          {t('review.takeUp')}
        </Button>
        <Button loading={act.isPending} onClick={() => send(false)}>
          {t('review.notTakeUp')}
        </Button>
      </div>
    </div>
  )
}

const Answer = (props: AnswerProps) => {
  const { t, language } = useSpeech()
  const { remark, view } = props
  const [writing, setWriting] = useState(false)
  const { answer } = remark
  const may = view.available.includes('answer_remark')
  if (writing || (may && !answer)) return <AnswerForm {...props} onDone={() => setWriting(false)} />
  if (!answer) return <p className="amber">{t('review.unanswered')}</p>
  return (
    <div className="answer">
      <p>
        <b>{answer.taken ? t('review.taken') : t('review.notTaken')}</b> {answer.text}{' '}
        <span className="quiet">
          {answer.by} · {formatInstant(answer.at, language)}
        </span>
        {may && (
          <Button type="link" size="small" onClick={() => setWriting(true)}>
            {t('review.answerAgain')}
          </Button>
        )}
      </p>
    </div>
  )
}

type RemarkItemProps = AnswerProps & { readonly row: string; readonly link: string }

/** One remark: who, on which row, what, and what came of it. */
export const RemarkItem = ({ row, link, ...props }: RemarkItemProps) => {
  const { t, language } = useSpeech()
  const from = useFrom(props.view)
  const { remark } = props
  return (
    <li className={remark.answer ? 'remark' : 'remark remark-open'}>
      <p className="remark-head">
        <span className="remark-kind">{t(kindKeys[remark.kind])}</span>
        <b>{from(remark)}</b>
        <span className="quiet">{formatInstant(remark.at, language)}</span>
        <span className="remark-row">{link ? <Link to={link}>{row}</Link> : row}</span>
      </p>
      <p className="remark-text">{remark.text}</p>
      <Answer {...props} />
    </li>
  )
}
