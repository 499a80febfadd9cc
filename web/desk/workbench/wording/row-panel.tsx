import { Button } from 'antd'
import { useState } from 'react'
import type { Canonical, WordingRow } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { CanonicalFacts, ChooseCanonical } from './choose-canonical.tsx'
import { NewCanonical } from './new-canonical.tsx'
import { percent } from './wording-words.ts'

type Props = {
  readonly row: WordingRow
  /** Which of the proposals is marked. */
  readonly at: number
  readonly busy: boolean
  readonly maySettle: boolean
  readonly onMark: (place: number) => void
  readonly onSettle: (canonical: Canonical) => void
  readonly onCreated: (name: string, changeId: string | null) => void
}

const Now = ({ row }: { row: WordingRow }) => {
  const { t, pick, language } = useSpeech()
  const { current, decided } = row
  if (!current) return <p className="quiet">{t('wording.waits')}</p>
  return (
    <p>
      {t('wording.now')} <b>{pick(current.name, current.nameEn)}</b>
      <span className="quiet small">
        {' '}
        {decided
          ? t('wording.decidedBy', { name: decided.by, day: formatDay(decided.on, language) })
          : t('wording.fromList')}
      </span>
    </p>
  )
}

const Proposals = ({ row, at, onMark, onSettle, maySettle }: Props) => {
  const { t, pick, language } = useSpeech()
  if (!row.proposals.length) return <p className="quiet">{t('wording.noProposal')}</p>
  return (
    <ol className="wording-proposals">
      {row.proposals.map(({ canonical, score, why }, place) => (
        <li key={canonical.id}>
          <button
            type="button"
            className={place === at ? 'wording-proposal wording-proposal-at' : 'wording-proposal'}
            disabled={!maySettle}
            onFocus={() => onMark(place)}
            onClick={() => onSettle(canonical)}
          >
            <kbd>{place + 1}</kbd>
            <span className="wording-proposal-name">
              <b>{pick(canonical.name, canonical.nameEn)}</b>
              {row.current?.id === canonical.id && <span className="status">{t('wording.standsNow')}</span>}
              <span className="small">{why[language]}</span>
              <CanonicalFacts canonical={canonical} />
            </span>
            <span className="wording-score">{percent(score)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The wording in hand: what it stands as, three proposals with their reasons, any other entry, or a new one. */
export const RowPanel = (props: Props) => {
  const { row, busy, maySettle, onSettle, onCreated } = props
  const { t, pick } = useSpeech()
  const [creating, setCreating] = useState(false)
  const { matter, department, current } = row
  return (
    <section className="wording-panel" aria-label={t('wording.inHand')} aria-busy={busy}>
      <h2>{row.wording}</h2>
      <p className="quiet small">
        {pick(department.name, department.nameEn)} · {pick(matter.name, matter.nameEn)}
      </p>
      <Now row={row} />
      <Proposals {...props} />
      {maySettle && (
        <>
          {current && row.doubtful && (
            <Button onClick={() => onSettle(current)} disabled={busy}>
              {t('wording.keep', { name: pick(current.name, current.nameEn) })}
            </Button>
          )}
          <ChooseCanonical noun={row.noun} label={t('wording.another')} onChoose={onSettle} />
          <Button onClick={() => setCreating(true)} disabled={busy}>
            {row.noun === 'material' ? t('wording.newMaterial') : t('wording.newElement')}
          </Button>
        </>
      )}
      {creating && (
        <NewCanonical
          row={row}
          onClose={() => setCreating(false)}
          onDone={(name, changeId) => {
            setCreating(false)
            onCreated(name, changeId)
          }}
        />
      )}
    </section>
  )
}
