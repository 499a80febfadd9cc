import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { chinaDay } from '#engine/kernel'
import type { Receipt } from '../../../contract/client.ts'
import { formatDay, formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { sayPlace } from '../../ui/words.ts'
import { paperForms } from '../words.ts'
import './receipt.css'

const owedKeys: Record<Receipt['owed'][number]['because'], string> = {
  deferred: 'receipt.deferred',
  correction: 'receipt.correction',
  deferrable: 'receipt.deferrable',
  later: 'receipt.later',
  missing: 'receipt.missing',
}

const Received = ({ receipt, archive }: { receipt: Receipt; archive: boolean }) => {
  const { t, pick, language } = useSpeech()
  const day = (on: string) => formatDay(on, language)
  return (
    <>
      <h2>{t('receipt.received', { count: receipt.received.length })}</h2>
      {receipt.received.length === 0 && <p>{t('receipt.nothing')}</p>}
      {receipt.received.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('facts.paper')}</th>
              <th>{t('column.form')}</th>
              <th>{t('receipt.copies')}</th>
              <th>{t('column.files')}</th>
              <th>{t('receipt.on')}</th>
            </tr>
          </thead>
          <tbody>
            {receipt.received.map((row) => (
              <tr key={row.name}>
                <td>
                  {pick(row.name, row.nameEn)}
                  {archive &&
                    row.digests.map((digest) => (
                      <span key={digest} className="receipt-digest">
                        {digest}
                      </span>
                    ))}
                </td>
                <td>{t(paperForms[row.form] ?? row.form)}</td>
                <td>{row.copies > 0 ? t('receipt.copyCount', { count: row.copies }) : '—'}</td>
                <td>{row.files > 0 ? t('receipt.fileCount', { count: row.files }) : t('receipt.toScan')}</td>
                <td>{day(row.on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** C81 What the person took of the model texts: signed with the form, nothing is handed in. */
const Drawn = ({ drawn }: Pick<Receipt, 'drawn'>) => {
  const { t, pick } = useSpeech()
  if (drawn.length === 0) return null
  return (
    <>
      <h2>{t('receipt.drawn', { count: drawn.length })}</h2>
      <ul className="receipt-owed">
        {drawn.map(({ name, nameEn }) => (
          <li key={name}>{pick(name, nameEn)}</li>
        ))}
      </ul>
    </>
  )
}

const Owed = ({ owed }: Pick<Receipt, 'owed'>) => {
  const { t, pick, language } = useSpeech()
  if (owed.length === 0) return null
  return (
    <>
      <h2>{t('receipt.owed', { count: owed.length })}</h2>
      <ul className="receipt-owed">
        {owed.map(({ name, nameEn, form, copies, until, because }) => (
          <li key={name}>
            <b>{pick(name, nameEn)}</b> {t(paperForms[form] ?? form)} × {copies} ·{' '}
            {until
              ? t('receipt.until', { day: formatDay(until, language), why: t(owedKeys[because]) })
              : t(owedKeys[because])}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the person does not know yet: they read at home what the window will settle with them, before acceptance. */
const Unsettled = ({ unsettled }: Pick<Receipt, 'unsettled'>) => {
  const { t, pick } = useSpeech()
  if (unsettled.length === 0) return null
  return (
    <>
      <h2>{t('receipt.unsettled', { count: unsettled.length })}</h2>
      <ul className="receipt-owed">
        {unsettled.map(({ zh, en }) => (
          <li key={zh}>{pick(zh, en)}</li>
        ))}
      </ul>
      <p>{t('receipt.settles')}</p>
    </>
  )
}

const Matters = ({ matters }: Pick<Receipt, 'matters'>) => {
  const { t, pick } = useSpeech()
  return (
    <>
      <h2>{t('receipt.matters', { count: matters.length })}</h2>
      <ol className="receipt-matters">
        {matters.map(({ name, nameEn, department }) => (
          <li key={`${name} ${department.id}`}>
            {pick(name, nameEn)} <span className="quiet">{pick(department.name, department.nameEn)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** A paper that is kept for years says its year. */
const dated = (instant: string): string => chinaDay(instant)

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <p>
    <span>{name}</span>
    {children}
  </p>
)

/** 收件凭证: what was taken, what is owed, by whom, where and when, and what comes next; one sheet of A4 with places for seal and signatures (C23). */
export const ReceiptSlip = ({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) => {
  const { t, pick, language } = useSpeech()
  const [archive, setArchive] = useState(false)
  return (
    <main className="desk-main desk-wide receipt">
      <header className="receipt-top">
        <div>
          <h1>{t(archive ? 'receipt.archiveTitle' : 'receipt.title')}</h1>
          <p className="receipt-code">{receipt.queryCode}</p>
          <p>
            {t('receipt.thing', {
              thing: pick(receipt.thing.name, receipt.thing.nameEn),
              name: receipt.applicantName,
            })}
          </p>
          <p>
            {t('receipt.taken', {
              at: formatInstant(receipt.receivedAt, language),
              place: sayPlace(receipt.receivedAtPlace, t),
              by: receipt.receivedBy ?? '',
            })}
          </p>
          <p>
            {t('receipt.next', {
              day: formatDue(receipt.answerDueOn, receipt.provisional, language),
              contact: pick(receipt.contact.name, receipt.contact.nameEn),
            })}
          </p>
        </div>
        <figure>
          <QrCode text={`${location.origin}/progress/${receipt.queryCode}`} />
          <figcaption>{t('receipt.scan')}</figcaption>
        </figure>
      </header>
      <Received receipt={receipt} archive={archive} />
      <Drawn drawn={receipt.drawn} />
      <Owed owed={receipt.owed} />
      <Unsettled unsettled={receipt.unsettled} />
      <Matters matters={receipt.matters} />
      <footer className="receipt-foot">
        <Line name={t('receipt.office')}>{sayPlace(receipt.receivedAtPlace, t)}</Line>
        <Line name={t('receipt.clerk')}>{''}</Line>
        <Line name={t('receipt.person')}>{''}</Line>
        <Line name={t('receipt.date')}>{dated(receipt.receivedAt)}</Line>
        <p className="receipt-seal">{t('receipt.seal')}</p>
      </footer>
      <div className="no-print receipt-acts">
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>{' '}
        <Checkbox checked={archive} onChange={(event) => setArchive(event.target.checked)}>
          {t('receipt.archive')}
        </Checkbox>{' '}
        <Button type="primary" onClick={onNext}>
          {t('receipt.check')}
        </Button>
      </div>
    </main>
  )
}
