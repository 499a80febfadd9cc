import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { LibraryPaper } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { CellsField } from './cells-field.tsx'
import { LineTools } from './line-tools.tsx'
import {
  cellsOf,
  freeId,
  inCells,
  kindKeys,
  type Line,
  moved,
  ofKind,
  replaced,
  without,
} from './paper-draft.ts'

const most = 80
const kinds = Object.keys(kindKeys) as Line['kind'][]

type PartProps = {
  readonly lines: readonly Line[]
  readonly elements: LibraryPaper['elements']
  readonly onChange: (lines: Line[]) => void
}

/** I8 空白表: line by line, as it is set. */
export const BlankPart = ({ lines, elements, onChange }: PartProps) => {
  const { t } = useSpeech()
  const add = () =>
    onChange([
      ...lines,
      {
        kind: 'field',
        id: freeId(
          'line',
          lines.map(({ id }) => id),
        ),
        name: '',
      },
    ])
  return (
    <section className="beside-part" aria-labelledby="beside-blank">
      <h2 id="beside-blank">{t('beside.blank', { count: lines.length })}</h2>
      <p className="quiet">{t('beside.blankHint')}</p>
      {lines.length === 0 && <p>{t('beside.noBlank')}</p>}
      <ol className="beside-lines">
        {lines.map((line, at) => (
          // Lines that are only read have no id; their place is what they are.
          <li key={line.id ?? `${at} ${lines.length}`}>
            <div className="beside-fields">
              <BlankLine
                line={line}
                name={t('beside.lineOf', { line: at + 1 })}
                lines={lines}
                elements={elements}
                onChange={(next) => onChange(replaced(lines, at, next))}
              />
              <LineTools
                name={t('beside.lineOf', { line: at + 1 })}
                at={at}
                count={lines.length}
                onMove={(by) => onChange(moved(lines, at, by))}
                onRemove={() => onChange(without(lines, at))}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button disabled={lines.length >= most} onClick={add}>
        {t('beside.addLine')}
      </Button>
    </section>
  )
}

type LineProps = {
  readonly line: Line
  readonly name: string
  readonly lines: readonly Line[]
  readonly elements: LibraryPaper['elements']
  readonly onChange: (line: Line) => void
}

const BlankLine = ({ line, name, lines, elements, onChange }: LineProps) => {
  const { t, pick } = useSpeech()
  const { kind, element, wide } = line
  const ofElement = (id: string | undefined) => {
    const { element: _before, ...rest } = line
    onChange(id === undefined ? rest : { ...rest, element: id })
  }
  return (
    <>
      <Select<Line['kind']>
        aria-label={t('beside.kindOf', { name })}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(kindKeys[value]) }))}
        onChange={(next) => onChange(ofKind(line, next, lines))}
      />
      <Input
        aria-label={t('beside.nameOf', { name })}
        maxLength={500}
        value={line.name ?? ''}
        placeholder={t(element ? 'beside.nameOfElement' : 'beside.name')}
        onChange={(event) => onChange({ ...line, name: event.target.value })}
      />
      <Input
        aria-label={t('beside.english', { name })}
        maxLength={500}
        value={line.name_en ?? ''}
        placeholder={t('beside.inEnglish')}
        onChange={(event) => onChange({ ...line, name_en: event.target.value })}
      />
      {kind === 'field' && (
        <Select
          aria-label={t('beside.elementOf', { name })}
          placeholder={t('beside.element')}
          allowClear
          showSearch
          optionFilterProp="label"
          value={element}
          options={elements.map((one) => ({ value: one.id, label: pick(one.name, one.nameEn) }))}
          onChange={ofElement}
        />
      )}
      {kind === 'field' && (
        <Checkbox
          checked={wide ?? false}
          onChange={(event) => onChange({ ...line, wide: event.target.checked })}
        >
          {t('beside.wide')}
        </Checkbox>
      )}
      {kind === 'table' && <TableLine line={line} name={name} onChange={onChange} />}
    </>
  )
}

const TableLine = ({ line, name, onChange }: Pick<LineProps, 'line' | 'name' | 'onChange'>) => {
  const { t } = useSpeech()
  return (
    <>
      <CellsField
        label={t('beside.columnsOf', { name })}
        placeholder={t('beside.columns')}
        text={inCells(line.columns ?? [])}
        onChange={(text) => onChange({ ...line, columns: cellsOf(text) })}
      />
      <CellsField
        label={t('beside.columnsEnglishOf', { name })}
        placeholder={t('beside.columnsEnglish')}
        text={inCells(line.columns_en ?? [])}
        onChange={(text) => onChange({ ...line, columns_en: cellsOf(text) })}
      />
      <span className="beside-rows">
        <InputNumber
          aria-label={t('beside.rowsOf', { name })}
          min={1}
          max={40}
          precision={0}
          value={line.rows ?? 8}
          onChange={(rows) => onChange({ ...line, rows: rows ?? 8 })}
        />
        {t('beside.rows')}
      </span>
    </>
  )
}
