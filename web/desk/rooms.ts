import {
  BadgeX,
  BookOpen,
  CalendarCheck,
  CalendarDays,
  ChartColumn,
  DatabaseZap,
  GitBranch,
  type LucideIcon,
  MessagesSquare,
  Plus,
  ScrollText,
  Shapes,
  SquareLibrary,
  Star,
  Tags,
  Timer,
  UserSearch,
  Users,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Permission } from '#engine/identity'
import { caseRoom } from './case/room.ts'
import { room, workbench } from './lazy-room.ts'
import { QueuePage } from './pages/queue-page.tsx'
import type { Me } from './session.ts'
import { WaitingCount } from './workbench/review/waiting-count.tsx'

export type Room = {
  /** Below /desk; `:name` is a part that varies. */
  readonly path: string
  /** Who may enter: a room that is not permitted is neither in the menu nor behind its address. */
  readonly permission: Permission
  readonly page: ComponentType
  /** Drawn without the component library. */
  readonly plain?: true
  /** Of a department only: offices without one have nothing to answer there. */
  readonly ofDepartment?: true
  /** In the menu, in this order, only with an icon and a word. */
  readonly icon?: LucideIcon
  readonly text?: string
  /** Above the queues. */
  readonly first?: true
  readonly count?: ComponentType
}

// biome-ignore format: one line a room.
export const rooms: readonly Room[] = [
  { path: 'today', permission: 'queue.read', icon: CalendarCheck, text: 'nav.today', first: true, plain: true, page: room('TodayPage', () => import('./pages/today-page.tsx')) },
  { path: 'queues/:queue', permission: 'queue.read', page: QueuePage, plain: true },
  { path: 'cases/:caseId', permission: 'case.read', page: caseRoom },
  { path: 'cases/:caseId/label', permission: 'case.deliver', plain: true, page: room('LabelPage', () => import('./delivery/label-page.tsx')) },
  { path: 'cases/:caseId/slip', permission: 'case.deliver', plain: true, page: room('SlipPage', () => import('./delivery/slip-page.tsx')) },
  { path: 'counter', permission: 'case.accept', icon: Plus, text: 'nav.counter', page: room('CounterStartPage', () => import('./counter/counter-start-page.tsx')) },
  { path: 'people', permission: 'case.accept', icon: UserSearch, text: 'nav.people', page: room('CounterPeoplePage', () => import('./counter/counter-people-page.tsx')) },
  { path: 'counter/:caseId', permission: 'case.accept', page: room('CounterCasePage', () => import('./counter/counter-case-page.tsx')) },
  { path: 'counter/:caseId/receipt', permission: 'case.accept', page: room('CounterReceiptPage', () => import('./counter/counter-receipt-page.tsx')) },
  { path: 'sources', permission: 'exchange.read', icon: DatabaseZap, text: 'nav.sources', page: room('SourcesPage', () => import('./pages/sources-page.tsx')) },
  { path: 'workbench/consultations', permission: 'definition.act', ofDepartment: true, icon: MessagesSquare, text: 'nav.consultations', count: WaitingCount, page: workbench('ConsultationsPage', () => import('./workbench/review/consultations-page.tsx')) },
  { path: 'workbench/library', permission: 'library.read', icon: SquareLibrary, text: 'nav.library', page: workbench('LibraryPage', () => import('./workbench/library/library-page.tsx')) },
  { path: 'workbench/lists/:uploadId', permission: 'list.read', page: workbench('ListPage', () => import('./workbench/lists/list-page.tsx')) },
  { path: 'workbench/versions', permission: 'definition.read', icon: GitBranch, text: 'nav.versions', page: workbench('VersionsPage', () => import('./workbench/versions/list/versions-page.tsx')) },
  { path: 'workbench/versions/:versionId/:tab?', permission: 'definition.read', page: workbench('VersionPage', () => import('./workbench/versions/page/version-page.tsx')) },
  { path: 'workbench/wordings', permission: 'wording.read', icon: Tags, text: 'nav.wordings', page: workbench('WordingsPage', () => import('./workbench/wording/wordings-page.tsx')) },
  { path: 'workbench/trainings', permission: 'training.read', icon: BookOpen, text: 'nav.trainings', page: workbench('TrainingsPage', () => import('./workbench/trainings/trainings-page.tsx')) },
  { path: 'workbench/trainings/:trainingId', permission: 'training.read', page: workbench('TrainingPage', () => import('./workbench/trainings/training-page.tsx')) },
  { path: 'ratings', permission: 'rating.read', plain: true, icon: Star, text: 'nav.ratings', page: room('RatingsPage', () => import('./ratings/ratings-page.tsx')) },
  { path: 'credit', permission: 'correction.approve', plain: true, icon: BadgeX, text: 'nav.credit', page: room('CreditPage', () => import('./credit/credit-page.tsx')) },
  { path: 'figures', permission: 'figure.read', icon: ChartColumn, text: 'nav.figures', page: room('FiguresPage', () => import('./figures/figures-page.tsx')) },
  { path: 'audit', permission: 'audit.read', icon: ScrollText, text: 'nav.audit', page: room('AuditPage', () => import('./pages/audit-page.tsx')) },
  { path: 'me', permission: 'account.self', plain: true, page: room('MyAccountPage', () => import('./pages/my-account-page.tsx')) },
  { path: 'notices', permission: 'notice.read', icon: CalendarDays, text: 'nav.notices', page: room('NoticesPage', () => import('./calendar/notices-page.tsx')) },
  { path: 'timers', permission: 'notice.read', icon: Timer, text: 'nav.timers', page: room('TimersPage', () => import('./timers/timers-page.tsx')) },
  { path: 'retyping', permission: 'retyping.read', icon: DatabaseZap, text: 'nav.retyping', page: room('RetypingPage', () => import('./retyping/retyping-page.tsx')) },
  { path: 'sections', permission: 'section.arrange', icon: GitBranch, text: 'nav.sections', page: room('SectionsPage', () => import('./sections/sections-page.tsx')) },
  { path: 'accounts', permission: 'account.manage', icon: Users, text: 'nav.accounts', page: room('AccountsPage', () => import('./pages/accounts-page.tsx')) },
  { path: 'gallery', permission: 'catalogue.manage', icon: Shapes, text: 'nav.gallery', page: room('GalleryPage', () => import('./pages/gallery-page.tsx')) },
]

/** The rooms an account may enter. */
export const roomsOf = ({ permissions, account }: Pick<Me, 'permissions' | 'account'>): readonly Room[] =>
  rooms.filter(
    ({ permission, ofDepartment }) =>
      permissions.includes(permission) && (!ofDepartment || Boolean(account?.department)),
  )
