import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AddressParts, addressParts, composeAddress, type PlaceList } from '#engine/form'
import { useSpeech } from '../../../ui/language.tsx'
import { formQuery, myCasesQuery } from '../../queries.ts'
import { useKnownForm } from '../known-form.ts'
import { usePlaces } from './use-picks.ts'

type AddressFieldProps = {
  readonly element: string
  readonly id: string
  readonly label: string
  readonly value: string
  readonly isInvalid: boolean
  readonly describedBy: string
  readonly onType: (value: string) => void
}

/** What stands in the two boxes, and the text they were made of: another text from elsewhere is taken apart anew. */
type Boxes = AddressParts & { readonly said: string; readonly list: PlaceList | null }

const boxesOf = (value: string, list: PlaceList | null): Boxes => ({
  ...(list ? addressParts(value, list) : { place: null, rest: value }),
  ...{ said: value, list },
})

/**
 * F44 An address by its town or street, then road and number; the value stays the one text it always was. An address pasted whole is
 * taken apart when the box is left; one elsewhere, or in words of one's own, is typed with no place chosen.
 */
export const AddressField = (props: AddressFieldProps) => {
  const { element, id, label, value, isInvalid, describedBy, onType } = props
  const { t, pick } = useSpeech()
  const list = usePlaces()
  const [boxes, setBoxes] = useState(() => boxesOf(value, list))
  const [isTyping, setTyping] = useState(false)
  if (value !== boxes.said || (boxes.list !== list && !isTyping)) setBoxes(boxesOf(value, list))
  const write = (parts: AddressParts) => {
    const said = list ? composeAddress(parts, list) : parts.rest
    setBoxes({ ...parts, said, list })
    onType(said)
  }
  const { place, rest } = boxes
  return (
    <span className="address-field">
      {list && (
        <select
          className="input"
          aria-label={t('form.placeOf', { field: label })}
          value={place ?? ''}
          onChange={({ target }) =>
            // Without a place the box holds the whole text: nothing is lost by choosing none.
            write(target.value ? { place: target.value, rest } : { place: null, rest: value || rest })
          }
        >
          <option value="">{t('form.placeNone')}</option>
          {list.places.map(({ name, nameEn }) => (
            <option key={name} value={name}>
              {pick(name, `${nameEn} ${name}`)}
            </option>
          ))}
        </select>
      )}
      <input
        id={id}
        className="input"
        autoComplete="off"
        placeholder={list ? t(place ? 'form.road' : 'form.wholeAddress') : undefined}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        value={rest}
        onFocus={() => setTyping(true)}
        onChange={({ target }) => write({ place, rest: target.value })}
        onBlur={() => {
          setTyping(false)
          if (list && rest) setBoxes(boxesOf(value, list))
        }}
      />
      {!value && <Suggested element={element} onTake={onType} />}
    </span>
  )
}

const personal = new Set(['responsible', 'agent', 'people', 'delivery_way', 'delivery'])

type Address = { readonly text: string; readonly from: string }

/** F44 Addresses that are known: of this form at once, of earlier cases when they are asked for. */
const Suggested = ({
  element,
  onTake,
}: {
  readonly element: string
  readonly onTake: (text: string) => void
}) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const { caseId, sections, values } = useKnownForm()
  const [earlier, setEarlier] = useState<readonly Address[] | null>(null)
  // Where somebody lives and where somebody trades are two things.
  const own = sections.filter(({ id }) => !personal.has(id))
  const isOwn = own.some(({ fields }) => fields.some((field) => field.element === element))
  const here = own
    .flatMap(({ fields }) => fields)
    .filter((field) => field.type === 'address' && field.element !== element && values[field.element])
    .map(({ element: one, name, nameEn }) => ({ text: values[one] ?? '', from: pick(name, nameEn) }))
  const look = async () => {
    const { cases } = await client.fetchQuery(myCasesQuery).catch(() => ({ cases: [] }))
    const others = cases.filter((one) => one.caseId !== caseId && one.status !== 'draft').slice(0, 3)
    const found = others.map(async ({ caseId: id, thing }) => {
      const form = await client.fetchQuery(formQuery(id)).catch(() => null)
      const same = form?.sections.flatMap(({ fields }) => fields).find((field) => field.element === element)
      return same?.value ? [{ text: same.value, from: pick(thing.name, thing.nameEn) }] : []
    })
    setEarlier((await Promise.all(found)).flat())
  }
  const all = isOwn ? [...here, ...(earlier ?? [])] : []
  const known = all
    .filter(({ text }, index) => all.findIndex((one) => one.text === text) === index)
    .slice(0, 3)
  return (
    <span className="suggested">
      {known.map(({ text, from }) => (
        <button key={text} type="button" className="button-second" onClick={() => onTake(text)}>
          {t('form.takeAddress', { from, text })}
        </button>
      ))}
      {caseId && isOwn && !earlier && (
        <button type="button" className="link-button" onClick={look}>
          {t('form.earlierAddresses')}
        </button>
      )}
      {earlier && known.length === 0 && <span className="hint">{t('form.noEarlierAddress')}</span>}
    </span>
  )
}
