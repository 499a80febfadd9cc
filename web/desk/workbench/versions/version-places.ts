import type { VersionDraft } from '../../../../contract/client.ts'

/** Where a fault or a remark leads: the tab, and the row in it (`data-row` of the element; '' is the tab as a whole). */
export type Place = { readonly tab: string; readonly row: string }

const tabOfKey: Record<string, string> = {
  name: 'basics',
  name_en: 'basics',
  audience: 'basics',
  zone: 'basics',
  lead_department: 'basics',
  lead_reason: 'basics',
  settled: 'basics',
  basics: 'basics',
  questions: 'questions',
  matters: 'matters',
  cuts: 'cuts',
  also_said: 'said',
  faq: 'said',
  said: 'said',
}

const keyOfIndex = (draft: VersionDraft, key: string, index: number): string => {
  if (key === 'questions') return draft.questions?.[index]?.id ?? ''
  if (key === 'matters') return draft.matters[index]?.code ?? ''
  if (key === 'settled') return draft.settled?.[index]?.code ?? ''
  if (key === 'cuts') return [draft.cuts[index]?.matter, draft.cuts[index]?.material].join('/')
  return String(index)
}

/**
 * The tab and row of a path. Paths are of four kinds: rows (`matters/scjgj-spjy`), paths of the draft (`questions[2].sample`),
 * places of the guide lint (`things.yinshua.lead_department`, `matters.scjgj-spjy.materials[3]`), and library faults
 * (`matters/library.yaml [12].when`), which lead to the list of matters.
 */
export const placeOf = (path: string, draft: VersionDraft): Place => {
  if (path.includes('.yaml')) return { tab: path.startsWith('matters') ? 'matters' : 'effect', row: '' }
  const row = /^([a-z_]+)\/(.+)$/.exec(path)
  if (row) return { tab: tabOfKey[row[1] ?? ''] ?? 'effect', row: path }
  const inner = path.replace(/^things\.[^.]+\.?/, '')
  const named = /^(matters|questions)\.([^.[]+)/.exec(inner)
  if (named) return { tab: tabOfKey[named[1] ?? ''] ?? 'effect', row: `${named[1]}/${named[2]}` }
  const indexed = /^([a-z_]+)\[(\d+)\]/.exec(inner)
  if (indexed) {
    const key = indexed[1] ?? ''
    return { tab: tabOfKey[key] ?? 'effect', row: `${key}/${keyOfIndex(draft, key, Number(indexed[2]))}` }
  }
  const key = /^[a-z_]+/.exec(inner)?.[0] ?? ''
  return { tab: tabOfKey[key] ?? 'effect', row: key in tabOfKey ? key : '' }
}

export const addressOf = (versionId: string, { tab, row }: Place): string =>
  `/workbench/versions/${versionId}/${tab}${row ? `?row=${encodeURIComponent(row)}` : ''}`
