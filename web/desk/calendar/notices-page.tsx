import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../ui/call.ts'
import { useSpeech } from '../../ui/language.tsx'
import { RefusalNote } from '../refusal.tsx'
import { useSession } from '../session.ts'
import './calendar.css'
import { NoticeForm } from './notice-form.tsx'
import { NoticeItem } from './notice-item.tsx'

/** K20 Holiday notices: one person enters them, another confirms them. */
export const NoticesPage = () => {
  const { t } = useSpeech()
  const { me } = useSession()
  const [entering, setEntering] = useState(false)
  const { data, error } = useQuery({ queryKey: ['notices'], queryFn: () => call('listNotices', {}) })
  const mayEnter = me?.permissions.includes('notice.enter') ?? false
  return (
    <main className="desk-main desk-wide">
      <div className="page-head">
        <h1>{t('nav.notices')}</h1>
        {mayEnter && !entering && (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('notice.new')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('notice.explain')}</p>
      <RefusalNote error={error} />
      {data && (
        <ul className="notice-years">
          {data.years.map(({ year, notice }) => (
            <li key={year}>
              {t(notice === null ? 'notice.yearIsOpen' : 'notice.yearIs', { year, notice: notice ?? '' })}
            </li>
          ))}
        </ul>
      )}
      {data && mayEnter && entering && <NoticeForm years={data.years} onEntered={() => setEntering(false)} />}
      {data && data.notices.length === 0 && <p className="quiet">{t('notice.none')}</p>}
      <ul className="notice-list">
        {data?.notices.map((view) => (
          <NoticeItem key={view.noticeId} view={view} />
        ))}
      </ul>
    </main>
  )
}
