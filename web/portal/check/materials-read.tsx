import { Link } from 'react-router'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { FileList } from '../form/file-list.tsx'
import { isKnownLater, readersOf } from '../form/known-later.ts'
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
              <Files material={material} view={view} />
            </dd>
          </div>
        ))}
      </dl>
      <TakenTexts caseId={view.caseId} />
    </section>
  )
}

const Files = ({ material, view }: { material: CaseMaterial; view: CaseView }) => {
  const { t, pick } = useSpeech()
  if (material.attachments.length > 0)
    return <FileList caseId={view.caseId} files={material.attachments} mayRemove={false} />
  if (isKnownLater(material))
    return (
      <span className="soft">
        {t('check.knownLater', {
          matters: readersOf(view, material)
            .map(({ name, nameEn }) => pick(name, nameEn))
            .join(t('list.separator')),
        })}
      </span>
    )
  return material.necessity === 'deferrable' ? (
    <span className="soft">{t('check.later')}</span>
  ) : (
    <span className="fault">{t('check.notAttached')}</span>
  )
}
