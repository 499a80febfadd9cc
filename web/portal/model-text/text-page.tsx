import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { CaseText } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { TextFigures } from '../../ui/text-figures.tsx'
import { caseQuery, formQuery, textsQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Blanks } from './blanks.tsx'
import type { Change } from './change.ts'
import { Chapters } from './chapters.tsx'
import './model-text.css'

// Asked for here and not among the routes, so that what it needs is not named in the portal's first load.
const DrawingPage = lazy(async () => ({ default: (await import('../drawing/drawing-page.tsx')).DrawingPage }))

/** One paper that is drawn up for the person: its small questions, its paragraphs, and whether they take it (C80). */
export const TextPage = () => {
  const { t } = useSpeech()
  const { caseId = '', material = '', plan } = useParams()
  if (plan === 'plan')
    return (
      <Suspense fallback={<Waiting />}>
        <DrawingPage />
      </Suspense>
    )
  return (
    <NeedAccount why={t('session.whyForm')}>
      <Loaded caseId={caseId} material={material} key={`${caseId} ${material}`} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId, material }: { caseId: string; material: string }) => {
  const { t } = useSpeech()
  const read = useQuery(textsQuery(caseId))
  const back = read.data?.mayEdit === false ? `/cases/${caseId}` : `/cases/${caseId}/form/materials`
  if (read.isPending) return <Waiting />
  const text = read.data?.texts.find((one) => one.material === material)
  if (!read.data || !text)
    return (
      <div className="page-width narrow stack">
        <BackLink to={back}>{t('text.back')}</BackLink>
        {read.error ? (
          <FailedQuery error={read.error} retry={read.refetch} />
        ) : (
          <PageHeading title={t('text.missing')} />
        )}
      </div>
    )
  return (
    <OneText
      caseId={caseId}
      text={text}
      revision={read.data.revision}
      mayEdit={read.data.mayEdit}
      back={back}
    />
  )
}

type OneTextProps = {
  readonly caseId: string
  readonly text: CaseText
  readonly revision: number
  readonly mayEdit: boolean
  readonly back: string
}

/** Saves one change after another; each is told where it was refused, and nothing typed is lost. */
const useChange = (caseId: string, material: string, revision: number) => {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const change = async (what: Change): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setError(null)
    try {
      await call('saveDraft', { params: { caseId }, body: { revision, texts: { [material]: what } } })
      client.removeQueries({ queryKey: formQuery(caseId).queryKey })
      client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey })
      await client.invalidateQueries({ queryKey: textsQuery(caseId).queryKey })
      return true
    } catch (caught) {
      setError(caught)
      // Another page may have saved meanwhile: the newest is read, what is typed here stays.
      await client.invalidateQueries({ queryKey: textsQuery(caseId).queryKey })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, change }
}

const OneText = ({ caseId, text, revision, mayEdit, back }: OneTextProps) => {
  const { t, pick } = useSpeech()
  const navigate = useNavigate()
  const { busy, error, change } = useChange(caseId, text.material, revision)
  const title = pick(text.title.zh, text.title.en)
  const pdf = `/api/cases/${caseId}/texts/${encodeURIComponent(text.material)}/paper.pdf`
  const take = async () => {
    if (await change({ used: true })) navigate(back)
  }
  return (
    <div className="page-width narrow stack model-text">
      <BackLink to={back}>{t('text.back')}</BackLink>
      <PageHeading title={title} />
      <p>{t(mayEdit ? 'text.intro' : 'text.introRead')}</p>
      <p className="soft small">
        {t('text.askedBy', {
          departments: text.askedBy.map((one) => pick(one.name, one.nameEn)).join(t('text.and')),
        })}
      </p>
      {text.used && <p className="notice">{t('text.isUsed')}</p>}
      {mayEdit && text.blanks.length > 0 && <Blanks text={text} busy={busy} onChange={change} />}
      <section className="section">
        <h2>{t('text.paragraphs')}</h2>
        <TextFigures paragraphs={text.paragraphs} />
        {mayEdit && <p className="soft">{t('text.tapToEdit')}</p>}
        <Chapters text={text} mayEdit={mayEdit} busy={busy} onChange={change} />
        <p>
          <a href={pdf} target="_blank" rel="noreferrer">
            {t('text.pdf')}
          </a>
        </p>
        <details>
          <summary>{t('text.why')}</summary>
          {text.decisions.map((one) => (
            <p key={one.by} className="small" lang="zh-CN">
              {one.basis}（{one.by}，{one.on}）{!one.isRead && t('text.recalled')}
            </p>
          ))}
        </details>
      </section>
      {error !== null && <ProblemList error={error} />}
      {mayEdit && (
        <div className="stack-small">
          {text.open.length > 0 && (
            <p className="fault" role="status">
              {t('text.open', { names: text.open.map((one) => pick(one.zh, one.en)).join(t('text.and')) })}
            </p>
          )}
          <p className="actions">
            {text.used ? (
              <button type="button" className="button" onClick={() => navigate(back)}>
                {t('text.done')}
              </button>
            ) : (
              <button type="button" className="button" disabled={busy || text.open.length > 0} onClick={take}>
                {t('text.use')}
              </button>
            )}
            <button
              type="button"
              className="button-second"
              disabled={busy}
              onClick={async () => {
                if (!text.used || (await change({ used: false }))) navigate(back)
              }}
            >
              {t('text.own')}
            </button>
          </p>
          <p className="soft small">{t('text.signed')}</p>
        </div>
      )}
    </div>
  )
}
