import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadTexts, rememberedLanguage, SpeechProvider, type Texts } from '../ui/language.tsx'
import sharedZh from '../ui/texts/zh.json'
import { DeskApp } from './app.tsx'
import './desk.css'

/** The texts both apps share, the desk's own and those of its rooms; a room keeps its words beside its pages. */
const rooms = import.meta.glob<Texts>('./**/texts/zh.json', { eager: true, import: 'default' })
const chinese: Texts = Object.assign({}, sharedZh, ...Object.values(rooms))
await loadTexts((language) =>
  language === 'zh' ? chinese : import('./english.ts').then((file) => file.english),
)

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
})

createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={client}>
    <SpeechProvider initial={rememberedLanguage()}>
      <BrowserRouter basename="/desk">
        <DeskApp />
      </BrowserRouter>
    </SpeechProvider>
  </QueryClientProvider>,
)
