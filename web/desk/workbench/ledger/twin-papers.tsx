import { Button } from 'antd'
import type { CutLedger } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { useSection } from '../versions/draft/draft-context.ts'
import { useUndoNote } from '../versions/draft/use-undo-note.tsx'
import { twinCuts, withCut, withoutCut } from './ledger-figures.ts'

/** D15 Papers that look like one: one press cuts the one that fewer matters ask for, and can be undone. */
export const TwinPapers = ({ twins }: { twins: CutLedger['twinPapers'] }) => {
  const { t, pick } = useSpeech()
  const note = useUndoNote()
  const { value: cuts, change } = useSection('cuts')
  const open = twins.filter(({ material }) => !cuts.some((cut) => cut.material === material))
  if (open.length === 0) return null
  const named = ({ name, nameEn }: { name: string; nameEn: string }) => pick(name, nameEn)
  const take = (twin: CutLedger['twinPapers'][number]) => {
    const made = twinCuts(twin)
    change((list) => made.reduce(withCut, list))
    note(
      twin.material,
      t('ledger.twinPaperTaken', { gone: named(twin.materialName), kept: named(twin.asName) }),
      () => change((list) => made.reduce(withoutCut, list)),
    )
  }
  return (
    <>
      <h2>{t('ledger.twinPapers', { count: open.length })}</h2>
      <p className="quiet">{t('ledger.twinPapersHint')}</p>
      <ul className="plain-list ledger-twins">
        {open.map((twin) => (
          <li key={twin.material}>
            {t('ledger.twin', { gone: named(twin.materialName), kept: named(twin.asName) })}{' '}
            <span className="quiet small">{pick(twin.why.zh, twin.why.en)}</span>{' '}
            <Button
              size="small"
              onClick={() => take(twin)}
              aria-label={t('ledger.twinPaperTakeOf', {
                gone: named(twin.materialName),
                kept: named(twin.asName),
              })}
            >
              {t('ledger.twinPaperTake', { kept: named(twin.asName) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
