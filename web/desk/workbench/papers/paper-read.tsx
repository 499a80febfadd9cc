import type { LibraryPaper } from '../../../../contract/client.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { inCells, isFilledIn, kindKeys, nameOfLine } from './paper-draft.ts'

/** What stands beside a paper, for whoever may only read it. */
export const PaperRead = ({ paper: { beside, elements } }: { paper: LibraryPaper }) => {
  const { t, pick } = useSpeech()
  const { criteria = [], blank = [], sample } = beside
  const nameOf = nameOfLine(elements, pick)
  return (
    <>
      <section className="beside-part" aria-labelledby="beside-criteria">
        <h2 id="beside-criteria">{t('beside.criteria', { count: criteria.length })}</h2>
        {criteria.length === 0 && <p>{t('beside.noCriteria')}</p>}
        <ol>
          {criteria.map(({ id, says, says_en: english, basis }) => (
            <li key={id}>
              {pick(says, english ?? '')}
              {basis && (
                <span className="quiet">
                  {' '}
                  {basis.title} {basis.article}
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section className="beside-part" aria-labelledby="beside-blank">
        <h2 id="beside-blank">{t('beside.blank', { count: blank.length })}</h2>
        {blank.length === 0 && <p>{t('beside.noBlank')}</p>}
        <ol>
          {blank.map((line, at) => {
            const given = sample?.values.find(({ id }) => isFilledIn(line) && id === line.id)
            const filled = given?.value ?? given?.rows?.map(inCells).join('\n')
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines that are only read have no id and never move
              <li key={at}>
                <span className="quiet small">{t(kindKeys[line.kind])}</span> {nameOf(line)}
                {line.columns && <span className="quiet"> {inCells(line.columns)}</span>}
                {filled && (
                  <div className="beside-filled">
                    <span className="quiet small">{t('beside.sample')}</span> {filled}
                  </div>
                )}
              </li>
            )
          })}
        </ol>
      </section>
    </>
  )
}
