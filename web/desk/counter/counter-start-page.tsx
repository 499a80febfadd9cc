import { useMutation, useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { personLengths } from '#engine/form'
import { type DocumentKind, documentKindNames, documentKinds } from '#engine/identity'
import type { Answers } from '../../../contract/client.ts'
import { call, Refusal } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { CounterQuestions } from './counter-questions.tsx'

type Person = { name: string; documentKind: DocumentKind; idNumber: string; phone: string }

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

const personFields = ['name', 'idNumber', 'phone'] as const

/** What the server refused of the person, at the field it is about. */
const faultsOf = (error: unknown, language: 'zh' | 'en') =>
  error instanceof Refusal
    ? error.details.problems.flatMap((problem) => {
        const name = personFields.find((field) => problem.place === field)
        return name ? [{ name, errors: [problem[language]] }] : []
      })
    : []

type PersonFormProps = {
  readonly onDone: (person: Person) => void
  readonly busy: boolean
  readonly error: unknown
}

const PersonForm = ({ onDone, busy, error }: PersonFormProps) => {
  const { t, pick, language } = useSpeech()
  const [form] = Form.useForm<Person>()
  const focus = (name: keyof Person | undefined) =>
    name && (form.getFieldInstance(name) as { focus: () => void } | undefined)?.focus()
  useEffect(() => {
    const faults = faultsOf(error, language)
    if (!faults.length) return
    form.setFields(faults)
    ;(form.getFieldInstance(faults[0]?.name ?? 'name') as { focus: () => void } | undefined)?.focus()
  }, [error, form, language])
  return (
    <Form
      form={form}
      layout="inline"
      onFinish={onDone}
      onFinishFailed={({ errorFields: [first] }) => focus(first?.name[0] as keyof Person | undefined)}
      requiredMark={false}
      initialValues={{ documentKind: 'resident_card' }}
      className="person-form"
    >
      <Form.Item
        name="name"
        label={t('person.name')}
        rules={[{ required: true, message: t('person.nameRule') }]}
      >
        <Input maxLength={personLengths.name} />
      </Form.Item>
      <Form.Item name="documentKind" label={t('person.kind')}>
        <Select
          className="kind"
          options={documentKinds.map((value) => ({
            value,
            label: pick(documentKindNames[value].zh, documentKindNames[value].en),
          }))}
        />
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
  const [asked, setAsked] = useState(false)
  const start = useMutation({
    mutationFn: (represented: Person) =>
      call('createDraft', { body: { thing: thing ?? '', answers, represented } }),
    onSuccess: (view) => navigate(`/counter/${view.caseId}`),
  })
  const begin = (person: Person) => {
    setAsked(true)
    start.mutate(person, {
      // The first question that is open gets the focus, the others are marked with it.
      onError: () =>
        setTimeout(() =>
          document.querySelector<HTMLElement>('.questions .ant-form-item-has-error input')?.focus(),
        ),
    })
  }
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.counter')}</h1>
      <FindThing
        onChoose={(code) => {
          setThing(code)
          setAnswers({})
          setAsked(false)
        }}
      />
      {thing ? (
        <>
          <CounterQuestions thing={thing} answers={answers} asked={asked} onChange={setAnswers} />
          <PersonForm onDone={begin} busy={start.isPending} error={start.error} />
          <RefusalNote error={start.error} />
        </>
      ) : (
        <p className="quiet">{t('counter.hint')}</p>
      )}
    </main>
  )
}
