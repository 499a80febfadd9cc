import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { SpeechProvider } from '../ui/language.tsx'
import sharedEn from '../ui/texts/en.json'
import sharedZh from '../ui/texts/zh.json'
import { DeskApp } from './app.tsx'
import './desk.css'

type Texts = Record<string, string>
const joined = (shared: Texts, rooms: Record<string, Texts>): Texts =>
  Object.assign({}, shared, ...Object.values(rooms))
/** The texts both apps share, the desk's own and those of its rooms; a room keeps its words beside its pages. */
const zh = joined(sharedZh, import.meta.glob<Texts>('./**/texts/zh.json', { eager: true, import: 'default' }))
const en = joined(sharedEn, import.meta.glob<Texts>('./**/texts/en.json', { eager: true, import: 'default' }))

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
})

createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={client}>
    <SpeechProvider zh={zh} en={en}>
      <BrowserRouter basename="/desk">
        <DeskApp />
      </BrowserRouter>
    </SpeechProvider>
  </QueryClientProvider>,
)
