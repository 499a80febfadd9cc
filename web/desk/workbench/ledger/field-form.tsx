import { Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { fieldReasons } from '#engine/catalogue'
import type { AskedField } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { FieldRow } from '../versions/draft/field-row.tsx'
import type { DraftFieldCut, DraftQuestion } from '../versions/draft/sections.ts'
import { FieldParts } from './field-parts.tsx'
import { fieldReasonHints, fieldReasonKeys } from './field-reasons.ts'
import { type FieldValue, groundOf, type OpenField, typedFaults, withReason } from './field-rows.ts'

type Props = {
  readonly subject: OpenField
  /** The row as it stands in the draft, when it is changed. */
  readonly before: DraftFieldCut | undefined
  readonly fields: readonly AskedField[]
  readonly questions: readonly DraftQuestion[]
  readonly onClose: () => void
  readonly onSave: (row: FieldValue) => void
}

const beginning = ({ field, owner }: OpenField, before: DraftFieldCut | undefined): FieldValue => {
  if (!before)
    return {
      element: field.id,
      owner: owner.department.id,
      reason: 'struck',
      basis: '',
      verified: 'recalled',
    }
  const { by: _by, on: _on, proposedBy: _proposedBy, ...row } = before
  return row
}

/** D9 A row on a field: its reason with only what that needs, its basis. The owner is the department of the form, and signs it. */
export const FieldForm = ({ subject, before, fields, questions, onClose, onSave }: Props) => {
  const { t, pick, language } = useSpeech()
  const [row, setRow] = useState(() => beginning(subject, before))
  const [tried, setTried] = useState(false)
  const { field, owner } = subject
  const faults = typedFaults(row, groundOf(fields, questions), language)
  const noBasis = row.basis.trim() === ''
  const matters = [
    ...new Map(
      fields.flatMap(({ owners }) =>
        owners.flatMap((one) =>
          one.matters.map(({ code, name, nameEn }) => [code, pick(name, nameEn)] as const),
        ),
      ),
    ),
  ].map(([value, label]) => ({ value, label }))
  const save = () => {
    if (faults.length || noBasis) setTried(true)
    else onSave({ ...row, basis: row.basis.trim() })
  }
  return (
    <Modal
      open
      width={760}
      title={t('ledger.fieldTitle', { field: pick(field.name, field.nameEn) })}
      okText={t('ledger.save')}
      onCancel={onClose}
      onOk={save}
    >
      <div className="field-form">
        <p className="quiet">
          {t('ledger.fieldOwner', { department: pick(owner.department.name, owner.department.nameEn) })}
        </p>
        <FieldRow label={t('ledger.reason')}>
          <Radio.Group
            className="ledger-reasons"
            aria-label={t('ledger.reason')}
            value={row.reason}
            onChange={(event) => setRow(withReason(row, event.target.value))}
          >
            {fieldReasons.map((reason) => (
              <Radio key={reason} value={reason} disabled={reason === 'default' && field.binds === true}>
                {t(fieldReasonKeys[reason])}
                {reason === row.reason && <div className="quiet">{t(fieldReasonHints[reason])}</div>}
              </Radio>
            ))}
          </Radio.Group>
        </FieldRow>
        <FieldParts row={row} fields={fields} questions={questions} matters={matters} onChange={setRow} />
        {(tried || row.is || row.when) && faults.length > 0 && (
          <ul className="row-faults" role="alert">
            {faults.map((fault) => (
              <li key={fault} className="hint-seal">
                {fault}
              </li>
            ))}
          </ul>
        )}
        {owner.matters.length > 1 && (
          <FieldRow
            label={t('ledger.fieldMatters')}
            htmlFor="field-matters"
            note={t('ledger.fieldMattersNote')}
          >
            <Select
              id="field-matters"
              mode="multiple"
              className="field-wide"
              value={[...(row.matters ?? [])]}
              options={owner.matters.map(({ code, name, nameEn }) => ({
                value: code,
                label: pick(name, nameEn),
              }))}
              onChange={(codes: string[]) => {
                const { matters: _before, ...rest } = row
                setRow(codes.length ? { ...rest, matters: codes } : rest)
              }}
            />
          </FieldRow>
        )}
        <FieldRow label={t('ledger.basis')} htmlFor="field-basis" note={t('ledger.basisHint')}>
          <Input.TextArea
            id="field-basis"
            maxLength={300}
            autoSize={{ minRows: 2 }}
            status={tried && noBasis ? 'error' : ''}
            value={row.basis}
            onChange={(event) => setRow({ ...row, basis: event.target.value })}
          />
          {tried && noBasis && <p className="hint-seal">{t('ledger.basisNeeded')}</p>}
        </FieldRow>
        <FieldRow label={t('ledger.verified')}>
          <Radio.Group
            aria-label={t('ledger.verified')}
            value={row.verified}
            options={[
              { value: 'sourced', label: t('ledger.sourced') },
              { value: 'recalled', label: t('ledger.recalled') },
            ]}
            onChange={(event) => setRow({ ...row, verified: event.target.value })}
          />
        </FieldRow>
      </div>
    </Modal>
  )
}
