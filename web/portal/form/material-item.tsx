import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseMaterial, CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { paperFormKeys } from '../../ui/words.ts'
import { DrawHere } from '../drawing/drawing-link.tsx'
import { DrawnForYou } from '../model-text/text-links.tsx'
import { PaperHelp } from '../papers/paper-help.tsx'
import { papersQuery } from '../queries.ts'
import { FileChooser } from './file-chooser.tsx'
import { FileList } from './file-list.tsx'
import { PaperLater } from './paper-later.tsx'
import { sayAskers } from './say-askers.ts'
import type { UploadLimits } from './upload-limits.ts'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

type MaterialItemProps = {
  readonly view: CaseView
  readonly material: CaseMaterial
  readonly limits: UploadLimits
  readonly mayAttach: boolean
}

export const MaterialItem = ({ view, material, limits, mayAttach }: MaterialItemProps) => {
  const { caseId } = view
  const speech = useSpeech()
  const { t, pick, language } = speech
  const uploads = useUploads(caseId, material.material, limits)
  const papers = useQuery(papersQuery({ thing: view.thing.code, version: view.catalogueVersion }))
  const name = pick(material.name, material.nameEn)
  // As it was when the page opened: nothing folds under the hands of whoever just chose a file, nor what must be handed in anew.
  const [isThere] = useState(material.attachments.length > 0 && !(view.status === 'correcting' && mayAttach))
  const title = (
    <h3>
      {name}
      {material.necessity === 'deferrable' && <span className="tag">{t('plan.deferrable')}</span>}
    </h3>
  )
  const about = (
    <>
      <p className="soft small figures">
        {t('plan.paperForm', {
          form: t(paperFormKeys[material.form] ?? material.form),
          copies: material.copies,
        })}
        {' · '}
        {t('plan.askedBy', { departments: sayAskers(material, speech) })}
      </p>
      {material.askedBecause && (
        <p className="small because">
          {language === 'zh' ? material.askedBecause.zh : material.askedBecause.en}
        </p>
      )}
      <PaperLater view={view} material={material} />
      {mayAttach && <DrawHere caseId={caseId} material={material.material} />}
      {mayAttach && <DrawnForYou caseId={caseId} material={material.material} />}
      <FileList caseId={caseId} files={material.attachments} mayRemove={mayAttach} />
      <UploadList uploads={uploads} />
    </>
  )
  const help = (
    <PaperHelp
      of={{ thing: view.thing.code, version: view.catalogueVersion }}
      material={material.material}
      name={name}
      isSaidOnce
    />
  )
  const chooser = mayAttach && (
    <FileChooser
      name={name}
      limits={limits}
      hasFiles={material.attachments.length > 0}
      camera={papers.data?.papers.find((paper) => paper.material === material.material)?.camera}
      onChoose={uploads.add}
    />
  )
  if (!isThere)
    return (
      <li className="material" id={`material-${material.material}`} tabIndex={-1}>
        <div className="stack-small material-about">
          {title}
          {about}
        </div>
        {chooser}
        {help}
      </li>
    )
  return (
    <li className="material-there" id={`material-${material.material}`} tabIndex={-1}>
      <details>
        <summary>
          {title}
          <span className="soft small figures">
            {t('materials.there', { count: material.attachments.length })}
          </span>
        </summary>
        <div className="material">
          <div className="stack-small material-about">{about}</div>
          {chooser}
          {help}
        </div>
      </details>
    </li>
  )
}
