import { ALargeSmall, CircleUser, FolderOpen, Languages } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { rememberedTypeSize, rememberTypeSize, type TypeSize } from './type-size.ts'

export const Header = () => {
  const { t, language, setLanguage } = useSpeech()
  // The server does not know it; it is put right before anything is painted.
  const [size, setSize] = useState<TypeSize>('normal')
  useLayoutEffect(() => setSize(rememberedTypeSize()), [])
  const change = () => {
    const next: TypeSize = size === 'large' ? 'normal' : 'large'
    rememberTypeSize(next)
    setSize(next)
  }
  return (
    <header className="header">
      <div className="page-width header-row">
        <Link to="/" className="brand">
          {t('shell.brand')}
        </Link>
        <nav className="header-nav" aria-label={t('shell.nav')}>
          <Link to="/cases" className="header-item">
            <FolderOpen aria-hidden size={18} />
            {t('shell.myCases')}
          </Link>
          <Link to="/account" className="header-item">
            <CircleUser aria-hidden size={18} />
            {t('shell.myAccount')}
          </Link>
          <button type="button" className="header-item" aria-pressed={size === 'large'} onClick={change}>
            <ALargeSmall aria-hidden size={18} />
            {size === 'large' ? t('shell.normalType') : t('shell.largeType')}
          </button>
          <button
            type="button"
            className="header-item"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            <Languages aria-hidden size={18} />
            {t('language.other')}
          </button>
        </nav>
      </div>
    </header>
  )
}
