import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { isKnownLater } from '../form/known-later.ts'
import { MaterialItem } from '../form/material-item.tsx'
import '../form/materials.css'
import { sayLimits } from '../form/upload-limits.ts'
import { formQuery } from '../queries.ts'

/** C118 C119 What there is only later, handed in here when it is there; what is wanted now stands first and is told as such. */
export const PapersLater = ({ view }: { view: CaseView }) => {
  const { t, language } = useSpeech()
  const isOver = view.status !== 'submitted' && view.status !== 'accepted'
  const papers = isOver ? [] : view.materials.filter(isKnownLater)
  const form = useQuery({ ...formQuery(view.caseId), enabled: papers.length > 0 })
  if (papers.length === 0) return null
  const wanted = papers.filter(({ later }) => later?.asked.length)
  const targets = view.available.find(({ act }) => act === 'attach')?.targets ?? []
  return (
    <section className={wanted.length ? 'correction stack' : 'section stack'} aria-labelledby="papers-later">
      <div className="stack-small">
        <h2 id="papers-later">
          {wanted.length
            ? t('paperLater.titleWanted', { count: wanted.length })
            : t('paperLater.title', { count: papers.length })}
        </h2>
        <p>{t('paperLater.why')}</p>
        {form.data && (
          <p className="soft small">{t('materials.limits', sayLimits(form.data.upload, language))}</p>
        )}
      </div>
      {form.data && (
        <ul className="lines">
          {[...wanted, ...papers.filter((paper) => !wanted.includes(paper))].map((material) => (
            <MaterialItem
              key={material.material}
              view={view}
              material={material}
              limits={form.data.upload}
              mayAttach={targets.includes(material.material)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
