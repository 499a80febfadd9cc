import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { formatDay } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { MaterialItem } from '../form/material-item.tsx'
import '../form/materials.css'
import { sayLimits } from '../form/upload-limits.ts'
import { formQuery } from '../queries.ts'

/** 容缺: papers that were allowed to follow. Nothing is handed out before they are in (C12), so they stand above the results. */
export const DeferredPapers = ({ view }: { view: CaseView }) => {
  const { t, language } = useSpeech()
  const targets = view.available.find(({ act }) => act === 'attach')?.targets ?? []
  const owed = view.materials.filter(
    ({ material, deferredUntil }) => deferredUntil !== null && targets.includes(material),
  )
  const form = useQuery({ ...formQuery(view.caseId), enabled: owed.length > 0 })
  if (owed.length === 0) return null
  const deadlines = [...new Set(owed.map(({ deferredUntil }) => deferredUntil ?? ''))].sort()
  return (
    <section className="correction stack" aria-labelledby="deferred">
      <div className="stack-small">
        <h2 id="deferred">{t('deferred.title', { count: owed.length })}</h2>
        <p>{t('deferred.why')}</p>
        {form.data && (
          <p className="soft small">{t('materials.limits', sayLimits(form.data.upload, language))}</p>
        )}
      </div>
      {deadlines.map((deadline) => (
        <div key={deadline}>
          <h3 className="figures">{t('deferred.until', { day: formatDay(deadline, language) })}</h3>
          {form.data && (
            <ul className="lines">
              {owed
                .filter(({ deferredUntil }) => deferredUntil === deadline)
                .map((material) => (
                  <MaterialItem
                    key={material.material}
                    view={view}
                    material={material}
                    limits={form.data.upload}
                    mayAttach
                  />
                ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  )
}
