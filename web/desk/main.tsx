import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import '../ui/tokens.css'
import '../ui/controls.css'
import { loadTexts, rememberedLanguage, SpeechProvider } from '../ui/language.tsx'
import sharedZh from '../ui/texts/zh.json'
import { DeskApp } from './app.tsx'
import './desk.css'
import { askFirstRoom } from './queue-query.ts'
import zh from './texts/zh.json'

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
})
askFirstRoom(client, location.pathname)

const chinese = { ...sharedZh, ...zh }
await loadTexts((language) =>
  language === 'zh' ? chinese : import('./english.ts').then((file) => file.english),
)

createRoot(document.getElementById('root') as HTMLElement).render(
  <QueryClientProvider client={client}>
    <SpeechProvider initial={rememberedLanguage()}>
      <BrowserRouter basename="/desk">
        <DeskApp />
      </BrowserRouter>
    </SpeechProvider>
  </QueryClientProvider>,
)
