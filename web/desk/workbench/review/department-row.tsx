import { Button } from 'antd'
import { useState } from 'react'
import type { DraftRow, VersionRemark, VersionView } from '../../../../contract/client.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { RemarkForm } from './remark-form.tsx'
import { useActOnVersion } from './use-act.ts'

type RowProps = {
  readonly row: DraftRow
  readonly mine: boolean
  readonly remarks: readonly VersionRemark[]
  readonly view: VersionView
  readonly refresh: () => void
}

const cutOf = ({ draft }: VersionView, path: string) =>
  draft.cuts.find(({ matter, material }) => path === `cuts/${matter}/${material}`)

/** A cut of the department's own row: its basis stands above; here the signature. */
const SignCut = ({ row, mine, view, refresh }: RowProps) => {
  const { t, language } = useSpeech()
  const sign = useActOnVersion(view.versionId, refresh)
  const cut = cutOf(view, row.row)
  if (!cut) return null
  if (cut.by)
    return (
      <p className="signed">{t('review.cutSigned', { name: cut.by, day: formatDay(cut.on, language) })}</p>
    )
  if (!mine || !view.available.includes('sign_cut')) return <p className="amber">{t('review.cutUnsigned')}</p>
  return (
    <>
      <RefusalNote error={sign.error} />
      <Button
        danger
        size="small"
        loading={sign.isPending}
        onClick={() => sign.mutate({ type: 'sign_cut', matter: cut.matter, material: cut.material })}
      >
        {t('review.signCut')}
      </Button>
    </>
  )
}

/** V26 A field of the department's own forms: its basis stands above; here the signature, for all its rows at once. */
const SignField = ({ row, mine, view, refresh }: RowProps) => {
  const { t, language } = useSpeech()
  const sign = useActOnVersion(view.versionId, refresh)
  const rows = (view.draft.field_cuts ?? []).filter(
    ({ owner, element }) => row.row === `field_cuts/${owner}/${element}`,
  )
  const [first] = rows
  if (!first) return null
  if (rows.every(({ by }) => by))
    return (
      <p className="signed">
        {t('review.cutSigned', { name: first.by, day: formatDay(first.on, language) })}
      </p>
    )
  if (!mine || !view.available.includes('sign_field_cut'))
    return <p className="amber">{t('review.cutUnsigned')}</p>
  return (
    <>
      <RefusalNote error={sign.error} />
      <Button
        danger
        size="small"
        loading={sign.isPending}
        onClick={() => sign.mutate({ type: 'sign_field_cut', element: first.element })}
      >
        {t('review.signField')}
      </Button>
    </>
  )
}

/** One row of the draft as it is read; a department's own are marked and can be remarked on. */
export const DepartmentRow = (props: RowProps) => {
  const { t, pick, language } = useSpeech()
  const [remarking, setRemarking] = useState(false)
  const { row, mine, remarks, view, refresh } = props
  const classes = ['draft-row', `draft-row-${row.kind}`, mine ? 'draft-row-mine' : ''].join(' ')
  return (
    <li className={classes} data-row={row.row}>
      <div className="draft-row-text">
        <p>
          <span className="draft-row-name">{pick(row.name, row.nameEn)}</span>
          {row.kind === 'requirement' && <span className="quiet small">{row.says[language]}</span>}
          {row.department && row.kind !== 'requirement' && (
            <span className="quiet small">{pick(row.department.name, row.department.nameEn)}</span>
          )}
          {mine && row.kind !== 'requirement' && <span className="tag-mine">{t('review.mine')}</span>}
        </p>
        {row.kind !== 'requirement' && <p className="quiet small">{row.says[language]}</p>}
        {row.kind === 'cut' && <SignCut {...props} />}
        {row.kind === 'field' && <SignField {...props} />}
      </div>
      <div className="draft-row-side">
        {remarks.length > 0 && (
          <span className="small">{t('review.remarkCount', { count: remarks.length })}</span>
        )}
        {view.available.includes('remark') && (
          <Button size="small" type="link" onClick={() => setRemarking(!remarking)} aria-expanded={remarking}>
            {t('review.remark')}
          </Button>
        )}
      </div>
      {remarking && (
        <RemarkForm
          row={row.row}
          versionId={view.versionId}
          refresh={refresh}
          onDone={() => setRemarking(false)}
        />
      )}
    </li>
  )
}
