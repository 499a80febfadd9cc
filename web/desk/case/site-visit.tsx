import { Button, Descriptions, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { AfterwardsView, FormField } from '../../../contract/client.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { unitWord } from '../../ui/units.ts'
import { useAfterValues } from '../../ui/use-after-values.ts'
import { RefusalNote } from '../refusal.tsx'
import type { ActOn } from './act-on.ts'
import { AfterFields } from './after-fields.tsx'
import { useAct } from './use-act.ts'

type Visit = AfterwardsView['visits'][number]
type Record = Visit['records'][number]

/** Values as they were recorded. */
export const ValuesRead = ({ fields }: { fields: readonly FormField[] }) => {
  const speech = useSpeech()
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, lg: 2 }}
      items={fields.map((field) => ({
        key: field.element,
        label: speech.pick(field.name, field.nameEn),
        children: field.list ? (
          <ListRead
            list={field.list}
            value={field.value}
            unit={field.unit}
            name={speech.pick(field.name, field.nameEn)}
          />
        ) : field.value ? (
          `${valueWord(field, field.value, speech)} ${unitWord(field.unit, speech)}`
        ) : (
          speech.t('site.absent')
        ),
      }))}
    />
  )
}

const RecordRead = ({ record }: { record: Record }) => {
  const { t, language } = useSpeech()
  const { by, on, at, reason, fields } = record
  return (
    <>
      <p className="quiet">
        {t('site.said', { by, day: formatDay(on, language), when: formatInstant(at, language) })}
        {reason && ` ${t('site.because', { reason })}`}
      </p>
      <ValuesRead fields={fields} />
    </>
  )
}

/** What is not there, kept in this tab like what is typed. */
const useAbsent = (key: string, before: readonly string[]) => {
  const [absent, setAbsent] = useState<readonly string[]>(
    () => tabStore.read(key)?.split(' ').filter(Boolean) ?? before,
  )
  useEffect(() => tabStore.write(key, absent.join(' ')), [key, absent])
  return {
    absent,
    turn: (element: string) =>
      setAbsent((now) => (now.includes(element) ? now.filter((one) => one !== element) : [...now, element])),
  }
}

/** C84 What the inspector writes down at the shop; a second time with the reason. */
const RecordForm = ({ view, done, visit, today }: ActOn & { visit: Visit; today: string }) => {
  const { t, language } = useSpeech()
  const isAgain = visit.records.length > 0
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const act = useAct({
    view,
    done: (next, orders) => {
      given.clear()
      tabStore.drop(`${key}:none`)
      done(next, orders)
    },
  })
  const key = `site:${view.caseId}:${visit.matter}`
  const given = useAfterValues(key, visit.fields, today, { error: act.error, language })
  const none = useAbsent(
    `${key}:none`,
    (visit.records.at(-1)?.fields ?? []).filter(({ value }) => !value).map(({ element }) => element),
  )
  const record = () =>
    act.press({
      type: 'record_site',
      matter: visit.matter,
      values: Object.fromEntries(
        Object.entries(given.values).filter(([element]) => !none.absent.includes(element)),
      ),
      absent: [...none.absent],
      on,
      ...(isAgain ? { reason } : {}),
    })
  return (
    <div className="site-form">
      <AfterFields caseId={view.caseId} fields={visit.fields} given={given} none={none} />
      <label htmlFor={`on-${visit.matter}`}>{t('site.day')}</label>
      <Input
        id={`on-${visit.matter}`}
        type="date"
        max={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      {isAgain && (
        <>
          <label htmlFor={`why-${visit.matter}`}>{t('site.why')}</label>
          <Input.TextArea
            id={`why-${visit.matter}`}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      {!given.isChanged && <RefusalNote error={act.error} />}
      <p>
        <Button
          type="primary"
          size="large"
          loading={act.isPending}
          disabled={isAgain && !reason.trim()}
          onClick={record}
        >
          {t(isAgain ? 'site.recordAgain' : 'site.record')}
        </Button>
      </p>
      {given.isTyped && <p className="quiet">{t('site.kept')}</p>}
    </div>
  )
}

/** 现场查验 of one matter: what is to be seen there, what was recorded, and what stood there before. */
export const SiteVisit = ({
  view,
  done,
  visit,
  where,
  today,
}: ActOn & { visit: Visit; where: string; today: string }) => {
  const { t, pick } = useSpeech()
  const [again, setAgain] = useState(false)
  const last = visit.records.at(-1)
  const before = visit.records.slice(0, -1).reverse()
  const mayRecord = visit.mayRecord && view.available.some(({ act }) => act === 'record_site')
  return (
    <section className="site-visit" aria-labelledby={`site-${visit.matter}`}>
      <h2 id={`site-${visit.matter}`}>{t('site.title', { matter: pick(visit.name, visit.nameEn) })}</h2>
      {where && <p>{t('site.where', { where })}</p>}
      {last && <RecordRead record={last} />}
      {!last && !mayRecord && (
        <p className="quiet">
          {t(visit.status === 'ended' ? 'site.none' : 'site.open', {
            names: visit.fields.map((field) => pick(field.name, field.nameEn)).join('、'),
          })}
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{t('site.before', { count: before.length })}</summary>
          {before.map((record) => (
            <RecordRead key={record.at} record={record} />
          ))}
        </details>
      )}
      {mayRecord && (!last || again) && <RecordForm {...{ view, done, visit, today }} />}
      {mayRecord && last && !again && <Button onClick={() => setAgain(true)}>{t('site.change')}</Button>}
    </section>
  )
}
