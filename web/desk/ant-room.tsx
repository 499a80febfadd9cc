import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { palette } from '#engine/kernel'
import { useSpeech } from '../ui/language.tsx'

/** Tokens of look.md: one blue for what can be pressed, seal red for decisions and what is overdue. */
const theme = {
  token: {
    colorPrimary: palette.blue,
    colorLink: palette.blue,
    colorError: palette.seal,
    colorSuccess: palette.green,
    // The tints antd derives from dark tones are muddy.
    colorSuccessBg: palette.greenWash,
    colorSuccessBorder: palette.greenLine,
    colorWarning: palette.amber,
    colorWarningBg: palette.amberWash,
    colorWarningBorder: palette.amberLine,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    // antd's own greys are too pale to be read (WCAG 1.4.3).
    colorTextTertiary: palette.inkSoft,
    colorTextDescription: palette.inkSoft,
    colorTextPlaceholder: palette.inkSoft,
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
      pagination={{ showSizeChanger: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
