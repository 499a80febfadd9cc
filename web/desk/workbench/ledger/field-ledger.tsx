import { Button, Input, Popconfirm, Table, Tag } from 'antd'
import { useState } from 'react'
import type { AskedField, CutLedger } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { ConditionSaid } from '../versions/condition/condition-said.tsx'
import { useDraft, useSection } from '../versions/draft/draft-context.ts'
import { RowFaults } from '../versions/draft/row-faults.tsx'
import type { DraftFieldCut } from '../versions/draft/sections.ts'
import { useUndoNote } from '../versions/draft/use-undo-note.tsx'
import { FieldForm } from './field-form.tsx'
import { fieldReasonKeys } from './field-reasons.ts'
import { asQuestions, type OpenField, openFields, twinRows, withField, withoutField } from './field-rows.ts'

type Ledger = Pick<CutLedger, 'fields' | 'twins'>
type Names = ReadonlyMap<string, AskedField>

const useNames = (fields: readonly AskedField[]) => {
  const { pick } = useSpeech()
  const known: Names = new Map(fields.map((field) => [field.id, field]))
  const named = (id: string | undefined): string => {
    const field = known.get(id ?? '')
    return field ? pick(field.name, field.nameEn) : (id ?? '')
  }
  return { known, named }
}

/** What the reason needs, to be read. */
const Needs = ({ row, ledger }: { row: DraftFieldCut; ledger: Ledger }) => {
  const { t, pick } = useSpeech()
  const { questions = [] } = useDraft()
  const { named } = useNames(ledger.fields)
  const question = questions.find(({ id }) => id === row.question)
  const matter = ledger.fields
    .flatMap(({ owners }) => owners.flatMap(({ matters }) => matters))
    .find(({ code }) => code === row.before)
  return (
    <>
      {row.as !== undefined && <div>{t('ledger.fieldKept', { field: named(row.as) })}</div>}
      {row.question !== undefined && (
        <div>{question ? pick(question.ask, question.ask_en ?? '') : row.question}</div>
      )}
      {row.is !== undefined && <code className="code-text">{row.is}</code>}
      {row.when !== undefined && (
        <div>
          <ConditionSaid
            text={row.when}
            questions={asQuestions(ledger.fields, questions)}
            always={t('ledger.fieldWhenNone')}
          />
        </div>
      )}
      {row.before !== undefined && (
        <div>
          {t('ledger.fieldUntil', { matter: matter ? pick(matter.name, matter.nameEn) : row.before })}
        </div>
      )}
    </>
  )
}

const Signed = ({ row }: { row: DraftFieldCut }) => {
  const { t, language } = useSpeech()
  return (
    <>
      {row.basis || <span className="seal">{t('ledger.noBasis')}</span>}
      <div className="quiet">
        {t(row.verified === 'sourced' ? 'ledger.sourced' : 'ledger.recalled')} ·{' '}
        {row.proposedBy && `${t('ledger.proposedBy', { name: row.proposedBy })} · `}
        {row.by ? (
          t('ledger.signedBy', { name: row.by, day: formatDay(row.on, language) })
        ) : (
          <span className="seal">{t('ledger.unsigned')}</span>
        )}
      </div>
    </>
  )
}

