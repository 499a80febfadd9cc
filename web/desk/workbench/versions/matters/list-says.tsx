import type { ListChoice } from '../../../../../contract/client.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { keyed } from '../draft/keyed.ts'

/** D13 What a list says itself, for every one thing that asks for it; to be read here, not changed. */
export const ListSays = ({ list }: { list: ListChoice }) => {
  const { t, pick } = useSpeech()
  const named = (one: { readonly name: string; readonly nameEn: string }) => pick(one.name, one.nameEn)
  const [least, most] = list.rows
  const lines = [
    { label: t('version.list.rows'), texts: [t('version.list.rowsText', { least, most })] },
    { label: t('version.list.tells'), texts: [named(list.tells)] },
    { label: t('version.list.totals'), texts: list.totals.map(named) },
    {
      label: t('version.list.starts'),
      texts: list.starts.map(({ column, from }) =>
        t('version.list.startsText', { column: named(column), from: named(from) }),
      ),
    },
    {
      label: t('version.list.must'),
      texts: list.must.map(({ zh, en, doubt }) =>
        doubt ? t('version.list.doubt', { text: pick(zh, en) }) : pick(zh, en),
      ),
    },
    { label: t('version.list.ifAsked'), texts: list.ifAsked.map(named) },
  ].filter(({ texts }) => texts.length > 0)
  return (
    <details className="list-says">
      <summary>{t('version.list.says', { list: named(list) })}</summary>
      <p className="quiet small">{t('version.list.hint')}</p>
      <dl>
        {lines.map(({ label, texts }) => (
          <div key={label}>
            <dt>{label}</dt>
            {keyed(texts, (text) => text).map(({ item, key }) => (
              <dd key={key}>{item}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
