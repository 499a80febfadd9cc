import type { DroppedRow, PlanView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { reasonKeys } from '../../ui/words.ts'
import { groupDropped } from './group-dropped.ts'

/** 不用交的: every row a department used to ask for, in its own wording, with the reason and what serves it instead (D5). */
export const DroppedList = ({ plan }: { plan: PlanView }) => {
  const { t } = useSpeech()
  const { dropped } = plan.materials
  if (dropped.length === 0) return null
  return (
    <section className="section" aria-labelledby="dropped-list">
      <h2 id="dropped-list">
        {t('plan.dropped')}{' '}
        <span className="soft figures count">{t('plan.papers', { count: dropped.length })}</span>
      </h2>
      <div className="dropped">
        {groupDropped(dropped).map(({ reason, rows }) => (
          <details key={reason}>
            <summary>
              <span>
                {t(reasonKeys[reason] ?? reason)}{' '}
                <span className="soft figures">{t('plan.papers', { count: rows.length })}</span>
              </span>
            </summary>
            <ul className="lines">
              {rows.map((row) => (
                <Dropped key={`${row.matter}${row.asNamed}`} row={row} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}

const insteadKeys: Record<DroppedRow['reason'], string> = {
  one_form: 'instead.one_form',
  result_of_matter: 'instead.result_of_matter',
  data_source: 'instead.data_source',
  same_material: 'instead.same_material',
  same_fact: 'instead.same_fact',
  generated: 'instead.generated',
  commitment: 'instead.commitment',
  no_legal_basis: 'instead.no_legal_basis',
}

const Dropped = ({ row }: { row: DroppedRow }) => {
  const { t, pick, language } = useSpeech()
  return (
    <li className="dropped-row">
      <p lang={language === 'en' ? 'zh-CN' : undefined}>{row.asNamed}</p>
      <p className="soft small">
        {t(insteadKeys[row.reason], {
          matter: pick(row.matterName, row.matterNameEn),
          material: pick(row.materialName, row.materialNameEn),
          by: pick(row.byName, row.byNameEn),
        })}
      </p>
      {row.decision && (
        <p className="soft small" lang={language === 'en' ? 'zh-CN' : undefined}>
          {t('plan.decision', {
            basis: row.decision.basis.replace(/。$/, ''),
            owner: pick(row.decision.owner.name, row.decision.owner.nameEn),
            day: row.decision.on,
          })}
        </p>
      )}
    </li>
  )
}
