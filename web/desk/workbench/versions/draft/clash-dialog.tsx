import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { formatInstant } from '../../../../ui/dates.ts'
import { useSpeech } from '../../../../ui/language.tsx'
import { differing, linesOf } from './clash-text.ts'
import { useDraftWork } from './draft-context.ts'
import type { Clash, Side } from './merge.ts'
import { clashesOf, type SectionState } from './section-state.ts'
import { sectionKeys } from './sections.ts'
import { useChoices } from './use-choices.ts'

const fieldKeys: Record<string, string> = {
  id: 'version.field.id',
  ask: 'version.field.ask',
  ask_en: 'version.field.ask_en',
  type: 'version.field.type',
  unit: 'version.field.unit',
  range: 'version.field.range',
  options: 'version.field.options',
  sample: 'version.field.sample',
  code: 'version.field.code',
  when: 'version.field.when',
  papers: 'version.field.papers',
  per: 'version.field.per',
  each: 'version.field.each',
  reckoned: 'version.field.reckoned',
  why: 'version.field.why',
  q: 'version.field.q',
  a: 'version.field.a',
  name: 'version.field.name',
  name_en: 'version.field.name_en',
  audience: 'version.field.audience',
  zone: 'version.field.zone',
  lead_department: 'version.field.lead_department',
  lead_reason: 'version.field.lead_reason',
  basis: 'version.field.basis',
  reason: 'version.field.reason',
  fields: 'ledger.fields',
  adds: 'ledger.adds',
}

const Text = ({ value, other }: { value: unknown; other: unknown }) => {
  const { t } = useSpeech()
  const differs = differing(value, other)
  if (value === undefined) return <p className="quiet">{t('version.clashRemoved')}</p>
  return (
    <dl className="clash-text">
      {linesOf(value).map(({ field, text }) => (
        <div key={field} className={differs.has(field) ? 'clash-differs' : ''}>
          {field && <dt>{t(fieldKeys[field] ?? field)}</dt>}
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A row by what people call it: the question, the matter's name, the field; its key where nothing better is known. */
const useRowName = () => {
  const { t, pick } = useSpeech()
  const { matters } = useChoices()
  return ({ key, mine, theirs }: Clash): string => {
    const { ask, q } = (mine ?? theirs ?? {}) as { ask?: string; q?: string }
    const name = key.replace(/#\d+$/, '')
    const code = name.replace(/^[a-z_]+\//, '')
    const matter = matters.get(code) ?? matters.get(name.split('/')[0] ?? '')
    if (fieldKeys[name]) return t(fieldKeys[name])
    return ask || q || (matter ? pick(matter.name, matter.nameEn) : code)
  }
}

const Choice = ({
  clash,
  state,
  side,
  onChoose,
}: {
  clash: Clash
  state: SectionState
  side: Side | undefined
  onChoose: (side: Side) => void
}) => {
  const { t, language } = useSpeech()
  const { theirs } = state
  const name = useRowName()(clash)
  return (
    <fieldset className="clash">
      <legend>
        {t(sectionKeys[state.section])} · {name}
      </legend>
      <Radio.Group
        className="clash-sides"
        value={side ?? null}
        onChange={(event) => onChoose(event.target.value)}
        aria-label={name}
      >
        <div className="clash-side">
          <Radio value="mine">{t('version.clashMine')}</Radio>
          <Text value={clash.mine} other={clash.theirs} />
        </div>
        <div className="clash-side">
          <Radio value="theirs">
            {t('version.clashTheirs', {
              name: theirs?.name ?? '',
              time: theirs ? formatInstant(theirs.at, language) : '',
            })}
          </Radio>
          <Text value={clash.theirs} other={clash.mine} />
        </div>
      </Radio.Group>
    </fieldset>
  )
}

/** Both texts of every row that two people changed, side by side. Nothing is saved until each has been decided. */
export const ClashDialog = ({
  states,
  onClose,
}: {
  states: readonly SectionState[]
  onClose: () => void
}) => {
  const { t } = useSpeech()
  const { choose } = useDraftWork()
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const rows = states.flatMap((state) => clashesOf(state).map((clash) => ({ state, clash })))
  const id = ({ state, clash }: (typeof rows)[number]) => `${state.section} ${clash.key}`
  const all = (side: Side) => setSides(Object.fromEntries(rows.map((row) => [id(row), side])))
  const decide = () => {
    for (const state of states)
      choose(
        state.section,
        Object.fromEntries(
          clashesOf(state).map(({ key }) => [key, sides[`${state.section} ${key}`] ?? 'mine']),
        ),
      )
    onClose()
  }
  return (
    <Modal
      open
      width={880}
      title={t('version.clashTitle')}
      okText={t('version.clashDecide')}
      okButtonProps={{ disabled: rows.some((row) => !sides[id(row)]) }}
      onOk={decide}
      onCancel={onClose}
    >
      <p>{t('version.clashHint')}</p>
      <p className="clash-all">
        <Button size="small" onClick={() => all('mine')}>
          {t('version.clashAllMine')}
        </Button>
        <Button size="small" onClick={() => all('theirs')}>
          {t('version.clashAllTheirs')}
        </Button>
      </p>
      {rows.map((row) => (
        <Choice
          key={id(row)}
          {...row}
          side={sides[id(row)]}
          onChoose={(side) => setSides({ ...sides, [id(row)]: side })}
        />
      ))}
    </Modal>
  )
}
