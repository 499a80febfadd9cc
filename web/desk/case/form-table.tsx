import { useQuery } from '@tanstack/react-query'
import { Descriptions, Skeleton } from 'antd'
import { call } from '../../ui/call.ts'
import { valueWord } from '../../ui/field-words.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ListRead } from '../../ui/list-read.tsx'
import { unitWord } from '../../ui/units.ts'
import { RefusalNote } from '../refusal.tsx'
import type { FieldMarks } from './field-marks.ts'
import { MarkField } from './mark-field.tsx'

type FormTableProps = {
  readonly caseId: string
  /** Of whoever may send the notice. */
  readonly marks: FieldMarks | undefined
}

/** The one form, read only; a department gets the fields its matters ask for. What is wrong is marked in its place. */
export const FormTable = ({ caseId, marks }: FormTableProps) => {
  const speech = useSpeech()
  const { pick, t } = speech
  const { data, error } = useQuery({
    queryKey: ['form', caseId],
    queryFn: () => call('getForm', { params: { caseId } }),
  })
  if (error) return <RefusalNote error={error} />
  if (!data) return <Skeleton active />
  return (
    <>
      {data.sections.map((section) => {
        const filled = section.fields.filter(({ value }) => value)
        if (filled.length === 0) return null
        return (
          <Descriptions
            key={section.id}
            title={pick(section.title, section.titleEn)}
            size="small"
            bordered
            column={{ xs: 1, lg: 2 }}
            items={filled.map((field) => ({
              key: field.element,
              label: pick(field.name, field.nameEn),
              children: (
                <div className="field-read">
                  {field.list ? (
                    <ListRead
                      list={field.list}
                      value={field.value}
                      unit={field.unit}
                      name={pick(field.name, field.nameEn)}
                    />
                  ) : (
                    <>
                      {valueWord(field, field.value, speech)} {unitWord(field.unit, speech)}
                    </>
                  )}
                  {field.source && (
                    <span className="source">
                      {t('form.source', { name: pick(field.source.name, field.source.nameEn) })}
                    </span>
                  )}
                  {marks && (
                    <MarkField
                      name={pick(field.name, field.nameEn)}
                      wrong={marks.marks[field.element]?.wrong}
                      onMark={(wrong) => marks.mark(field.element, { name: field.name, wrong })}
                    />
                  )}
                </div>
              ),
            }))}
          />
        )
      })}
    </>
  )
}
