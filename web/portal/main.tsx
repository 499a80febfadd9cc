import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import '../ui/tokens.css'
import '../ui/base.css'
import { SpeechProvider } from '../ui/language.tsx'
import sharedEn from '../ui/texts/en.json'
import sharedZh from '../ui/texts/zh.json'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'
import { applyTypeSize, rememberedTypeSize } from './shell/type-size.ts'
import en from './texts/en.json'
import zh from './texts/zh.json'

const chinese = { ...sharedZh, ...zh }
const english = { ...sharedEn, ...en }

applyTypeSize(rememberedTypeSize())

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <SpeechProvider zh={chinese} en={english}>
        <RouterProvider router={router} />
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
)
