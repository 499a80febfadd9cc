import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Search } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { SearchReply } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { tabStore } from '../../ui/tab-store.ts'
import { unitWord } from '../../ui/units.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useServed } from '../../ui/use-served.ts'
import { searchQuery, thingsQuery } from '../queries.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { ThreeInALine } from './thing-line.tsx'

const remembered = 'search-text'

/** Not sure, more are shown; sure, the first few. */
const shownOf = ({ matches, confident }: SearchReply) => matches.slice(0, confident ? 3 : 5)

const Matches = ({ reply }: { reply: SearchReply }) => {
  const { t } = useSpeech()
  if (reply.matches.length === 0) return <p className="soft">{t('home.noMatch')}</p>
  return (
    <>
      {!reply.confident && <p className="soft small">{t('home.unsure')}</p>}
      <ul className="lines">
        {shownOf(reply).map((match) => (
          <Found key={match.code} match={match} />
        ))}
      </ul>
    </>
  )
}

/** S15 What it is in plain words, and the three numbers. */
const Found = ({ match }: { match: SearchReply['matches'][number] }) => {
  const speech = useSpeech()
  const { t, pick, language } = speech
  const { data } = useQuery(thingsQuery)
  const thing = data?.things.find(({ code }) => code === match.code)
  const { size } = match
  const plainly = [
    size &&
      t(size.from > 1 ? 'home.size' : 'home.sizeUpTo', {
        ...{ from: size.from, to: size.to },
        unit: unitWord(size.unit, speech),
      }),
    // How people say it is Chinese; in English the name says it.
    language === 'zh' && match.alsoSaid.length > 0 && t('home.alsoSaid', { said: match.alsoSaid.join('、') }),
  ].filter(Boolean)
  return (
    <li>
      <Link to={`/things/${match.code}`} className="row-link">
        <span className="row-main">
          <span className="row-title">{pick(match.name, match.nameEn)}</span>
          {plainly.length > 0 && <span className="small figures">{plainly.join(' · ')}</span>}
          {thing && <ThreeInALine thing={thing} />}
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
    </li>
  )
}

/** Answers while the person types, in their own words; arrow keys walk the answers, Enter opens the first. */
export const SearchBox = () => {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const box = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const served = useServed()
  const [text, setText] = useState(() => (served ? '' : (tabStore.read(remembered) ?? '')))
  const { data, error, isPlaceholderData } = useQuery(searchQuery(useDebounced(text.trim(), 180)))
  const shown = text.trim() ? data : undefined
  const type = (next: string) => {
    setText(next)
    tabStore.write(remembered, next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the programme was there
  useLayoutEffect(() => {
    if (!served) return
    const early = input.current?.value || tabStore.read(remembered)
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
        {shown && t('home.found', { count: shownOf(shown).length })}
      </div>
      {error && text.trim() && <ProblemList error={error} quiet />}
      {shown && <Matches reply={shown} />}
    </search>
  )
}
