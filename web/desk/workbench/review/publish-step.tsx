import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { VersionView } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { addressOf, placeOf } from '../versions/version-places.ts'
import { useActOnVersion } from './use-act.ts'

/** The errors that forbid the publication, each leading to its row. */
const Errors = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  const errors = view.faults.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  return (
    <div role="alert">
      <p className="seal">{t('review.publishFaults', { count: errors.length })}</p>
      <ul className="plain-list">
        {errors.map((fault) => (
          <li key={`${fault.place} ${fault.zh}`}>
            <Link to={addressOf(view.versionId, placeOf(fault.row))}>{fault[language]}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** V18 What became public meanwhile and would be taken back: said where the publication is confirmed. */
const TakenBack = ({ view }: { view: VersionView }) => {
  const { t, language } = useSpeech()
  const changed = view.faults.filter(
    ({ code }) => code === 'based_on_changed' || code === 'published_meanwhile',
  )
  if (changed.length === 0) return null
  return (
    <div role="alert">
      <p className="seal">{t('review.publishTakesBack', { count: changed.length })}</p>
      <ul className="plain-list">
        {changed.map((fault) => (
          <li key={fault.zh}>{fault[language]}</li>
        ))}
      </ul>
    </div>
  )
}

/** Publication: what will happen is said before it happens; with errors in check or lint it is not offered at all. */
export const PublishStep = ({ view, refresh }: { view: VersionView; refresh: () => void }) => {
  const { t, pick } = useSpeech()
  const [asking, ask] = useState(false)
  const publish = useActOnVersion(view.versionId, refresh, () => ask(false))
  const hindered = view.hindered.some(({ act }) => act === 'publish')
  return (
    <div className="step">
      <p className="quiet">{t('review.hint.publish')}</p>
      <Errors view={view} />
      <RefusalNote error={asking ? undefined : publish.error} />
      <Button type="primary" danger block disabled={hindered} onClick={() => ask(true)}>
        {t('review.step.publish')}
      </Button>
      <Modal
        open={asking}
        title={t('review.publishTitle', { name: pick(view.name, view.nameEn), number: view.number })}
        okText={t('review.step.publish')}
        cancelText={t('review.no')}
        okButtonProps={{ danger: true, loading: publish.isPending }}
        onOk={() => publish.mutate({ type: 'publish' })}
        onCancel={() => ask(false)}
      >
        <p>{t('review.publishWill')}</p>
        <ul className="plain-list">
          <li>{t('review.publishWill.public')}</li>
          {view.basedOn && <li>{t('review.publishWill.supersede')}</li>}
          <li>{t('review.publishWill.cases')}</li>
          <li>{t('review.publishWill.fixed')}</li>
        </ul>
        <TakenBack view={view} />
        <RefusalNote error={publish.error} />
      </Modal>
    </div>
  )
}
