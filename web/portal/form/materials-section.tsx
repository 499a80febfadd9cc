import { useState } from 'react'
import type { CaseMaterial, CaseView, FormView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { Rosters, TakenTexts } from '../model-text/text-links.tsx'
import { NothingBeside } from '../papers/paper-help.tsx'
import { groupPapers, openedFirst, type PaperGroup } from './group-papers.ts'
import { MaterialItem } from './material-item.tsx'
import './materials.css'
import { sayLimits } from './upload-limits.ts'

type Props = { readonly view: CaseView; readonly form: FormView }

/** The papers, each with its files beside it. The limits stand before the first button. */
export const MaterialsSection = ({ view, form }: Props) => {
  const { t, language } = useSpeech()
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
          <Papers view={view} form={form} />
        </>
      )}
      <TakenTexts caseId={view.caseId} />
      <Rosters caseId={view.caseId} />
    </section>
  )
}

const groupKeys: Readonly<Record<PaperGroup, string>> = {
  held: 'materials.held',
  agreed: 'materials.agreed',
  made: 'materials.made',
  written: 'materials.written',
  office: 'materials.office',
  later: 'materials.later',
}

const Lines = ({ view, form, papers }: Props & { readonly papers: readonly CaseMaterial[] }) => {
  const attach = view.available.find(({ act }) => act === 'attach')
  return (
    <ul className="lines">
      {papers.map((material) => (
        <MaterialItem
          key={material.material}
          view={view}
          material={material}
          limits={form.upload}
          mayAttach={attach?.targets.includes(material.material) ?? false}
        />
      ))}
    </ul>
  )
}

/** F72 Many papers in groups, each with its count; the next to do is open as the page opens and stays as the person leaves it. */
const Papers = ({ view, form }: Props) => {
  const { t } = useSpeech()
  const groups = groupPapers(view.materials)
  const [opened] = useState(() => openedFirst(groups))
  if (groups.length === 0) return <Lines view={view} form={form} papers={view.materials} />
  return groups.map(({ group, papers, open }) => (
    <details key={group} className="material-group" open={group === opened}>
      <summary>
        <b>{t(groupKeys[group])}</b>{' '}
        <span className={open > 0 ? 'small figures' : 'soft small figures'}>
          {t(open > 0 ? 'materials.groupOpen' : 'materials.groupDone', { count: papers.length, open })}
        </span>
      </summary>
      <Lines view={view} form={form} papers={papers} />
    </details>
  ))
}
