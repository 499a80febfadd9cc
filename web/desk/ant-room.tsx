import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useSpeech } from '../ui/language.tsx'

/** Tokens of look.md: one blue for what can be pressed, seal red for decisions and what is overdue. */
const theme = {
  token: {
    colorPrimary: '#1452a8',
    colorLink: '#1452a8',
    colorError: '#c4342d',
    colorSuccess: '#23744a',
    // The tints antd derives from dark tones are muddy.
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#a9d3b8',
    colorWarning: '#8a5a00',
    colorText: '#1b1f24',
    colorTextSecondary: '#525a64',
    // antd's own greys are too pale to be read (WCAG 1.4.3).
    colorTextTertiary: '#626b76',
    colorTextDescription: '#626b76',
    colorTextPlaceholder: '#6b7480',
    borderRadius: 6,
    fontSize: 14,
    wireframe: false,
    fontFamily: 'var(--font)',
  },
}

/** The component library in our colours and the reader's language, around a room that uses it. */
export const AntRoom = ({ children }: { children: ReactNode }) => {
  const { language } = useSpeech()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
