import type { Guide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProcessPicture } from '../../ui/process-picture.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './guide.css'
import { fileAddress, pageAddress } from './guide-address.ts'
import { useGuide } from './use-guide.ts'
import { useSay } from './use-say.ts'

/** 流程图: who waits for whom, as a picture and in words; the same diagram as BPMN 2.0 to download. */
export const ProcessPage = () => {
  const { t, language } = useSpeech()
  const say = useSay()
  const { thing, loaded, error, retry } = useGuide()
  return (
    <div className="page-width stack">
      {error && <FailedQuery error={error} retry={retry} />}
      {!loaded && !error && <Waiting />}
      {loaded && (
        <>
          <BackLink to={pageAddress(thing, 'guide', loaded.query)}>{t('guide.title')}</BackLink>
          <header className="stack-small">
            <p className="soft">{say(loaded.guide.identity.name)}</p>
            <PageHeading title={t('process.title')} />
            <p>{t('process.hint')}</p>
          </header>
          <ProcessPicture
            src={fileAddress(thing, 'svg', loaded.query, language)}
            alt={t('guide.pictureAlt')}
          />
          <InWords guide={loaded.guide} />
          <p className="actions no-print">
            <a className="button-second" href={fileAddress(thing, 'bpmn', loaded.query)} download>
              {t('process.download')}
            </a>
            <a href={fileAddress(thing, 'whole.bpmn', '')} download>
              {t('process.downloadWhole')}
            </a>
          </p>
        </>
      )}
    </div>
  )
}

const InWords = ({ guide }: { guide: Guide }) => {
  const { t } = useSpeech()
  const say = useSay()
  const nameOf = (code: string) => {
    const item = guide.items.find((one) => one.code === code)
    return item ? say(item.name) : code
  }
  return (
    <section className="section" aria-labelledby="in-words">
      <h2 id="in-words">{t('process.inWords')}</h2>
      <ol className="steps">
        <li>{t('process.intake')}</li>
        {guide.items.map(({ code, name, department, schedule }) => (
          <li key={code}>
            {t('process.decides', { department: say(department.name), matter: say(name) })}{' '}
            <span className="soft">
              {schedule.after.length === 0
                ? t('process.atOnce')
                : t('plan.after', { matters: schedule.after.map(nameOf).join(t('list.separator')) })}
            </span>
          </li>
        ))}
        <li>{t('process.issue')}</li>
      </ol>
    </section>
  )
}
