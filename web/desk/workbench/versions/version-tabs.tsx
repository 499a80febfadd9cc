import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { VersionView } from '../../../../contract/client.ts'
import type { VersionTabProps } from './version-tab-props.ts'

export type VersionTab = {
  /** The last part of the address. */
  readonly id: string
  readonly textKey: string
  /** Tabs of one kind of work stand together, in this order. */
  readonly group: 'draft' | 'process' | 'review'
  /** A number beside the word, such as open remarks; nothing is shown for 0. */
  readonly count?: (view: VersionView) => number
  readonly Component: LazyExoticComponent<ComponentType<VersionTabProps>>
}

/** The tabs of a version. A tab is one line here, one folder beside this file and one text in each language. */
export const versionTabs: readonly VersionTab[] = [
  {
    id: 'basics',
    textKey: 'version.tab.basics',
    group: 'draft',
    Component: lazy(() => import('./basics/basics-tab.tsx').then((file) => ({ default: file.BasicsTab }))),
  },
  {
    id: 'questions',
    textKey: 'version.tab.questions',
    group: 'draft',
    Component: lazy(() =>
      import('./questions/questions-tab.tsx').then((file) => ({ default: file.QuestionsTab })),
    ),
  },
  {
    id: 'matters',
    textKey: 'version.tab.matters',
    group: 'draft',
    Component: lazy(() => import('./matters/matters-tab.tsx').then((file) => ({ default: file.MattersTab }))),
  },
  {
    id: 'said',
    textKey: 'version.tab.said',
    group: 'draft',
    Component: lazy(() => import('./said/said-tab.tsx').then((file) => ({ default: file.SaidTab }))),
  },
  {
    id: 'effect',
    textKey: 'version.tab.effect',
    group: 'draft',
    count: ({ faults }) => faults.filter(({ severity }) => severity === 'error').length,
    Component: lazy(() => import('./effect/effect-tab.tsx').then((file) => ({ default: file.EffectTab }))),
  },
  {
    id: 'process',
    textKey: 'process.tab',
    group: 'process',
    Component: lazy(() =>
      import('../process/process-tab.tsx').then((file) => ({ default: file.ProcessTab })),
    ),
  },
  {
    id: 'ledger',
    textKey: 'ledger.tab',
    group: 'process',
    count: ({ unsignedCuts }) => unsignedCuts,
    Component: lazy(() => import('../ledger/ledger-tab.tsx').then((file) => ({ default: file.LedgerTab }))),
  },
  {
    id: 'compare',
    textKey: 'compare.tab',
    group: 'process',
    Component: lazy(() =>
      import('../compare/compare-tab.tsx').then((file) => ({ default: file.CompareTab })),
    ),
  },
  {
    id: 'review',
    textKey: 'review.tab',
    group: 'review',
    count: ({ openRemarks }) => openRemarks,
    Component: lazy(() => import('../review/review-tab.tsx').then((file) => ({ default: file.ReviewTab }))),
  },
  {
    id: 'history',
    textKey: 'review.historyTab',
    group: 'review',
    Component: lazy(() => import('../review/history-tab.tsx').then((file) => ({ default: file.HistoryTab }))),
  },
]
