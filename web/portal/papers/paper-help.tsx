import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { useSpeech } from '../../ui/language.tsx'
import { papersQuery } from '../queries.ts'
import './paper-help.css'

/** Whose papers: a one thing as it is published, or the version a case stands on. */
type PapersOf = { readonly thing: string; readonly version: string }

type Props = {
  readonly of: PapersOf
  readonly material: string
  readonly name: string
  /** The page says once which papers have nothing, not each paper of itself. */
  readonly isSaidOnce?: boolean
}

/** What stands beside it, as it was read. */
type Beside = {
  readonly criteria: readonly {
    readonly id: string
    readonly says: { readonly zh: string; readonly en?: string }
    readonly basis?: string | null
  }[]
  readonly blank: boolean
  readonly sample: boolean
}

const hasNothing = ({ criteria, blank }: Pick<Beside, 'criteria' | 'blank'>): boolean =>
  criteria.length === 0 && !blank

/** I8 The honest word once for a page of papers: of how many nothing is on file. */
export const NothingBeside = ({
  of,
  materials,
}: Pick<Props, 'of'> & { readonly materials: readonly string[] }) => {
  const { t } = useSpeech()
  const { data } = useQuery(papersQuery(of))
  if (!data) return null
  const known = new Map(data.papers.map((paper) => [paper.material, paper]))
  const count = materials.filter((one) => hasNothing(known.get(one) ?? { criteria: [], blank: false })).length
  return count > 0 && <p className="soft">{t('help.nothingOf', { count })}</p>
}

/** Reads what stands beside a paper where the page does not hold it yet. */
export const PaperHelp = (props: Props) => {
  const { data } = useQuery(papersQuery(props.of))
  if (!data) return null
  const found = data.papers.find(({ material }) => material === props.material)
  return <BesidePaper {...props} {...(found ?? { criteria: [], blank: false, sample: false })} />
}

/** I8 Beside a paper: what it must show, its blank form and sample, or the honest word that there is none; whom to ask stands above it. */
export const BesidePaper = ({ of, material, name, isSaidOnce, criteria, blank, sample }: Props & Beside) => {
  const { t, pick, language } = useSpeech()
  const sheet = (kind: 'blank' | 'sample') => {
    const path = `/api/things/${encodeURIComponent(of.thing)}/papers/${encodeURIComponent(material)}/${kind}`
    const version = `?version=${encodeURIComponent(of.version)}`
    return (
      <a
        href={`${path}${language === 'en' ? '.en' : ''}.pdf${version}`}
        target="_blank"
        rel="noreferrer"
        aria-label={t(kind === 'blank' ? 'help.blankOf' : 'help.sampleOf', { name })}
      >
        <FileText aria-hidden size={16} />
        {t(kind === 'blank' ? 'help.blank' : 'help.sample')}
      </a>
    )
  }
  const nothing = hasNothing({ criteria, blank })
  if (nothing && !sample && isSaidOnce) return null
  return (
    <div className="paper-help small no-print">
      {(blank || sample) && (
        <p className="paper-sheets">
          {blank && sheet('blank')}
          {sample && sheet('sample')}
        </p>
      )}
      {criteria.length > 0 && (
        <details>
          <summary aria-label={t('help.criteriaOf', { name, count: criteria.length })}>
            {t('help.criteria', { count: criteria.length })}
          </summary>
          <ul>
            {criteria.map(({ id, says, basis }) => (
              <li key={id}>
                {pick(says.zh, says.en ?? '')}
                {basis && (
                  <span className="soft">
                    {' '}
                    {t('help.basis')}
                    <span lang={language === 'en' ? 'zh-CN' : undefined}>{basis}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {!blank && <p className="soft">{t('help.noBlank')}</p>}
        </details>
      )}
      {nothing && <p className="soft">{t('help.nothing')}</p>}
    </div>
  )
}
