import { useEffect, useLayoutEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const places = new Map<string, number>()

/** A new page begins at its top; going back leads to where that page was left. A link to a part of the page is the browser's. */
export const useScrollPlaces = (): void => {
  const { key, hash } = useLocation()
  const isBack = useNavigationType() === 'POP'
  useLayoutEffect(() => {
    if (!hash) window.scrollTo(0, isBack ? (places.get(key) ?? 0) : 0)
  }, [key, hash, isBack])
  useEffect(() => {
    const remember = () => void places.set(key, window.scrollY)
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [key])
}
