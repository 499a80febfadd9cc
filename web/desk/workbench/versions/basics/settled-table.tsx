import { Button, Input, Select } from 'antd'
import { useSpeech } from '../../../../ui/language.tsx'
import { ConditionEditor } from '../condition/condition-editor.tsx'
import { ConditionSaid } from '../condition/condition-said.tsx'
import { useDraft, useSection } from '../draft/draft-context.ts'
import { MatterName } from '../draft/matter-name.tsx'
import { RowFaults } from '../draft/row-faults.tsx'
import type { DraftSettled } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'

type RowProps = {
  readonly row: DraftSettled
  readonly editable: boolean
  readonly onChange: (row: DraftSettled) => void
  readonly onRemove: () => void
}

const Row = ({ row, editable, onChange, onRemove }: RowProps) => {
  const { t, pick } = useSpeech()
  const { matters } = useChoices()
  const { questions = [] } = useDraft()
  const matter = matters.get(row.code)
  const name = matter ? pick(matter.name, matter.nameEn) : row.code
  return (
    <li className="settled-row" data-row={`basics/settled/${row.code}`}>
      <div className="settled-head">
        <span>
          <MatterName matter={matter} code={row.code} />
        </span>
        {editable && (
          <Button size="small" type="text" aria-label={t('version.removeOf', { name })} onClick={onRemove}>
            {t('version.remove')}
          </Button>
        )}
      </div>
      {editable ? (
        <>
          <Input
            size="small"
            maxLength={300}
            aria-label={t('version.settledWhy', { name })}
            placeholder={t('version.settledWhyExample')}
            status={row.why.trim() ? '' : 'warning'}
            value={row.why}
            onChange={(event) => onChange({ ...row, why: event.target.value })}
          />
          <details className="folded">
            <summary>
              {t('version.settledWhen')} <ConditionSaid text={row.when ?? ''} questions={questions} />
            </summary>
            <ConditionEditor
              text={row.when ?? ''}
              questions={questions}
              onText={(when) => onChange(when ? { ...row, when } : { code: row.code, why: row.why })}
            />
          </details>
        </>
      ) : (
        <p>
          {row.why} <ConditionSaid text={row.when ?? ''} questions={questions} />
        </p>
      )}
    </li>
  )
}

/** D4 Matters that count as done before or are not waited for here, each with its reason. */
export const SettledTable = () => {
  const { t, pick } = useSpeech()
  const { value, change, editable } = useSection('basics')
  const { choices } = useChoices()
  const settled = value.settled ?? []
  const set = (rows: readonly DraftSettled[]) =>
    change(({ settled: _old, ...basics }) => (rows.length ? { ...basics, settled: [...rows] } : basics))
  return (
    <section className="version-block" aria-labelledby="settled" data-row="basics/settled">
      <h2 id="settled">{t('version.settled')}</h2>
      <p className="quiet">{t('version.settledHint')}</p>
      <ul className="settled-list">
        {settled.map((row, index) => (
          <Row
            key={row.code}
            row={row}
            editable={editable}
            onChange={(next) => set(settled.map((old, at) => (at === index ? next : old)))}
            onRemove={() => set(settled.filter((_row, at) => at !== index))}
          />
        ))}
      </ul>
      <RowFaults row="basics/settled" />
      {editable && (
        <Select
          className="field-long"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('version.settledAdd')}
          placeholder={t('version.settledAdd')}
          value={null}
          options={(choices?.matters ?? [])
            .filter(({ code }) => !settled.some((row) => row.code === code))
            .map((matter) => ({
              value: matter.code,
              label: `${pick(matter.name, matter.nameEn)} · ${pick(matter.department.name, matter.department.nameEn)}`,
            }))}
          onChange={(code: string | null) => code && set([...settled, { code, why: '' }])}
        />
      )}
    </section>
  )
}
