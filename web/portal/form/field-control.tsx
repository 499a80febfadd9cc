import { CalendarDays } from 'lucide-react'
import type { FormField } from '../../../contract/client.ts'
import { valueWord } from '../../ui/field-words.ts'
import { keyboards } from '../../ui/keyboards.ts'
import { useSpeech } from '../../ui/language.tsx'
import { unitWord } from '../../ui/units.ts'
import { AddressField } from './picks/address-field.tsx'
import { PickBox } from './picks/pick-box.tsx'
import { usePickList } from './picks/use-picks.ts'

export type FieldControlProps = {
  readonly field: Pick<FormField, 'element' | 'type' | 'unit' | 'options' | 'optionsEn'> &
    Partial<Pick<FormField, 'name' | 'nameEn'>>
  readonly id: string
  readonly value: string
  readonly isInvalid: boolean
  readonly describedBy: string
  /** In a cell a choice is a list, however few there are. */
  readonly inTable?: boolean
  readonly onType: (value: string) => void
}

export const FieldControl = (props: FieldControlProps) => {
  const { field, inTable } = props
  if (inTable && field.type === 'boolean')
    return <Select {...props} field={{ ...field, options: ['是', '否'], optionsEn: [] }} />
  if (field.type === 'boolean') return <Choices {...props} options={['是', '否']} />
  if (field.type === 'enum')
    return field.options.length <= 4 && !inTable ? (
      <Choices {...props} options={field.options} />
    ) : (
      <Select {...props} />
    )
  if (field.type === 'date') return inTable ? <DateCell {...props} /> : <DateInput {...props} />
  if (field.type === 'address' && !inTable) return <Address {...props} />
  if (field.type === 'string' && !inTable) return <TextOrPick {...props} />
  return <TextInput {...props} />
}

const Address = ({ field, ...props }: FieldControlProps) => {
  const { pick } = useSpeech()
  return (
    <AddressField {...props} element={field.element} label={pick(field.name ?? '', field.nameEn ?? '')} />
  )
}

const TextOrPick = (props: FieldControlProps) => {
  const list = usePickList(props.field.element)
  return list ? <PickBox {...props} {...list} /> : <TextInput {...props} />
}

const common = ({ id, value, isInvalid, describedBy, onType }: FieldControlProps) => ({
  id,
  value,
  className: 'input',
  'aria-invalid': isInvalid,
  'aria-describedby': describedBy,
  onChange: (event: { target: { value: string } }) => onType(event.target.value),
})

const TextInput = (props: FieldControlProps) => {
  const speech = useSpeech()
  const { field } = props
  const input = <input {...common(props)} autoComplete="off" {...keyboards[field.type]} />
  if (!field.unit) return input
  return (
    <span className="with-unit">
      {input}
      <span className="unit">{unitWord(field.unit, speech)}</span>
    </span>
  )
}

/** A browser's date field holds only whole dates; a text that is none (from a registry or an old draft) is shown as text. */
const DateCell = (props: FieldControlProps) => {
  const isDate = props.value === '' || /^\d{4}-\d{2}-\d{2}$/.test(props.value)
  return <input {...common(props)} type={isDate ? 'date' : 'text'} autoComplete="off" />
}

/** F42 A day is typed or pasted in any order, as text: year first, as it stands on papers. The calendar beside it is never the only way. */
const DateInput = (props: FieldControlProps) => {
  const { t } = useSpeech()
  const { value, onType } = props
  return (
    <span className="date-field">
      <input
        {...common(props)}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('form.dateShape')}
      />
      <span className="date-pick">
        <CalendarDays aria-hidden="true" />
        <input
          type="date"
          tabIndex={-1}
          aria-label={t('form.datePick')}
          value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
          onClick={(event) => event.currentTarget.showPicker?.()}
          onChange={(event) => event.target.value && onType(event.target.value)}
        />
      </span>
    </span>
  )
}

const Select = (props: FieldControlProps) => {
  const speech = useSpeech()
  const { options } = props.field
  return (
    <select {...common(props)}>
      <option value="">{speech.t('form.choose')}</option>
      {props.value && !options.includes(props.value) && <option value={props.value}>{props.value}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {valueWord(props.field, option, speech)}
        </option>
      ))}
    </select>
  )
}

const Choices = ({
  field,
  id,
  value,
  describedBy,
  onType,
  options,
}: FieldControlProps & { options: readonly string[] }) => {
  const speech = useSpeech()
  return (
    <div
      className="choices"
      id={id}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option} className="choice">
          <input
            type="radio"
            name={id}
            // By the word: the counter writes yes as true.
            checked={value !== '' && valueWord(field, value, speech) === valueWord(field, option, speech)}
            onChange={() => onType(option)}
          />
          {valueWord(field, option, speech)}
        </label>
      ))}
    </div>
  )
}
