import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useSpeech } from '../ui/language.tsx'
import { DeskLayout } from './layout.tsx'
import { AntRoom } from './lazy-room.ts'
import { Broken, ClosedRoom, Opening } from './pages/between-pages.tsx'
import { type Room, rooms, roomsOf } from './rooms.ts'
import { isOfDesk, type Me, queuesQuery, useSession } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'

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

/** A room that waits or breaks takes neither menu nor head with it. */
const Held = ({ room: { page: Page, plain } }: { room: Room }) => {
  const { pathname } = useLocation()
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
  useEffect(() => {
    document.title = t('desk.title')
  }, [t])
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
