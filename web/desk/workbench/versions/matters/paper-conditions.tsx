import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatterChoice } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { ConditionEditor } from '../condition/condition-editor.tsx'
import { ConditionSaid } from '../condition/condition-said.tsx'
import { keyed } from '../draft/keyed.ts'
import { RowFaults } from '../draft/row-faults.tsx'
import type { DraftMatter, DraftQuestion } from '../draft/sections.ts'

type Paper = MatterChoice['papers'][number]
type OwnPaper = NonNullable<DraftMatter['papers']>[number]
type Props = {
  readonly row: DraftMatter
  readonly papers: readonly Paper[]
  readonly questions: readonly DraftQuestion[]
  /** The paper the address names; '' when none. */
  readonly wanted: string
  readonly onPaper: (material: string, text: string, listed: string) => void
}

const ownOf = (row: DraftMatter, material: string | undefined): OwnPaper | undefined =>
  row.papers?.find((one) => one.material === material)

const PaperLine = ({
  row,
  paper,
  questions,
  open,
  onOpen,
  onPaper,
}: Omit<Props, 'papers' | 'wanted'> & { paper: Paper; open: boolean; onOpen: () => void }) => {
  const { t, pick } = useSpeech()
  const { material = '', when: listed = '' } = paper
  const own = ownOf(row, material)
  const name = pick(paper.name, paper.nameEn)
  const text = own ? (own.when ?? '') : listed
  return (
    <li data-row={`matters/${row.code}/${material}`}>
      <div className="paper-line">
        <span>{name}</span>
        <span>
          <ConditionSaid text={text} questions={questions} always={t('version.paperAlways')} />{' '}
          <span className={own ? 'tag-own' : 'quiet small'}>
            {t(own ? 'version.paperOwn' : 'version.paperListed')}
          </span>
        </span>
        <span>
          {material && (
            <Button
              size="small"
              type="link"
              aria-expanded={open}
              aria-label={t(open ? 'version.foldOf' : own ? 'version.changeOf' : 'version.paperWriteOf', {
                name,
              })}
              onClick={onOpen}
            >
              {t(open ? 'version.fold' : own ? 'version.change' : 'version.paperWrite')}
            </Button>
          )}
          {own && (
            <Button
              size="small"
              type="link"
              aria-label={t('version.paperAsListedOf', { name })}
              onClick={() => onPaper(material, listed, listed)}
            >
              {t('version.paperAsListed')}
            </Button>
          )}
        </span>
      </div>
      <RowFaults row={`matters/${row.code}/${material}`} />
      {open && (
        <ConditionEditor
          text={text}
          questions={questions}
          onText={(typed) => onPaper(material, typed, listed)}
          always={t('version.paperAlways')}
        />
      )}
    </li>
  )
}

/** I9 The papers of a matter, each with when it is asked for in this one thing: as its list says, or as written here. */
export const PaperConditions = ({ wanted, papers, ...props }: Props) => {
  const { t } = useSpeech()
  const [open, setOpen] = useState(wanted)
  if (papers.length === 0) return null
  return (
    <section className="paper-conditions">
      <h2>{t('version.papers', { count: papers.length })}</h2>
      <p className="quiet small">{t('version.papersHint')}</p>
      <ul className="plain-list">
        {keyed(papers, ({ material, name }) => material ?? name).map(({ item: paper, key }) => (
          <PaperLine
            key={key}
            {...props}
            paper={paper}
            open={paper.material !== undefined && open === paper.material}
            onOpen={() => setOpen(open === paper.material ? '' : (paper.material ?? ''))}
          />
        ))}
      </ul>
      <p className="quiet small">
        {t('version.fieldsElsewhere')}{' '}
        <Link to="../ledger?row=field_cuts/" relative="path">
          {t('version.fieldsLedger')}
        </Link>
      </p>
    </section>
  )
}

/** What the draft itself says of papers, to be read. */
export const OwnPapers = ({ row, papers, questions }: Pick<Props, 'row' | 'papers' | 'questions'>) => {
  const { t, pick } = useSpeech()
  return (row.papers ?? []).map(({ material, when }) => {
    const paper = papers.find((one) => one.material === material)
    return (
      <p key={material} className="own-paper small">
        {t('version.paperOnly', { name: paper ? pick(paper.name, paper.nameEn) : material })}
        <ConditionSaid text={when ?? ''} questions={questions} always={t('version.paperAlways')} />
      </p>
    )
  })
}
