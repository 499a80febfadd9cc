import { Link } from 'react-router'
import { isEmptyRow, readRows } from '#engine/form'
import type { FormField } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'

type ListFieldProps = {
  readonly field: FormField & { readonly list: NonNullable<FormField['list']> }
  readonly value: string
  readonly fault: string | undefined
  /** The page of the list. */
  readonly to: string
}

const mostNamed = 3

/** A list on the page of its part: how many rows, the first of them, and the way to the page where they are written. */
export const ListSummary = ({ field, value, fault, to }: ListFieldProps) => {
  const speech = useSpeech()
  const { t, pick } = speech
  const { element, list, required } = field
  const { rows, closed } = readRows(value, list.tells)
  const filled = rows.filter((row) => !isEmptyRow(row))
  const unit = field.unit ? unitWord(field.unit, speech) : t('rows.rows')
  const id = `field-${element}`
  return (
    <section className="list-summary stack-small" data-element={element} aria-labelledby={`${id}-label`}>
      <h3 id={`${id}-label`}>
        {pick(field.name, field.nameEn)}
        {!required && <span className="soft small optional">{t('form.mayStayEmpty')}</span>}
      </h3>
      <p className="figures">
        {filled.length === 0 ? t('rows.noneYet') : t('rows.count', { count: filled.length, unit })}
        {filled.length > 0 && !closed && <span className="soft"> {t('rows.stillOpen')}</span>}
      </p>
      {filled.length > 0 && (
        <ul className="soft small">
          {filled.slice(0, mostNamed).map(({ id: row, cells }) => (
            <li key={row}>{cells[list.tells] || '—'}</li>
          ))}
          {filled.length > mostNamed && <li>{t('rows.more', { count: filled.length - mostNamed })}</li>}
        </ul>
      )}
      <p>
        <Link id={id} className="button-second" to={to}>
          {filled.length === 0 ? t('rows.fill') : t('rows.goOn')}
          <span className="visually-hidden">{pick(field.name, field.nameEn)}</span>
        </Link>
      </p>
      {fault && <p className="fault">{fault}</p>}
      {field.doubts.map(({ zh, en }) => (
        <p key={zh} className="notice small">
          {pick(zh, en)}
        </p>
      ))}
    </section>
  )
}
