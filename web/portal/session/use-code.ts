import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { codeLimits } from '#engine/identity'
import { Refusal } from '../../ui/call.ts'

const isTooSoon = (error: unknown): boolean =>
  error instanceof Refusal && error.details.code === 'code_too_soon'

/**
 * P21 Asks for a code. One that was sent stays to be typed whatever happens to the next request: a second press, a page read again
 * and asked once more, a line that fails. `minutes`: how long it counts, undefined where none is under way.
 */
export const useCode = (ask: () => Promise<{ readonly minutes: number }>) => {
  const [minutes, setMinutes] = useState<number>()
  // What is drawn comes after a second press.
  const isAsking = useRef(false)
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ask,
    onSuccess: (sent) => setMinutes(sent.minutes),
    onError: (refused) => isTooSoon(refused) && setMinutes((before) => before ?? codeLimits.minutes),
    onSettled: () => {
      isAsking.current = false
    },
  })
  return {
    minutes,
    error,
    isPending,
    ask: () => {
      if (isAsking.current) return
      isAsking.current = true
      mutate()
    },
    /** The code was for somebody else, or for another number. */
    forget: () => {
      setMinutes(undefined)
      reset()
    },
  }
}
