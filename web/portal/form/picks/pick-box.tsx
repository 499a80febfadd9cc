import { type KeyboardEvent, useState } from 'react'
import { findPicks, type Pick } from '#engine/form'
import { useSpeech } from '../../../ui/language.tsx'

type PickBoxProps = {
  readonly id: string
  readonly rows: readonly Pick[]
  readonly gives: 'name' | 'code'
  readonly value: string
  readonly isInvalid: boolean
  readonly describedBy: string
  readonly onType: (value: string) => void
}

/** F43 A combobox as WAI-ARIA describes it: what is typed finds at most five; what is not found may be typed all the same. */
export const PickBox = ({ id, rows, gives, value, isInvalid, describedBy, onType }: PickBoxProps) => {
  const { t, pick } = useSpeech()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = open ? findPicks(rows, value) : []
  const isOpen = found.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = (row: Pick) => {
    onType(row[gives])
    close()
  }
  const move = (by: number) =>
    setActive((active + by + found.length + (active < 0 && by < 0 ? 1 : 0)) % found.length)
  const onKeyDown = (event: KeyboardEvent) => {
    // Letters that are being put together into words have their own Enter and arrows.
    if (event.nativeEvent.isComposing) return
    const chosen = found[active]
    if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'ArrowDown' && !open) setOpen(true)
    else if (event.key === 'ArrowDown' && isOpen) move(1)
    else if (event.key === 'ArrowUp' && isOpen) move(-1)
    else if (event.key === 'Enter' && chosen) take(chosen)
    else return
    event.preventDefault()
  }
  return (
    <span className="pick-box">
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        placeholder={t('form.pickHow')}
        value={value}
        onChange={(event) => {
          setOpen(true)
          setActive(-1)
          onType(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('form.picks')} hidden={!isOpen}>
        {found.map((row, index) => (
          // The keys are the box's: the focus stays in it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points to it
          <div
            key={row.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(row)}
          >
            {pick(row.name, `${row.nameEn} ${row.name}`)}{' '}
            <span className="soft small figures">{row.code}</span>
            {row.said.length > 0 && <span className="soft small"> {pick(row.said.join('、'), '')}</span>}
          </div>
        ))}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {isOpen && t('form.picksFound', { count: found.length })}
      </span>
    </span>
  )
}
