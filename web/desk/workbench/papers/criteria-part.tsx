import { Button, Input } from 'antd'
import { useSpeech } from '../../../ui/language.tsx'
import { LineTools } from './line-tools.tsx'
import { type Criterion, freeId, moved, replaced, without } from './paper-draft.ts'

const most = 20

type PartProps = {
  readonly criteria: readonly Criterion[]
  readonly onChange: (criteria: Criterion[]) => void
}

/** I8 受理标准: one sentence a line, its English, and the article where it stands in one. */
export const CriteriaPart = ({ criteria, onChange }: PartProps) => {
  const { t } = useSpeech()
  const change = (at: number, part: Partial<Criterion>) => {
    const one = criteria[at]
    if (one) onChange(replaced(criteria, at, { ...one, ...part }))
  }
  return (
    <section className="beside-part" aria-labelledby="beside-criteria">
      <h2 id="beside-criteria">{t('beside.criteria', { count: criteria.length })}</h2>
      <p className="quiet">{t('beside.criteriaHint')}</p>
      {criteria.length === 0 && <p>{t('beside.noCriteria')}</p>}
      <ol className="beside-lines">
        {criteria.map(({ id, says, says_en: english, basis }, at) => {
          const name = t('beside.criterionOf', { line: at + 1 })
          return (
            <li key={id}>
              <div className="beside-fields">
                <Input.TextArea
                  aria-label={name}
                  autoSize
                  maxLength={500}
                  value={says}
                  placeholder={t('beside.says')}
                  onChange={(event) => change(at, { says: event.target.value })}
                />
                <Input.TextArea
                  aria-label={t('beside.english', { name })}
                  autoSize
                  maxLength={500}
                  value={english ?? ''}
                  placeholder={t('beside.inEnglish')}
                  onChange={(event) => change(at, { says_en: event.target.value })}
                />
                <Input.TextArea
                  autoSize
                  aria-label={t('beside.lawOf', { name })}
                  maxLength={200}
                  value={basis?.title ?? ''}
                  placeholder={t('beside.law')}
                  onChange={(event) => change(at, { basis: { ...basis, title: event.target.value } })}
                />
                <Input
                  aria-label={t('beside.articleOf', { name })}
                  maxLength={100}
                  value={basis?.article ?? ''}
                  placeholder={t('beside.article')}
                  onChange={(event) =>
                    change(at, { basis: { title: '', ...basis, article: event.target.value } })
                  }
                />
                <LineTools
                  name={name}
                  at={at}
                  count={criteria.length}
                  onMove={(by) => onChange(moved(criteria, at, by))}
                  onRemove={() => onChange(without(criteria, at))}
                />
              </div>
            </li>
          )
        })}
      </ol>
      <Button
        disabled={criteria.length >= most}
        onClick={() =>
          onChange([
            ...criteria,
            {
              id: freeId(
                'c',
                criteria.map(({ id }) => id),
              ),
              says: '',
            },
          ])
        }
      >
        {t('beside.addCriterion')}
      </Button>
    </section>
  )
}
