import { Button } from 'antd'
import { useState } from 'react'
import { Refusal } from '../../../../ui/call.ts'
import { formatInstant } from '../../../../ui/dates.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { ClashDialog } from './clash-dialog.tsx'
import { useDraftWork } from './draft-context.ts'
import { clashesOf } from './section-state.ts'
import { sectionKeys, sections } from './sections.ts'

const sentenceOf = (error: unknown, language: 'zh' | 'en'): string =>
  error instanceof Refusal ? error.details.problems.map((problem) => problem[language]).join(' ') : ''

/** The time of day in Chinese standard time, as everywhere on the desk. */
const clock = (instant: string, language: 'zh' | 'en') => formatInstant(instant, language).split(' ').at(-1)

/** Whether what was typed has reached the server; what to do when it has not. */
export const SaveStatus = () => {
  const { t, language } = useSpeech()
  const { states, savedAt, editable, retry } = useDraftWork()
  const [choosing, setChoosing] = useState(false)
  if (!editable) return <span>{t('version.readOnly')}</span>
  const all = sections.map((section) => states[section])
  const clashes = all.filter(({ phase }) => phase === 'clash')
  const failed = all.find(({ phase }) => phase === 'failed')
  const busy = all.some(({ phase }) => phase === 'typed' || phase === 'saving' || phase === 'stale')
  if (clashes.length > 0)
    return (
      <span role="alert">
        <span className="seal">
          {t('version.clash', { count: clashes.reduce((sum, state) => sum + clashesOf(state).length, 0) })}
        </span>{' '}
        <Button size="small" type="primary" onClick={() => setChoosing(true)}>
          {t('version.clashOpen')}
        </Button>
        {choosing && <ClashDialog states={clashes} onClose={() => setChoosing(false)} />}
      </span>
    )
  if (failed)
    return (
      <span role="alert">
        <span className="seal">
          {t('version.notSaved', {
            section: t(sectionKeys[failed.section]),
            why: sentenceOf(failed.error, language) || t('failure.unreachable'),
          })}
        </span>{' '}
        <Button size="small" onClick={retry}>
          {t('version.tryAgain')}
        </Button>
      </span>
    )
  if (busy) return <span>{t('version.saving')}</span>
  return (
    <span role="status">
      {savedAt ? t('version.saved', { time: clock(savedAt, language) ?? '' }) : t('version.savesItself')}
    </span>
  )
}

/** Which colleague's change has just come in, section by section. */
export const News = () => {
  const { t, language } = useSpeech()
  const { states } = useDraftWork()
  const news = sections
    .flatMap((section) => {
      const { news } = states[section]
      return news?.name ? [{ section, ...news }] : []
    })
    .sort((a, b) => b.at.localeCompare(a.at))[0]
  if (!news) return null
  return (
    <span className="quiet small" role="status">
      {t('version.news', {
        name: news.name,
        time: clock(news.at, language) ?? '',
        section: t(sectionKeys[news.section]),
      })}
    </span>
  )
}
