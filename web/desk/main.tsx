import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { SpeechProvider } from '../ui/language.tsx'
import { DeskApp } from './app.tsx'
import './desk.css'
import en from './texts/en.json'
import zh from './texts/zh.json'

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
