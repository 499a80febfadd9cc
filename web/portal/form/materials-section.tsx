import type { CaseView, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Rosters, TakenTexts } from '../model-text/text-links.tsx'
import { NothingBeside } from '../papers/paper-help.tsx'
import { MaterialItem } from './material-item.tsx'
import './materials.css'
import { sayLimits } from './upload-limits.ts'

/** The papers, each with its files beside it. The limits stand before the first button. */
export const MaterialsSection = ({ view, form }: { view: CaseView; form: FormView }) => {
  const { t, language } = useSpeech()
  const attach = view.available.find(({ act }) => act === 'attach')
  const limits = sayLimits(form.upload, language)
  return (
    <section className="section" id="materials" tabIndex={-1} aria-label={t('materials.title')}>
      <h2 className="figures">{t('plan.papers', { count: view.materials.length })}</h2>
      {view.materials.length === 0 ? (
        <p>{t('plan.nothingToSubmit')}</p>
      ) : (
        <>
          <p className="small">{t('materials.limits', limits)}</p>
          <p className="soft small">{t('materials.original')}</p>
          <NothingBeside
            of={{ thing: view.thing.code, version: view.catalogueVersion }}
            materials={view.materials.map(({ material }) => material)}
          />
          <ul className="lines">
            {view.materials.map((material) => (
              <MaterialItem
                key={material.material}
                view={view}
                material={material}
                limits={form.upload}
                mayAttach={attach?.targets.includes(material.material) ?? false}
              />
            ))}
          </ul>
        </>
      )}
      <TakenTexts caseId={view.caseId} />
      <Rosters caseId={view.caseId} />
    </section>
  )
}
