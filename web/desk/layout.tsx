import {
  AuditOutlined,
  BranchesOutlined,
  CloudServerOutlined,
  InboxOutlined,
  PlusOutlined,
  ProfileOutlined,
  ReadOutlined,
  SolutionOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { NavLink, Outlet, useNavigate } from 'react-router'
import type { QueueCount } from '../../contract/client.ts'
import { call } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'
import { roleKeys } from '../ui/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { type Me, queuesOf } from './session.ts'
import { officeKeys, queueNames } from './words.ts'
import { useWaitingCount } from './workbench/review/use-waiting-count.ts'

const Lights = ({ count }: { count: QueueCount | undefined }) => {
  const { t } = useSpeech()
  if (!count) return null
  const lights = [
    ['overdue', count.overdue, t('light.overdue')],
    ['red', count.red, t('light.red')],
    ['amber', count.amber, t('light.amber')],
  ] as const
  return (
    <span className="nav-lights">
      {lights
        .filter(([, number]) => number > 0)
        .map(([light, number, word]) => (
          <span key={light} className={`light light-${light}`}>
            {word} {number}
          </span>
        ))}
    </span>
  )
}

const Item = ({ to, icon, children }: { to: string; icon: ReactNode; children: ReactNode }) => (
  <NavLink to={to} className="nav-item">
    {icon}
    <span className="nav-text">{children}</span>
  </NavLink>
)

const Finder = () => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [missing, setMissing] = useState(false)
  const find = async (queryCode: string) => {
    if (!queryCode.trim()) return
    try {
      const { caseId } = await call('findCase', { query: { queryCode: queryCode.trim() } })
      setMissing(false)
      navigate(`/cases/${caseId}`)
    } catch {
      setMissing(true)
    }
  }
  return (
    <div className="finder">
      <Input.Search
        aria-label={t('finder.label')}
        placeholder={t('finder.label')}
        onSearch={find}
        allowClear
        status={missing ? 'error' : ''}
      />
      {missing && <p role="alert">{t('finder.missing')}</p>}
    </div>
  )
}

/** The left column: my queues with counts and lights, and the pages my role may open. */
const Navigation = ({ me }: { me: Me }) => {
  const { t } = useSpeech()
  const role = me.account?.role ?? ''
  const may = (permission: string) => me.permissions.includes(permission)
  const { data } = useQuery({
    queryKey: ['queues'],
    queryFn: () => call('countQueues', {}),
    refetchInterval: 15_000,
    enabled: may('queue.read'),
  })
  const isDepartment = role === 'department_officer' || role === 'lead_department'
  const waiting = useWaitingCount(isDepartment)
  const countOf = (queue: string) => data?.queues.find((entry) => entry.queue === queue)
  return (
    <nav aria-label={t('desk.navigation')}>
      {queuesOf(role).map((queue) => (
        <Item key={queue} to={`/queues/${queue}`} icon={<InboxOutlined />}>
          <span className="nav-row">
            {t(queueNames[queue] ?? queue)}
            <b className="nav-count">{countOf(queue)?.count ?? '·'}</b>
          </span>
          <Lights count={countOf(queue)} />
        </Item>
      ))}
      {may('case.accept') && (
        <Item to="/counter" icon={<PlusOutlined />}>
          {t('nav.counter')}
        </Item>
      )}
      {may('exchange.read') && (
        <Item to="/sources" icon={<CloudServerOutlined />}>
          {t('nav.sources')}
        </Item>
      )}
      {isDepartment && (
        <Item to="/workbench/consultations" icon={<SolutionOutlined />}>
          <span className="nav-row">
            {t('review.consultations')}
            <b className="nav-count">{waiting ?? '·'}</b>
          </span>
        </Item>
      )}
      {may('library.read') && (
        <Item to="/workbench/library" icon={<ProfileOutlined />}>
          {t('nav.library')}
        </Item>
      )}
      {may('definition.read') && (
        <Item to="/workbench/versions" icon={<BranchesOutlined />}>
          {t('nav.versions')}
        </Item>
      )}
      {may('wording.read') && (
        <Item to="/workbench/wordings" icon={<TagsOutlined />}>
          {t('nav.wordings')}
        </Item>
      )}
      {may('training.read') && (
        <Item to="/workbench/trainings" icon={<ReadOutlined />}>
          {t('nav.trainings')}
        </Item>
      )}
      {may('audit.read') && (
        <Item to="/audit" icon={<AuditOutlined />}>
          {t('nav.audit')}
        </Item>
      )}
      {may('account.manage') && (
        <Item to="/accounts" icon={<TeamOutlined />}>
          {t('nav.accounts')}
        </Item>
      )}
    </nav>
  )
}

export const DeskLayout = ({ me }: { me: Me }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const signOut = async () => {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    await client.resetQueries()
  }
  const { account } = me
  if (!account) return null
  const office = account.office ? t(officeKeys[account.office] ?? account.office) : ''
  const department = account.department ? pick(account.department.name, account.department.nameEn) : ''
  const place = account.window ?? (department || office)
  return (
    <div className="desk">
      <header className="desk-head">
        <span className="desk-brand">{t('desk.title')}</span>
        {me.permissions.includes('queue.read') && <Finder />}
        <span className="desk-who">
          <b>{account.name}</b> · {t(roleKeys[account.role] ?? account.role)}
          {place && ` · ${place}`}
        </span>
        <LanguageSwitch />
        <Button onClick={signOut}>{t('desk.signOut')}</Button>
      </header>
      <aside className="desk-nav">
        <Navigation me={me} />
      </aside>
      <Outlet />
    </div>
  )
}
