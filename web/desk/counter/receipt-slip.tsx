import { Button } from 'antd'
import type { Receipt } from '../../../contract/client.ts'
import { formatDue, formatInstant } from '../../ui/dates.ts'
import { useSpeech } from '../../ui/language.tsx'
import { paperForms } from '../words.ts'

/** 收件凭证: what was taken, by whom, when, and what comes next; printed on A4. */
export const ReceiptSlip = ({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) => {
  const { t, pick, language } = useSpeech()
  return (
    <main className="desk-main desk-wide receipt">
      <h1>{t('receipt.title')}</h1>
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
          by: receipt.receivedBy ?? '',
        })}
      </p>
      <p>
        {t('receipt.next', {
          day: formatDue(receipt.answerDueOn, receipt.provisional, language),
          contact: pick(receipt.contact.name, receipt.contact.nameEn),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th>{t('facts.paper')}</th>
            <th>{t('column.form')}</th>
            <th>{t('column.files')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.materials.map((row) => (
            <tr key={row.name}>
              <td>{pick(row.name, row.nameEn)}</td>
              <td>
                {t(paperForms[row.form] ?? row.form)} × {row.copies}
              </td>
              <td>{row.files}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="no-print">
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>{' '}
        <Button type="primary" onClick={onNext}>
          {t('receipt.check')}
        </Button>
      </div>
    </main>
  )
}
