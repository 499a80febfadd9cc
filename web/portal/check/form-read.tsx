import { Link } from 'react-router'
import type { FormField, FormView } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'
import { unitWord } from '../../ui/units.ts'
import { decidedWords } from '../form/decided-words.ts'
import { splitFields } from '../form/field-parts.ts'

type FormReadProps = {
  readonly caseId: string
  readonly section: FormView['sections'][number]
  /** false where it was handed in: it is read, not changed. */
  readonly mayChange?: boolean
}

/**
 * One part of the form as the departments will read it. What may stay empty and is empty is left out. Where it still may be changed,
 * what the person wrote stands open and what was known already is folded; what was handed in stands open whole.
 */
export const FormRead = ({ caseId, section, mayChange = true }: FormReadProps) => {
  const { t, pick } = useSpeech()
  const fields = section.fields.filter(
    ({ shown, required, value }) => shown !== 'hide' && (required || value !== ''),
  )
  if (fields.length === 0) return null
  const { told } = splitFields(section)
  const known = mayChange ? fields.filter((field) => told.includes(field)) : []
  const own = fields.filter((field) => !known.includes(field))
  const title = pick(section.title, section.titleEn)
  return (
    <section className="section">
      <div className="list-head">
        <h2>{title}</h2>
        {mayChange && (
          <Link
            to={`/cases/${caseId}/form#section-${section.id}`}
            aria-label={t('check.changeThis', { part: title })}
          >
            {t('plan.change')}
          </Link>
        )}
      </div>
      {own.length > 0 && <Rows fields={own} />}
      {known.length > 0 && (
        <details>
          <summary>{t('form.told', { count: known.length })}</summary>
          <Rows fields={known} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ fields }: { fields: readonly FormField[] }) => (
  <dl className="read">
    {fields.map((field) => (
      <Row key={field.element} field={field} />
    ))}
  </dl>
)

const Row = ({ field }: { field: FormField }) => {
  const speech = useSpeech()
  const { t, pick } = speech
  return (
    <div>
      <dt>{pick(field.name, field.nameEn)}</dt>
      {field.value && field.list ? (
        <dd>
          <ListRead
            list={field.list}
            value={field.value}
            unit={field.unit}
            name={pick(field.name, field.nameEn)}
          />
          {field.doubts.map(({ zh, en }) => (
            <p key={zh} className="notice small">
              {pick(zh, en)}
            </p>
          ))}
        </dd>
      ) : field.value ? (
        <dd className="figures">
          {valueWord(field, field.value, speech)} {unitWord(field.unit, speech)}
          {field.source && (
            <span className="soft small source-read">
              {t('check.from', { source: pick(field.source.name, field.source.nameEn) })}
            </span>
          )}
          {field.decision && field.shown === 'tell' && !field.source && (
            <span className="soft small source-read">{t(decidedWords[field.decision.reason])}</span>
          )}
        </dd>
      ) : (
        <dd className="fault">{t('check.notFilled')}</dd>
      )}
    </div>
  )
}
