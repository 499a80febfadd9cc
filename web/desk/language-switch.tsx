import { useSpeech } from '../ui/language.tsx'

export const LanguageSwitch = () => {
  const { language, setLanguage } = useSpeech()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="button-quiet"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
