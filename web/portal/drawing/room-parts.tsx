import { useId, useState } from 'react'
import { type StampKind, stampKinds, stampWords } from '#engine/catalogue'
import {
  type Drawing,
  type DrawingChange,
  metres,
  type Opening,
  openingKinds,
  type Room,
  roomArea,
  type Stamp,
  sides,
} from '#engine/drawings'
import { freshKey } from '../../ui/fresh-key.ts'
import { useSpeech } from '../../ui/language.tsx'
import { MetresField } from './metres-field.tsx'

const kindKeys: Record<Opening['kind'], string> = {
  door: 'drawing.door',
  exit: 'drawing.exit',
  window: 'drawing.window',
}
const sideKeys: Record<Opening['side'], string> = {
  top: 'drawing.top',
  right: 'drawing.right',
  bottom: 'drawing.bottom',
  left: 'drawing.left',
}
const bare = { border: 0, padding: 0, margin: 0 }
const widths: Record<Opening['kind'], number> = { door: 9, exit: 12, window: 15 }

type Props = {
  readonly drawing: Drawing
  readonly room: Room
  readonly wanted: readonly StampKind[]
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onChange: (change: DrawingChange) => void
}

/** One room in the list: name, sizes, doors and windows, and what stands in it; every part of the picture can be done here by keys. */
export const RoomParts = ({ drawing, room, wanted, isOpen, onOpen, onChange }: Props) => {
  const { t } = useSpeech()
  const name = room.name.trim() || t('drawing.noName')
  const put = (part: Partial<Room>) => onChange({ put: 'room', value: { ...room, ...part } })
  const openings = drawing.openings.filter((one) => one.room === room.id)
  const stamps = drawing.stamps.filter((one) => one.room === room.id)
  return (
    <details
      className="drawing-part"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && !isOpen && onOpen()}
      id={`room-${room.id}`}
    >
      <summary>
        <b>{name}</b>{' '}
        <span className="soft figures">
          {`${metres(room.width)} × ${metres(room.depth)} m · ${roomArea(room).toFixed(1)} m²`}
        </span>
      </summary>
      <div className="stack-small">
        <NameField room={room} onChange={(text) => put({ name: text })} />
        <div className="drawing-numbers">
          <MetresField
            label={t('drawing.width')}
            value={room.width}
            least={1}
            onChange={(width) => put({ width })}
          />
          <MetresField
            label={t('drawing.depth')}
            value={room.depth}
            least={1}
            onChange={(depth) => put({ depth })}
          />
          <MetresField
            label={t('drawing.fromLeft')}
            value={room.x}
            least={-2000}
            onChange={(x) => put({ x })}
          />
          <MetresField
            label={t('drawing.fromTop')}
            value={room.y}
            least={-2000}
            onChange={(y) => put({ y })}
          />
        </div>
        <OpeningList room={room} openings={openings} onChange={onChange} />
        <StampList room={room} stamps={stamps} wanted={wanted} onChange={onChange} />
        <p>
          <button
            type="button"
            className="button-danger"
            onClick={() => onChange({ remove: 'room', id: room.id })}
          >
            {t('drawing.removeRoom', { name })}
          </button>
        </p>
      </div>
    </details>
  )
}

const NameField = ({ room, onChange }: { room: Room; onChange: (text: string) => void }) => {
  const { t } = useSpeech()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null && typed !== room.name) onChange(typed.trim())
    setTyped(null)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{t('drawing.name')}</label>
      <input
        id={id}
        className="input"
        maxLength={40}
        autoComplete="off"
        placeholder={t('drawing.nameExample')}
        value={typed ?? room.name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </div>
  )
}

