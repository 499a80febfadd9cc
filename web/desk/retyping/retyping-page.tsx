import { useSpeech } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { Ranking } from './ranking.tsx'
import { SystemList } from './system-list.tsx'
import './retyping.css'

/** 二次录入: which matters are typed again, for their heads; what it costs, for those who decide what is linked first (C130, C133). */
export const RetypingPage = () => {
  const { t } = useSpeech()
  const { me } = useSession()
  const may = (permission: string) => me?.permissions.some((one) => one === permission)
  return (
    <main className="desk-main desk-wide">
      <h1>{t('nav.retyping')}</h1>
      {may('retyping.rank') && <Ranking />}
      {may('retyping.set') && <SystemList />}
    </main>
  )
}
