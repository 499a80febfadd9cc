import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import '../ui/tokens.css'
import '../ui/controls.css'
import { Accidents } from '../ui/accidents.tsx'
import { drawApp } from '../ui/draw-app.tsx'
import { loadTexts, rememberedLanguage, SpeechProvider } from '../ui/language.tsx'
import { takeServed } from '../ui/served.ts'
import sharedInnerZh from '../ui/texts/inner/zh.json'
import sharedZh from '../ui/texts/zh.json'
import { DeskApp } from './app.tsx'
import './desk.css'
import zh from './texts/zh.json'

const client = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: true } },
})
const served = takeServed(client)
// At the door the server chose the first list, as the desk would.
if (served && served.at !== location.pathname) history.replaceState(history.state, '', served.at)

const chinese = { ...sharedZh, ...sharedInnerZh, ...zh }
await loadTexts((language) =>
  language === 'zh' ? chinese : import('./english.ts').then((file) => file.english),
)

drawApp(
  <QueryClientProvider client={client}>
    <SpeechProvider initial={rememberedLanguage()}>
      <BrowserRouter basename="/desk">
        <DeskApp />
      </BrowserRouter>
      <Accidents />
    </SpeechProvider>
  </QueryClientProvider>,
  served,
)
