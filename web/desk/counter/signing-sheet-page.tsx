import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { call } from '../../ui/call.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { RefusalNote } from '../refusal.tsx'
import { paperForms } from '../words.ts'
import './receipt.css'

/** Everything that was filled in for a person, for them to read and sign before it is handed in. */
export const SigningSheetPage = () => {
  const { caseId = '' } = useParams()
  const speech = useSpeech()
  const { t, pick } = speech
  const navigate = useNavigate()
  const view = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => call('getCase', { params: { caseId } }),
  })
  const form = useQuery({
    queryKey: ['form', caseId],
    queryFn: () => call('getForm', { params: { caseId } }),
    staleTime: 0,
  })
  if (!view.data || !form.data)
    return (
      <main className="desk-main desk-wide">
        <RefusalNote error={view.error ?? form.error} />
        <Skeleton active />
      </main>
    )
  const sections = form.data.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ value }) => value) }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <main className="desk-main desk-wide receipt sheet">
      <h1>{t('sheet.title')}</h1>
      <p>
        {t('receipt.thing', {
          thing: pick(view.data.thing.name, view.data.thing.nameEn),
          name: view.data.applicant.name,
        })}
      </p>
      {sections.map((section) => (
        <section key={section.id}>
          <h2>{pick(section.title, section.titleEn)}</h2>
          <dl>
            {section.fields.flatMap((field) => [
              <dt key={`${field.element} name`}>{pick(field.name, field.nameEn)}</dt>,
              <dd key={field.element}>
                {valueWord(field, field.value, speech)} {unitWord(field.unit, speech)}
              </dd>,
            ])}
          </dl>
        </section>
      ))}
      <h2>{t('counter.papers', { count: view.data.materials.length })}</h2>
      <ol className="receipt-matters">
        {view.data.materials.map((row) => (
          <li key={row.material}>
            {pick(row.name, row.nameEn)} {t(paperForms[row.form] ?? row.form)} × {row.copies}
          </li>
        ))}
      </ol>
      <p>{t('sheet.promise')}</p>
      <footer className="receipt-foot">
        <p>
          <span>{t('receipt.person')}</span>
        </p>
        <p>
          <span>{t('receipt.date')}</span>
        </p>
      </footer>
      <div className="no-print receipt-acts">
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>{' '}
        <Button type="primary" onClick={() => navigate(`/counter/${caseId}`)}>
          {t('sheet.back')}
        </Button>
      </div>
    </main>
  )
}
