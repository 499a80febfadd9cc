import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { planValues } from '#engine/casework'
import type { Operations } from '../../../contract/client.ts'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { beginSystem, type Field, moved, planWords, type System, sourceKey, sourceOf } from './set-system.ts'

type Page = Operations['getOtherSystem']['reply']

const useSources = ({ form }: Pick<Page, 'form'>) => {
  const { t, pick } = useSpeech()
  return [
    ...form.flatMap(({ element, name, nameEn, columns }) =>
      columns.length
        ? columns.map((column) => ({
            value: `form ${element} ${column.element}`,
            label: `${pick(name, nameEn)} · ${pick(column.name, column.nameEn)}`,
          }))
        : [{ value: `form ${element} `, label: pick(name, nameEn) }],
    ),
    ...planValues.map((value) => ({ value: `plan ${value}`, label: t(planWords[value]) })),
    { value: 'fixed', label: t('retyping.fixed') },
  ]
}

type Row = {
  readonly field: Field
  readonly place: number
  readonly sources: ReturnType<typeof useSources>
  readonly change: (next: Field) => void
  readonly move: (step: 1 | -1) => void
  readonly remove: () => void
}

const FieldRow = ({ field, place, sources, change, move, remove }: Row) => {
  const { t } = useSpeech()
  const named = (what: string) => `${t(what)} ${place + 1}`
  return (
    <li>
      <Input
        aria-label={named('retyping.fieldName')}
        maxLength={60}
        value={field.label}
        onChange={(event) => change({ ...field, label: event.target.value })}
      />
      <span>
        <Select
          aria-label={named('retyping.fieldFrom')}
          style={{ width: '100%' }}
          showSearch
          optionFilterProp="label"
          value={sourceKey(field.from)}
          options={sources}
          onChange={(key: string) => change({ ...field, from: sourceOf(key, field.from) })}
        />
        {field.from.kind === 'fixed' && (
          <Input
            aria-label={named('retyping.fixedText')}
            maxLength={200}
            value={field.from.text}
            onChange={(event) => change({ ...field, from: { kind: 'fixed', text: event.target.value } })}
          />
        )}
      </span>
      <span>
        <Button size="small" aria-label={named('retyping.up')} onClick={() => move(-1)}>
          ↑
        </Button>{' '}
        <Button size="small" aria-label={named('retyping.down')} onClick={() => move(1)}>
          ↓
        </Button>{' '}
        <Button size="small" aria-label={named('retyping.remove')} onClick={remove}>
          ×
        </Button>
      </span>
    </li>
  )
}

/** C132 Characters of the number another system gives. */
const longestNumber = 100

const NumberForm = ({
  number,
  change,
}: {
  number: System['number']
  change: (next: System['number']) => void
}) => {
  const { t } = useSpeech()
  return (
    <div className="retyping-number">
      <label htmlFor="system-called">
        {t('retyping.numberCalled')}
        <Input
          id="system-called"
          maxLength={60}
          value={number.called}
          onChange={(event) => change({ ...number, called: event.target.value })}
        />
      </label>
      {(
        [
          ['least', t('retyping.least'), 1],
          ['most', t('retyping.most'), longestNumber],
        ] as const
      ).map(([which, called, otherwise]) => (
        <label key={which} htmlFor={`system-${which}`}>
          {called}
          <InputNumber
            id={`system-${which}`}
            min={1}
            max={longestNumber}
            value={number[which]}
            onChange={(length) => change({ ...number, [which]: length ?? otherwise })}
          />
        </label>
      ))}
    </div>
  )
}

/** C130 How one matter is typed again. What is typed here stays until it is saved or another matter is chosen. */
export const SystemForm = ({ page }: { page: Page }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  const sources = useSources(page)
  const [system, setSystem] = useState<System>(
    () => page.system ?? beginSystem(page, t('retyping.numberUsual')),
  )
  const save = useMutation({
    mutationFn: (next: System | null) =>
      call('setOtherSystem', {
        params: { matter: page.matter },
        body: { revision: page.revision, system: next },
      }),
    onSuccess: (next) => {
      client.setQueryData(['other-system', page.matter], next)
      return client.invalidateQueries({ queryKey: ['other-systems'] })
    },
  })
  const { fields } = system
  const withFields = (next: readonly Field[]) => setSystem({ ...system, fields: [...next] })
  return (
    <div className="retyping-back" style={{ maxWidth: 900, justifyItems: 'stretch' }}>
      <label htmlFor="system-name">{t('retyping.systemName')}</label>
      <Input
        id="system-name"
        maxLength={60}
        value={system.name}
        onChange={(event) => setSystem({ ...system, name: event.target.value })}
      />
      <NumberForm number={system.number} change={(number) => setSystem({ ...system, number })} />
      <h3>{t('retyping.fields')}</h3>
      <ol className="retyping-fields">
        {fields.map((field, place) => (
          <FieldRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a field has nothing of its own; its place is what it is
            key={place}
            {...{ field, place, sources }}
            change={(next) => withFields(fields.map((one, at) => (at === place ? next : one)))}
            move={(step) => withFields(moved(fields, place, step))}
            remove={() => withFields(fields.filter((_, at) => at !== place))}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => withFields([...fields, { label: '', from: { kind: 'fixed', text: '' } }])}>
          {t('retyping.add')}
        </Button>
      </div>
      <RefusalNote error={save.error} />
      <div>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate(system)}>
          {t('retyping.save')}
        </Button>{' '}
        {page.system && (
          <Popconfirm title={t('retyping.stopSure')} onConfirm={() => save.mutate(null)}>
            <Button danger>{t('retyping.stop')}</Button>
          </Popconfirm>
        )}
      </div>
    </div>
  )
}
