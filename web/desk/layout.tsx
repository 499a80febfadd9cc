import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Inbox, type LucideIcon, Search } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { NavLink, Outlet, useNavigate } from 'react-router'
import type { QueueCount } from '../../contract/client.ts'
import { signOut } from '../ui/auth.ts'
import { call } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'
import { Light } from '../ui/light.tsx'
import { tabStore } from '../ui/tab-store.ts'
import { AlarmBanner } from './alarm-banner.tsx'
import { KeysHelp } from './keys-help.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { leaveOnEscape } from './leave-on-escape.ts'
import { OfficeSwitch } from './office-switch.tsx'
import { type Room, roomsOf } from './rooms.ts'
import { type Me, queuesQuery } from './session.ts'
import { useSinglePresses } from './use-keys.ts'
import { useReachableScrolls } from './use-reachable-scrolls.ts'
import { useRoomFocus } from './use-room-focus.ts'
import { queueNames } from './words.ts'

const warnings = ['overdue', 'red', 'amber'] as const

const Lights = ({ count }: { count: QueueCount }) => (
  <span className="nav-lights">
    {warnings
      .filter((light) => count[light] > 0)
      .map((light) => (
        <Light key={light} light={light}>
          {count.more ? `${count[light]}+` : count[light]}
        </Light>
      ))}
  </span>
)

type ItemProps = { readonly to: string; readonly icon: LucideIcon; readonly children: ReactNode }
const Item = ({ to, icon: Icon, children }: ItemProps) => (
  <NavLink to={to} className="nav-item">
    <Icon aria-hidden size={16} />
    <span className="nav-text">{children}</span>
  </NavLink>
)

const Finder = () => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const [queryCode, setQueryCode] = useState('')
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (!queryCode.trim()) return
    try {
      const { caseId } = await call('findCase', { query: { queryCode: queryCode.trim() } })
      setMissing(false)
      setQueryCode('')
      box.current?.blur()
      navigate(`/cases/${caseId}`)
    } catch {
      setMissing(true)
    }
  }
  return (
    <search>
      <form className="finder" onSubmit={find}>
        <input
          ref={box}
          type="search"
          className="input"
          aria-label={t('finder.label')}
          placeholder={t('finder.label')}
          aria-invalid={missing}
          value={queryCode}
          onKeyDown={leaveOnEscape}
          onChange={(event) => {
            setQueryCode(event.target.value)
            setMissing(false)
          }}
        />
        <button type="submit" className="button-second" aria-label={t('finder.find')}>
          <Search aria-hidden size={16} />
        </button>
        {missing && <p role="alert">{t('finder.missing')}</p>}
      </form>
    </search>
  )
}

/** The left column: my queues with counts and lights, and the rooms I may enter. */
const Navigation = ({ me }: { me: Me }) => {
  const { t } = useSpeech()
  const worksFromQueues = me.permissions.includes('queue.read')
  const { data, isError } = useQuery({ ...queuesQuery, enabled: worksFromQueues })
  // The whole menu at once: rooms shown before the queues above them would jump. When the counts do not come, the rooms do.
  if (worksFromQueues && !data && !isError) return null
  const doors = roomsOf(me)
  const door = ({ path, icon, text, count: Count }: Room) =>
    icon &&
    text && (
      <Item key={path} to={`/${path}`} icon={icon}>
        <span className="nav-row">
          {t(text)}
          {Count && <Count />}
        </span>
      </Item>
    )
  return (
    <nav aria-label={t('desk.navigation')}>
      {isError && <p role="status">{t('queue.unknown')}</p>}
      {doors.filter(({ first }) => first).map(door)}
      {data?.queues.map((queue) => (
        <Item key={queue.queue} to={`/queues/${queue.queue}`} icon={Inbox}>
          <span className="nav-row">
            {t(queueNames[queue.queue])}
            <b className="nav-count">{queue.more ? `${queue.count}+` : queue.count}</b>
          </span>
          <Lights count={queue} />
        </Item>
      ))}
      {doors.filter(({ first }) => !first).map(door)}
    </nav>
  )
}

export const DeskLayout = ({ me }: { me: Me }) => {
  const { t } = useSpeech()
  const client = useQueryClient()
  useSinglePresses()
  useReachableScrolls(t('desk.scrolls'))
  useRoomFocus()
  const leave = async () => {
    await signOut()
    tabStore.clear()
    await client.resetQueries()
  }
  const { account } = me
  if (!account) return null
  return (
    <div className="desk">
      <header className="desk-head">
        <span className="desk-brand">{t('desk.title')}</span>
        {me.permissions.includes('queue.read') && <Finder />}
        <span className="desk-who">
          <NavLink to="/me" title={t('me.title')}>
            <b>{account.name}</b>
          </NavLink>{' '}
          · <OfficeSwitch account={account} />
        </span>
        <KeysHelp username={account.username ?? account.name} />
        <LanguageSwitch />
        <button type="button" className="button-second" onClick={leave}>
          {t('desk.signOut')}
        </button>
        {me.permissions.includes('notice.read') && <AlarmBanner />}
      </header>
      <aside className="desk-nav">
        <Navigation me={me} />
      </aside>
      <Outlet />
    </div>
  )
}
