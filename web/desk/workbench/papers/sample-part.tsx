import { Checkbox, Input } from 'antd'
import type { LibraryPaper } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { CellsField } from './cells-field.tsx'
import { type Beside, inCells, isFilledIn, nameOfLine, rowsOf, withValue } from './paper-draft.ts'

type PartProps = {
  readonly beside: Beside
  readonly elements: LibraryPaper['elements']
  readonly onChange: (beside: Beside) => void
}

/** I8 样例: the lines of the blank form filled in with what is made up. */
export const SamplePart = ({ beside, elements, onChange }: PartProps) => {
  const { t, pick } = useSpeech()
  const { blank = [], sample } = beside
  const lines = blank.filter(isFilledIn)
  const nameOf = nameOfLine(elements, pick)
  return (
    <section className="beside-part" aria-labelledby="beside-sample">
      <h2 id="beside-sample">{t('beside.sample')}</h2>
      <p className="quiet">{t('beside.sampleHint')}</p>
      {lines.length === 0 && <p>{t('beside.noSample')}</p>}
      <dl className="beside-sample">
        {lines.map((line) => {
          const { id = '', kind, wide } = line
          const given = sample?.values.find((one) => one.id === id)
          const label = t('beside.sampleOf', { name: nameOf(line) })
          return (
            <div key={id}>
              <dt>{nameOf(line)}</dt>
              <dd>
                {kind === 'table' ? (
                  <CellsField
                    label={label}
                    placeholder={t('beside.sampleRows', { columns: inCells(line.columns ?? []) })}
                    rows={2}
                    text={(given?.rows ?? []).map(inCells).join('\n')}
                    onChange={(text) => onChange(withValue(beside, { id, rows: rowsOf(text) }))}
                  />
                ) : (
                  <Input.TextArea
                    aria-label={label}
                    autoSize={{ minRows: wide ? 2 : 1 }}
                    maxLength={500}
                    value={given?.value ?? ''}
                    onChange={(event) => onChange(withValue(beside, { id, value: event.target.value }))}
                  />
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {lines.length > 0 && (
        <Checkbox
          checked={sample?.made_up ?? false}
          onChange={(event) =>
            onChange({ ...beside, sample: { values: [], ...sample, made_up: event.target.checked } })
          }
        >
          {t('beside.madeUp')}
        </Checkbox>
      )}
    </section>
  )
}
