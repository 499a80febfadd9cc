import { Link } from 'react-router'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { FileList } from '../form/file-list.tsx'
import '../form/materials.css'
import { TakenTexts } from '../model-text/text-links.tsx'

export const MaterialsRead = ({ view, mayChange = true }: { view: CaseView; mayChange?: boolean }) => {
  const { t, pick } = useSpeech()
  return (
    <section className="section">
      <div className="list-head">
        <h2>{t('materials.title')}</h2>
        {mayChange && (
          <Link
            to={`/cases/${view.caseId}/form#materials`}
            aria-label={t('check.changeThis', { part: t('materials.title') })}
          >
            {t('plan.change')}
          </Link>
        )}
      </div>
      <dl className="read">
        {view.materials.map((material) => (
          <div key={material.material}>
            <dt>{pick(material.name, material.nameEn)}</dt>
            <dd>
              <Files material={material} caseId={view.caseId} />
            </dd>
          </div>
        ))}
      </dl>
      <TakenTexts caseId={view.caseId} />
    </section>
  )
}

const Files = ({ material, caseId }: { material: CaseMaterial; caseId: string }) => {
  const { t } = useSpeech()
  if (material.attachments.length > 0)
    return <FileList caseId={caseId} files={material.attachments} mayRemove={false} />
  return material.necessity === 'deferrable' ? (
    <span className="soft">{t('check.later')}</span>
  ) : (
    <span className="fault">{t('check.notAttached')}</span>
  )
}
