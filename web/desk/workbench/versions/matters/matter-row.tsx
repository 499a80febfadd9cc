import { Button } from 'antd'
import { Trash2 } from 'lucide-react'
import { useSpeech } from '../../../../ui/language.tsx'
import { ConditionEditor } from '../condition/condition-editor.tsx'
import { ConditionSaid } from '../condition/condition-said.tsx'
import { MatterName } from '../draft/matter-name.tsx'
import { RowFaults } from '../draft/row-faults.tsx'
import type { DraftMatter, DraftQuestion } from '../draft/sections.ts'
import { useChoices } from '../draft/use-choices.ts'
import { Occurrence } from './occurrence.tsx'
import { OwnPapers, PaperConditions } from './paper-conditions.tsx'
import { PrerequisiteList } from './prerequisite-list.tsx'
import { OwnRows, RowsPart } from './rows-part.tsx'

type Props = {
  readonly row: DraftMatter
  readonly questions: readonly DraftQuestion[]
  readonly drafted: ReadonlySet<string>
  readonly occurs: number | undefined
  readonly scenarios: number
  readonly open: boolean
  readonly editable: boolean
  readonly onOpen: () => void
  readonly onWhen: (when: string) => void
  readonly onRows: (per: string, each: string) => void
  readonly onPaper: (material: string, text: string, listed: string) => void
  /** The paper the address names; '' when none. */
  readonly paper: string
  readonly onRemove: () => void
  readonly onAdd: (code: string) => void
}

/** One matter: when it is needed, in how many scenarios that is, and what must come before it. */
export const MatterRow = (props: Props) => {
  const { t, pick } = useSpeech()
  const { row, questions, editable, open } = props
  const { matters } = useChoices()
  const matter = matters.get(row.code)
  const name = matter ? pick(matter.name, matter.nameEn) : row.code
  return (
    <>
      <tr data-row={`matters/${row.code}`} className={open ? 'matter-open' : ''}>
        <td>
          <MatterName matter={matter} code={row.code} />
          <RowFaults row={`matters/${row.code}`} below={!open} />
        </td>
        <td>
          <ConditionSaid text={row.when ?? ''} questions={questions} />{' '}
          {editable && (
            <Button
              size="small"
              type="link"
              aria-expanded={open}
              aria-label={t(open ? 'version.foldOf' : 'version.changeOf', { name })}
              onClick={props.onOpen}
            >
              {t(open ? 'version.fold' : 'version.change')}
            </Button>
          )}
          {!open && <OwnRows row={row} questions={questions} />}
          {!open && <OwnPapers row={row} papers={matter?.papers ?? []} questions={questions} />}
        </td>
        <td>
          <Occurrence count={props.occurs} all={props.scenarios} />
        </td>
        <td>
          <PrerequisiteList code={row.code} drafted={props.drafted} onAdd={editable ? props.onAdd : null} />
        </td>
        <td>
          {editable && (
            <Button
              size="small"
              type="text"
              icon={<Trash2 aria-hidden size={14} />}
              aria-label={t('version.removeOf', { name })}
              onClick={props.onRemove}
            />
          )}
        </td>
      </tr>
      {open && editable && (
        <tr className="matter-editor">
          <td colSpan={5}>
            <ConditionEditor text={row.when ?? ''} questions={questions} onText={props.onWhen} />
            <RowsPart row={row} questions={questions} onRows={props.onRows} />
            <PaperConditions
              row={row}
              papers={matter?.papers ?? []}
              questions={questions}
              wanted={props.paper}
              onPaper={props.onPaper}
            />
          </td>
        </tr>
      )}
    </>
  )
}
