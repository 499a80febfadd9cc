import { useMutation, useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { personLengths } from '#engine/form'
import type { Answers, Question } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { QuestionField } from './question-field.tsx'

type Person = { name: string; idNumber: string; phone: string }

const FindThing = ({ onChoose }: { onChoose: (code: string) => void }) => {
  const { t, pick } = useSpeech()
  const [text, setText] = useState('')
  const { data } = useQuery({
    queryKey: ['search', text],
    queryFn: () => call('searchThings', { query: { text, top: 6 } }),
    enabled: text.trim().length > 0,
  })
  const options = (data?.matches ?? []).map((match) => ({
    value: match.code,
    label: `${pick(match.name, match.nameEn)}  ${pick(match.why, match.whyEn)}`,
    name: pick(match.name, match.nameEn),
  }))
  return (
    <AutoComplete
      options={options}
      value={text}
      onSearch={setText}
      onSelect={(code: string, option) => {
        setText(option.name)
        onChoose(code)
      }}
      className="find-thing"
    >
      <Input size="large" autoFocus aria-label={t('counter.find')} placeholder={t('counter.find')} />
    </AutoComplete>
  )
}

/** Only the questions that still matter, all on one page: a clerk asks them aloud. */
const Questions = ({
  thing,
  answers,
  onChange,
}: {
  thing: string
  answers: Answers
  onChange: (answers: Answers) => void
}) => {
  const { t, pick } = useSpeech()
  const guide = useQuery({
    queryKey: ['thing', thing],
    queryFn: () => call('getThing', { params: { thing } }),
  })
  const plan = useQuery({
    queryKey: ['plan', thing, answers],
    queryFn: () => call('planThing', { params: { thing }, body: { answers } }),
    placeholderData: (old) => old,
  })
  const shown = (question: Question) =>
    answers[question.id] !== undefined || plan.data?.remaining.includes(question.id)
  if (!guide.data) return null
  return (
    <section>
      <h2>{pick(guide.data.summary.name, guide.data.summary.nameEn)}</h2>
      <Form layout="vertical" className="questions">
        {guide.data.questions.filter(shown).map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answers[question.id]}
            onChange={(value) => onChange({ ...answers, [question.id]: value })}
          />
        ))}
      </Form>
      {plan.data && (
        <p className="figures">
          {t('counter.figures', {
            papers: plan.data.materials.after,
            days: plan.data.days.promised,
            departments: plan.data.departments.length,
          })}
          <span className="quiet">
            {' '}
            {t('counter.before', {
              papers: plan.data.materials.before,
              visits: plan.data.visits.before,
              days: plan.data.days.sequential,
            })}
          </span>
        </p>
      )}
      <RefusalNote error={plan.error} />
    </section>
  )
}

const PersonForm = ({ onDone, busy }: { onDone: (person: Person) => void; busy: boolean }) => {
  const { t } = useSpeech()
  return (
    <Form layout="inline" onFinish={onDone} requiredMark={false} className="person-form">
      <Form.Item
        name="name"
        label={t('person.name')}
        rules={[{ required: true, message: t('person.nameRule') }]}
      >
        <Input maxLength={personLengths.name} />
      </Form.Item>
      <Form.Item
        name="idNumber"
        label={t('person.idNumber')}
        rules={[{ required: true, message: t('person.idRule') }]}
      >
        <Input maxLength={personLengths.idNumber} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('person.phone')}
        rules={[{ required: true, message: t('person.phoneRule') }]}
      >
        <Input maxLength={personLengths.phone} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('counter.start')}
      </Button>
    </Form>
  )
}

/** Taking a case in for a person at the counter: which thing, the everyday questions, who they are. */
export const CounterStartPage = () => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [thing, setThing] = useState<string>()
  const [answers, setAnswers] = useState<Answers>({})
  const start = useMutation({
    mutationFn: (represented: Person) =>
      call('createDraft', { body: { thing: thing ?? '', answers, represented } }),
    onSuccess: (view) => navigate(`/counter/${view.caseId}`),
  })
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.counter')}</h1>
      <FindThing
        onChoose={(code) => {
          setThing(code)
          setAnswers({})
        }}
      />
      {thing ? (
        <>
          <Questions thing={thing} answers={answers} onChange={setAnswers} />
          <PersonForm onDone={(person) => start.mutate(person)} busy={start.isPending} />
          <RefusalNote error={start.error} />
        </>
      ) : (
        <p className="quiet">{t('counter.hint')}</p>
      )}
    </main>
  )
}
