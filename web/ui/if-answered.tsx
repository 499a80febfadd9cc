import type { BothEnds } from '../../contract/client.ts'
import './if-answered.css'
import { useSpeech } from './language.tsx'
import { useSayEnds } from './use-say-ends.ts'

type If = BothEnds['questions'][number]['ifs'][number]

/** D3 What each answer to an open question would bring, in sentences. */
export const IfAnswered = ({ ifs }: { ifs: readonly If[] }) => {
  const { t, pick } = useSpeech()
  const sayEnds = useSayEnds()
  const names = (rows: readonly { readonly name: string; readonly nameEn: string }[]) =>
    rows.map(({ name, nameEn }) => pick(name, nameEn)).join(pick('、', ', '))
  return (
    <dl className="ifs">
      {ifs.map(({ answer, matters, materials, spared, figures }) => (
        <div key={answer.zh}>
          <dt>{t('open.if', { answer: pick(answer.zh, answer.en) })}</dt>
          <dd className="figures">
            {matters.length > 0 && <>{t('open.moreMatters', { matters: names(matters) })} </>}
            {materials.length > 0 && (
              <>{t('open.morePapers', { count: materials.length, papers: names(materials) })} </>
            )}
            {spared.length > 0 && <>{t('open.spared', { papers: names(spared) })} </>}
            {matters.length + materials.length + spared.length === 0 && <>{t('open.nothingMore')} </>}
            {t('open.then', { papers: sayEnds(figures.materials), days: sayEnds(figures.days) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Who can tell: the departments whose matters hang on it, and the city's one line. No other number is on file. */
export const WhomToAsk = ({ whom }: { whom: BothEnds['questions'][number]['whom'] }) => {
  const { t, pick } = useSpeech()
  const departments = whom.map(({ name, nameEn }) => pick(name, nameEn)).join(pick('、', ', '))
  return <p>{t('open.whom', { departments })}</p>
}
