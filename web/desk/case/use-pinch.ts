import { type RefObject, useEffect, useRef } from 'react'

const apart = ({ touches: [one, other] }: TouchEvent): number =>
  one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0

/** Two fingers, or the wheel with Ctrl, which a touchpad's pinch is told as: by how much what is shown grows. */
export const usePinch = (frame: RefObject<HTMLElement | null>, grow: (by: number) => void): void => {
  const told = useRef(grow)
  told.current = grow
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let before = 0
    const begin = (event: TouchEvent) => {
      before = apart(event)
    }
    const move = (event: TouchEvent) => {
      const now = apart(event)
      if (!before || !now) return
      // The page itself stays as it is.
      event.preventDefault()
      told.current(now / before)
      before = now
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      told.current(Math.exp(-event.deltaY / 200))
    }
    element.addEventListener('touchstart', begin, { passive: true })
    element.addEventListener('touchmove', move, { passive: false })
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('touchstart', begin)
      element.removeEventListener('touchmove', move)
      element.removeEventListener('wheel', wheel)
    }
  }, [frame])
}
