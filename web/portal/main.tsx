import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { BrowserRouter } from 'react-router'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/controls.css'
import './home/home.css'
import './plan/three-numbers.css'
import './thing/thing.css'
import { Accidents } from '../ui/accidents.tsx'
import { drawApp } from '../ui/draw-app.tsx'
import { loadTexts, rememberedLanguage, SpeechProvider } from '../ui/language.tsx'
import { takeServed } from '../ui/served.ts'
import sharedZh from '../ui/texts/zh.json'
import { queryClient } from './query-client.ts'
import { Pages, pageAt } from './routes.tsx'
import { applyTypeSize, rememberedTypeSize } from './shell/type-size.ts'
import zh from './texts/zh.json'

const chinese = { ...sharedZh, ...zh }

const served = takeServed(queryClient)
applyTypeSize(rememberedTypeSize())
// Most people read Chinese, so Chinese comes with the first load; English costs them nothing.
const texts = loadTexts((language) =>
  language === 'zh' ? chinese : import('./english.ts').then((file) => file.english),
)
await Promise.all([texts, pageAt(location.pathname)])

drawApp(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SpeechProvider initial={rememberedLanguage()}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
        <Accidents />
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
  served,
)