/** V27 Fields that look like one fact: one press makes them one, and can be undone. */
const Twins = ({ ledger }: { ledger: Ledger }) => {
  const { t, pick } = useSpeech()
  const note = useUndoNote()
  const { value: rows, change } = useSection('field_cuts')
  const { named } = useNames(ledger.fields)
  const open = ledger.twins.filter(({ element }) => !rows.some((row) => row.element === element))
  if (open.length === 0) return null
  const take = (twin: Ledger['twins'][number]) => {
    const made = twinRows(twin, twin.why.zh)
    change((list) => made.reduce((all, row) => withField(all, row, undefined), list))
    note(twin.element, t('ledger.twinTaken', { gone: named(twin.element), kept: named(twin.as) }), () =>
      change((list) => made.reduce((all, row) => withoutField(all, row), list)),
    )
  }
  return (
    <>
      <h2>{t('ledger.twins', { count: open.length })}</h2>
      <ul className="plain-list ledger-twins">
        {open.map((twin) => (
          <li key={twin.element}>
            {t('ledger.twin', { gone: named(twin.element), kept: named(twin.as) })}{' '}
            <span className="quiet small">{pick(twin.why.zh, twin.why.en)}</span>{' '}
            <Button
              size="small"
              onClick={() => take(twin)}
              aria-label={t('ledger.twinTakeOf', { name: named(twin.element) })}
            >
              {t('ledger.twinTake')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

type Writing = { readonly subject: OpenField; readonly before: DraftFieldCut | undefined }

const OwnerName = ({ field, owner }: OpenField) => {
  const { pick } = useSpeech()
  return (
    <>
      {pick(field.name, field.nameEn)}
      <div className="quiet">
        {pick(owner.department.name, owner.department.nameEn)} ·{' '}
        {owner.matters.map(({ name, nameEn }) => pick(name, nameEn)).join(' · ')}
      </div>
    </>
  )
}

/** Fields still asked for, found by name. */
const Asked = ({
  open,
  onWrite,
}: {
  open: readonly OpenField[]
  onWrite: ((subject: OpenField) => void) | null
}) => {
  const { t, pick } = useSpeech()
  const [typed, setTyped] = useState('')
  const word = typed.trim().toLowerCase()
  const shown = open.filter(({ field, owner }) =>
    [field.name, field.nameEn, owner.department.name].some((text) => text.toLowerCase().includes(word)),
  )
  return (
    <>
      <h2>{t('ledger.fieldsAsked', { count: open.length })}</h2>
      <Input.Search
        allowClear
        className="ledger-find"
        aria-label={t('ledger.fieldFind')}
        placeholder={t('ledger.fieldFind')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Table
        size="small"
        rowKey={({ field, owner }) => `${field.id} ${owner.department.id}`}
        dataSource={shown}
        scroll={{ x: 640 }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('ledger.fieldsNone') }}
        columns={[
          { title: t('ledger.field'), render: (_: unknown, one) => <OwnerName {...one} /> },
          {
            title: <span className="unseen">{t('ledger.actions')}</span>,
            width: 130,
            render: (_: unknown, one) =>
              onWrite && (
                <Button
                  size="small"
                  onClick={() => onWrite(one)}
                  aria-label={t('ledger.fieldCutOf', { name: pick(one.field.name, one.field.nameEn) })}
                >
                  {t('ledger.cut')}
                </Button>
              ),
          },
        ]}
      />
    </>
  )
}

/** D9 The ledger of fields: what the one form does not ask for any more and why, fields that look like one, what it still asks. */
export const FieldLedger = ({ ledger }: { ledger: Ledger }) => {
  const { t } = useSpeech()
  const { questions = [] } = useDraft()
  const { value: rows, change, editable } = useSection('field_cuts')
  const { known, named } = useNames(ledger.fields)
  const [writing, setWriting] = useState<Writing>()
  const subjectOf = (row: DraftFieldCut): OpenField | undefined => {
    const field = known.get(row.element)
    const owner = field?.owners.find(({ department }) => department.id === row.owner)
    return field && owner && { field, owner }
  }
  return (
    <>
      {writing && (
        <FieldForm
          {...writing}
          fields={ledger.fields}
          questions={questions}
          onClose={() => setWriting(undefined)}
          onSave={(row) => {
            change((list) => withField(list, row, writing.before))
            setWriting(undefined)
          }}
        />
      )}
      {editable && <Twins ledger={ledger} />}
      <h2>{t('ledger.fieldRows', { count: rows.length })}</h2>
      <p className="quiet">{t('ledger.fieldRowsHint')}</p>
      <Table
        size="small"
        rowKey={(row) => [row.owner, row.element, ...(row.matters ?? [])].join(' ')}
        onRow={(row) => ({ 'data-row': `field_cuts/${row.owner}/${row.element}` }) as object}
        dataSource={[...rows]}
        scroll={{ x: 760 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('ledger.fieldRowsNone') }}
        columns={[
          {
            title: t('ledger.field'),
            width: '36%',
            render: (_: unknown, row) => {
              const subject = subjectOf(row)
              return (
                <>
                  {subject ? <OwnerName {...subject} /> : named(row.element)}
                  <RowFaults row={`field_cuts/${row.owner}/${row.element}`} />
                </>
              )
            },
          },
          {
            title: t('ledger.reason'),
            width: '26%',
            render: (_: unknown, row) => (
              <>
                <Tag>{t(fieldReasonKeys[row.reason])}</Tag>
                <Needs row={row} ledger={ledger} />
              </>
            ),
          },
          { title: t('ledger.basis'), render: (_: unknown, row) => <Signed row={row} /> },
          {
            title: <span className="unseen">{t('ledger.actions')}</span>,
            width: 130,
            render: (_: unknown, row) => {
              const subject = subjectOf(row)
              return (
                editable && (
                  <>
                    {subject && (
                      <Button size="small" type="link" onClick={() => setWriting({ subject, before: row })}>
                        {t('ledger.change')}
                      </Button>
                    )}
                    <Popconfirm
                      title={t('ledger.fieldRemoveAsk')}
                      onConfirm={() => change((list) => withoutField(list, row))}
                    >
                      <Button size="small" type="link">
                        {t('ledger.remove')}
                      </Button>
                    </Popconfirm>
                  </>
                )
              )
            },
          },
        ]}
      />
      <Asked
        open={openFields(ledger.fields, rows)}
        onWrite={editable ? (subject) => setWriting({ subject, before: undefined }) : null}
      />
    </>
  )
}
