import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { Link, useParams } from 'react-router'
import type { Receipt } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { paperFormKeys } from '../../ui/words.ts'
import { sayDelivery } from '../delivery/say-delivery.ts'
import { receiptQuery } from '../queries.ts'
import { NeedAccount } from '../session/need-account.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { PageHeading } from '../shell/page-heading.tsx'
import { Waiting } from '../shell/waiting.tsx'
import './check.css'

export const ReceiptPage = () => {
  const { t } = useSpeech()
  const { caseId = '' } = useParams()
  return (
    <NeedAccount why={t('session.whyCases')}>
      <Loaded caseId={caseId} />
    </NeedAccount>
  )
}

const Loaded = ({ caseId }: { caseId: string }) => {
  const { data, error, refetch } = useQuery(receiptQuery(caseId))
  return (
    <div className="page-width narrow">
      {error && <FailedQuery error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data && <Slip receipt={data} />}
    </div>
  )
}

/** 收件回执: the code and QR first, then what was handed in, to be printed on one sheet. */
const Slip = ({ receipt }: { receipt: Receipt }) => {
  const { t, pick, language } = useSpeech()
  const link = `${location.origin}/progress/${encodeURIComponent(receipt.queryCode)}`
  return (
    <article className="stack receipt">
      <div className="no-print">
        <PageHeading title={t('receipt.title')} />
      </div>
      <p className="print-only receipt-name">{t('receipt.name')}</p>
      <div className="receipt-head">
        <div className="stack-small">
          <p className="soft small">{t('progress.code')}</p>
          <p className="receipt-code number">{receipt.queryCode}</p>
          <p>{t('receipt.next', { day: formatDue(receipt.answerDueOn, receipt.provisional, language) })}</p>
          <p className="soft small">{t('receipt.qr')}</p>
        </div>
        <QrCode text={link} />
      </div>
      <p className="actions no-print">
        <Link to={`/cases/${receipt.caseId}`} className="button">
          {t('receipt.toProgress')}
        </Link>
        <button type="button" className="button-second" onClick={() => print()}>
          <Printer aria-hidden size={18} />
          {t('receipt.print')}
        </button>
        <Link to={`/cases/${receipt.caseId}/sent`}>{t('sent.read')}</Link>
      </p>
      <dl className="read">
        <Fact name={t('receipt.thing')}>{pick(receipt.thing.name, receipt.thing.nameEn)}</Fact>
        <Fact name={t('receipt.applicant')}>{receipt.applicantName}</Fact>
        <Fact name={t('receipt.receivedAt')}>{formatInstant(receipt.receivedAt, language)}</Fact>
        <Fact name={t('receipt.receivedBy')}>{receipt.receivedBy ?? t('receipt.online')}</Fact>
        {receipt.delivery.way && <Fact name={t('delivery.after')}>{sayDelivery(receipt.delivery, t)}</Fact>}
        <Fact name={t('receipt.contact')}>{pick(receipt.contact.name, receipt.contact.nameEn)}</Fact>
      </dl>
      {receipt.unsettled.length > 0 && (
        <section className="section">
          <h2>{t('open.onReceipt')}</h2>
          <ul className="lines">
            {receipt.unsettled.map(({ zh, en }) => (
              <li key={zh} className="receipt-paper">
                {pick(zh, en)}
              </li>
            ))}
          </ul>
          <p>{t('open.windowSettles')}</p>
        </section>
      )}
      <Matters receipt={receipt} />
      <Papers receipt={receipt} />
    </article>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="figures">{children}</dd>
  </div>
)

const Matters = ({ receipt }: { receipt: Receipt }) => {
  const { t, pick } = useSpeech()
  return (
    <section className="section">
      <h2>{t('receipt.matters')}</h2>
      <dl className="read">
        {receipt.matters.map((matter) => (
          <Fact key={`${matter.name}${matter.department.id}`} name={pick(matter.name, matter.nameEn)}>
            {pick(matter.department.name, matter.department.nameEn)}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

const Papers = ({ receipt: { received, drawn, owed } }: { receipt: Receipt }) => {
  const { t, pick, language } = useSpeech()
  return (
    <>
      <section className="section">
        <h2>{t('receipt.papers')}</h2>
        {received.length === 0 && <p>{t('receipt.noPapers')}</p>}
        <ul className="lines">
          {received.map(({ name, nameEn, form, copies, files, on }) => (
            <li key={name} className="receipt-paper">
              {pick(name, nameEn)}{' '}
              <span className="soft small figures">
                {copies > 0
                  ? t('plan.paperForm', { form: t(paperFormKeys[form] ?? form), copies })
                  : t(paperFormKeys[form] ?? form)}
                {files > 0 && t('receipt.files', { count: files })}
                {t('receipt.on', { day: formatDay(on, language) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {drawn.length > 0 && (
        <section className="section">
          <h2>{t('receipt.drawn')}</h2>
          <ul className="lines">
            {drawn.map(({ name, nameEn }) => (
              <li key={name} className="receipt-paper">
                {pick(name, nameEn)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {owed.length > 0 && (
        <section className="section">
          <h2>{t('receipt.later')}</h2>
          <ul className="lines">
            {owed.map(({ name, nameEn, form, copies, until, because }) => (
              <li key={name} className="receipt-paper">
                {pick(name, nameEn)}{' '}
                <span className="soft small figures">
                  {t('plan.paperForm', { form: t(paperFormKeys[form] ?? form), copies })}
                  {because === 'later' && t('receipt.whenThere')}
                  {until && t('receipt.until', { day: formatDay(until, language) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
