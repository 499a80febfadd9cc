import { Checkbox } from 'antd'
import { useState } from 'react'
import type { TogetherView } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import type { ActOn, CaseOrder } from '../case/act-on.ts'
import { AskedDay, AskedWords } from '../case/asked.tsx'
import { AskedModal } from '../case/asked-modal.tsx'
import { linesOf } from './use-together.ts'

type Props = ActOn & { readonly visitable: TogetherView['visitable']; readonly today: string }

/** C107 One visit for several matters: who went, what was found, and one list of what is to be put right. */
export const VisitSiteAction = ({ view, done, visitable, today }: Props) => {
  const { t, pick } = useSpeech()
  const begun = { matters: [] as readonly string[], staff: '', findings: '', cures: '', on: today }
  const [said, setSaid] = useState(begun)
  const change = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const matters = visitable.map(({ matter }) => matter).filter((one) => said.matters.includes(one))
  const isSaid = matters.length > 0 && said.staff.trim() && said.findings.trim() && said.on
  const order = isSaid
    ? ({
        ...{ type: 'visit_site', matters, staff: linesOf(said.staff), findings: said.findings.trim() },
        ...{ cures: linesOf(said.cures), on: said.on },
      } as CaseOrder)
    : undefined
  return (
    <AskedModal
      {...{ view, done, order }}
      label={t('together.visit')}
      title={t('together.visitTitle')}
      clear={() => setSaid(begun)}
    >
      <fieldset className="action visit-matters">
        <legend>{t('together.visitMatters')}</legend>
        {visitable.map(({ matter, name, nameEn, department }) => (
          <Checkbox
            key={matter}
            checked={said.matters.includes(matter)}
            onChange={({ target }) =>
              change({
                matters: target.checked
                  ? [...said.matters, matter]
                  : said.matters.filter((one) => one !== matter),
              })
            }
          >
            {pick(name, nameEn)} <span className="quiet">{pick(department.name, department.nameEn)}</span>
          </Checkbox>
        ))}
      </fieldset>
      <AskedDay label={t('together.visitDay')} value={said.on} max={today} set={(on) => change({ on })} />
      <AskedWords label={t('together.staff')} value={said.staff} set={(staff) => change({ staff })} />
      <AskedWords
        label={t('together.findings')}
        value={said.findings}
        set={(findings) => change({ findings })}
      />
      <AskedWords label={t('together.cures')} value={said.cures} set={(cures) => change({ cures })} />
      <p className="quiet">{t('together.photosAfter')}</p>
    </AskedModal>
  )
}
