import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router'
import { isQueue } from '#engine/casework'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useSpeech } from '../ui/language.tsx'
import { DeskLayout } from './layout.tsx'
import { AntRoom } from './lazy-room.ts'
import { Broken, ClosedRoom, Opening } from './pages/between-pages.tsx'
import { type Room, rooms, roomsOf } from './rooms.ts'
import { isOfDesk, type Me, queuesQuery, useSession } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'
import { queueNames } from './words.ts'

/** The first of one's queues; who works from none begins in the first room of the menu. */
const FirstRoom = ({ me }: { me: Me }) => {
  const worksFromQueues = me.permissions.includes('queue.read')
  const { data, isError } = useQuery({ ...queuesQuery, enabled: worksFromQueues })
  if (worksFromQueues && !data && !isError) return <Opening />
  const [first] = data?.queues ?? []
  const [room] = roomsOf(me).filter(({ text }) => text)
  if (isError && !data) return <Broken />
  return <Navigate to={first ? `/queues/${first.queue}` : `/${room?.path ?? ''}`} replace />
}

/** Which list, which room, a case: what a tab is told by. No name of a person, for a history is read by others. */
const useTitle = (path: string, text: string | undefined) => {
  const { t } = useSpeech()
  const { queue } = useParams()
  const [begin = ''] = path.split('/:')
  const above = rooms.find((room) => room.path === begin)?.text
  const own = text ?? above ?? (begin.startsWith('cases') ? 'nav.case' : undefined)
  const name = queue && isQueue(queue) ? queueNames[queue] : own
  useEffect(() => {
    document.title = name ? `${t(name)} · ${t('desk.title')}` : t('desk.title')
  }, [t, name])
}

/** A room that waits or breaks takes neither menu nor head with it. */
const Held = ({ room: { page: Page, plain, path, text } }: { room: Room }) => {
  const { pathname } = useLocation()
  useTitle(path, text)
  return (
    <ErrorBoundary place={pathname} fallback={<Broken />}>
      <Suspense fallback={<Opening />}>
        {plain ? (
          <Page />
        ) : (
          <AntRoom>
            <Page />
          </AntRoom>
        )}
      </Suspense>
    </ErrorBoundary>
  )
}

export const DeskApp = () => {
  const { t } = useSpeech()
  const { me, loading } = useSession()
  const isSignedIn = isOfDesk(me)
  useEffect(() => {
    if (!isSignedIn) document.title = t('desk.title')
  }, [t, isSignedIn])
  if (loading) return <Opening />
  if (!isOfDesk(me)) return <SignInPage wrongRole={Boolean(me?.account)} />
  const open = roomsOf(me)
  return (
    <Routes>
      <Route element={<DeskLayout me={me} />}>
        <Route index element={<FirstRoom me={me} />} />
        {rooms.map((room) => (
          <Route
            key={room.path}
            path={room.path}
            element={open.includes(room) ? <Held room={room} /> : <ClosedRoom />}
          />
        ))}
        <Route path="*" element={<Navigate to="/" replace />} />
      </Route>
    </Routes>
  )
}