type OpeningsProps = {
  readonly room: Room
  readonly openings: readonly Opening[]
  readonly onChange: (change: DrawingChange) => void
}
const OpeningList = ({ room, openings, onChange }: OpeningsProps) => {
  const { t } = useSpeech()
  const add = (kind: Opening['kind']) => {
    const value = { id: freshKey(), kind, room: room.id, side: 'bottom' as const, width: widths[kind] }
    onChange({ put: 'opening', value: { ...value, at: Math.max(0, (room.width - value.width) >> 1) } })
  }
  return (
    <fieldset className="stack-small" style={bare}>
      <legend className="label">{t('drawing.openings')}</legend>
      {openings.map((opening) => {
        const put = (part: Partial<Opening>) => onChange({ put: 'opening', value: { ...opening, ...part } })
        const kind = t(kindKeys[opening.kind])
        return (
          <div key={opening.id} className="drawing-numbers">
            <label className="field">
              <span className="label">{kind}</span>
              <select
                className="input"
                value={opening.side}
                onChange={(event) => put({ side: event.target.value as Opening['side'] })}
              >
                {sides.map((side) => (
                  <option key={side} value={side}>
                    {t(sideKeys[side])}
                  </option>
                ))}
              </select>
            </label>
            <MetresField label={t('drawing.at')} value={opening.at} onChange={(at) => put({ at })} />
            <MetresField
              label={t('drawing.openingWidth')}
              value={opening.width}
              least={1}
              onChange={(width) => put({ width })}
            />
            <button
              type="button"
              className="button-quiet"
              onClick={() => onChange({ remove: 'opening', id: opening.id })}
            >
              {t('drawing.remove')}
              <span className="visually-hidden">{kind}</span>
            </button>
          </div>
        )
      })}
      <p className="actions">
        {openingKinds.map((kind) => (
          <button key={kind} type="button" className="button-second" onClick={() => add(kind)}>
            {t('drawing.add', { what: t(kindKeys[kind]) })}
          </button>
        ))}
      </p>
    </fieldset>
  )
}

type StampsProps = {
  readonly room: Room
  readonly stamps: readonly Stamp[]
  readonly wanted: readonly StampKind[]
  readonly onChange: (change: DrawingChange) => void
}
const StampList = ({ room, stamps, wanted, onChange }: StampsProps) => {
  const { t, pick } = useSpeech()
  const id = useId()
  const kinds = [...new Set([...wanted, ...stampKinds])].filter((kind) => kind !== 'exit')
  const [kind, setKind] = useState<StampKind>(kinds[0] ?? 'extinguisher')
  const said = (one: StampKind) => pick(stampWords[one].zh, stampWords[one].en)
  const add = () => {
    // One after another in rows, so that none lies under another.
    const step = 8
    const columns = Math.max(1, Math.floor((room.width - 4) / step))
    const x = 6 + (stamps.length % columns) * step
    const y = 6 + Math.floor(stamps.length / columns) * step
    onChange({ put: 'stamp', value: { id: freshKey(), stamp: kind, room: room.id, x, y } })
  }
  return (
    <fieldset className="stack-small" style={bare}>
      <legend className="label">{t('drawing.stamps')}</legend>
      {stamps.map((stamp) => {
        const put = (part: Partial<Stamp>) => onChange({ put: 'stamp', value: { ...stamp, ...part } })
        return (
          <div key={stamp.id} className="drawing-numbers">
            <p>
              <span aria-hidden>{stampWords[stamp.stamp].mark}</span> {said(stamp.stamp)}
            </p>
            <MetresField label={t('drawing.fromLeftWall')} value={stamp.x} onChange={(x) => put({ x })} />
            <MetresField label={t('drawing.fromTopWall')} value={stamp.y} onChange={(y) => put({ y })} />
            <button
              type="button"
              className="button-quiet"
              onClick={() => onChange({ remove: 'stamp', id: stamp.id })}
            >
              {t('drawing.remove')}
              <span className="visually-hidden">{said(stamp.stamp)}</span>
            </button>
          </div>
        )
      })}
      <div className="drawing-numbers">
        <label className="visually-hidden" htmlFor={id}>
          {t('drawing.stampKind')}
        </label>
        <select
          id={id}
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value as StampKind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {said(one)}
            </option>
          ))}
        </select>
        <button type="button" className="button-second" onClick={add}>
          {t('drawing.putStamp')}
        </button>
      </div>
    </fieldset>
  )
}
