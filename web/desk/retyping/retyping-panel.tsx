import { Segmented } from 'antd'
import { useState } from 'react'
import type { RetypingView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn } from '../case/act-on.ts'
import { PasteBack } from './paste-back.tsx'
import { useWork } from './use-retyping.ts'
import { ValuesToType } from './values-to-type.tsx'
import './retyping.css'

type Part = RetypingView['parts'][number]

const OnePart = ({ view, done, part }: ActOn & { part: Part }) => {
  const { t, pick } = useSpeech()
  const work = useWork(`${view.caseId}:${part.matter}`)
  return (
    <section aria-labelledby="retyping-title">
      <h2 id="retyping-title">
        {t('retyping.into', { matter: pick(part.name, part.nameEn), system: part.system })}
      </h2>
      <ValuesToType part={part} work={work} />
      {part.mayEnter ? (
        <PasteBack {...{ view, done, part, work }} />
      ) : (
        <p className="quiet">{t('retyping.notBegun')}</p>
      )}
    </section>
  )
}

/** 照着录入 (C130): what a department types into its own system again, one part of the case at a time. */
export const RetypingPanel = ({ view, done, parts }: ActOn & { parts: readonly Part[] }) => {
  const { t, pick } = useSpeech()
  const [chosen, setChosen] = useState<string>()
  const part =
    parts.find(({ matter }) => matter === chosen) ?? parts.find(({ entered }) => !entered.length) ?? parts[0]
  if (!part) return null
  return (
    <>
      <p className="quiet">{t('retyping.explain')}</p>
      {parts.length > 1 && (
        <Segmented
          aria-label={t('retyping.which')}
          value={part.matter}
          onChange={setChosen}
          options={parts.map((one) => ({ value: one.matter, label: pick(one.name, one.nameEn) }))}
        />
      )}
      <OnePart key={part.matter} {...{ view, done, part }} />
    </>
  )
}
