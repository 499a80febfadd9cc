import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Search } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { SearchReply } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useServed } from '../../ui/use-served.ts'
import { searchQuery } from '../queries.ts'
import { PageHeading } from '../shell/page-heading.tsx'

const remembered = 'search-text'

const Matches = ({ reply }: { reply: SearchReply }) => {
  const { t, pick } = useSpeech()
  if (reply.matches.length === 0) return <p className="soft">{t('home.noMatch')}</p>
  return (
    <>
      {!reply.confident && <p className="soft small">{t('home.unsure')}</p>}
      <ul className="lines">
        {reply.matches.slice(0, reply.confident ? 3 : 5).map((match) => (
          <li key={match.code}>
            <Link to={`/things/${match.code}`} className="row-link">
              <span className="row-main">
                <span className="row-title">{pick(match.name, match.nameEn)}</span>
                <span className="soft small">{pick(match.why, match.whyEn)}</span>
              </span>
              <ChevronRight aria-hidden size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Answers while the person types, in their own words; arrow keys walk the answers, Enter opens the first. */
export const SearchBox = () => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const box = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const served = useServed()
  const [text, setText] = useState(() => (served ? '' : (sessionStorage.getItem(remembered) ?? '')))
  const { data, error, isPlaceholderData } = useQuery(searchQuery(useDebounced(text.trim(), 180)))
  const shown = text.trim() ? data : undefined
  const type = (next: string) => {
    setText(next)
    sessionStorage.setItem(remembered, next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the programme was there
  useLayoutEffect(() => {
    if (!served) return
    const early = input.current?.value || sessionStorage.getItem(remembered)
    if (early) type(early)
  }, [])
  const openFirst = (event: FormEvent) => {
    event.preventDefault()
    const first = shown?.matches[0]
    if (first && !isPlaceholderData) navigate(`/things/${first.code}`)
  }
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!step) return
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <search className="search" ref={box} onKeyDown={walk}>
      <PageHeading title={t('home.title')}>
        <label htmlFor="search">{t('home.ask')}</label>
      </PageHeading>
      <form className="search-field" onSubmit={openFirst}>
        <Search aria-hidden size={24} className="search-icon" />
        <input
          ref={input}
          id="search"
          type="search"
          className="input search-input"
          value={text}
          maxLength={200}
          placeholder={t('home.example')}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => type(event.target.value)}
        />
        <button type="submit" className="button search-button">
          {t('home.search')}
        </button>
      </form>
      <div role="status" className="visually-hidden">
        {shown && t('home.found', { count: shown.matches.length })}
      </div>
      {error && text.trim() && <ProblemList error={error} quiet />}
      {shown && <Matches reply={shown} />}
    </search>
  )
}
