import { useEffect, useState } from 'react'

/** The value as it was when it last stayed still for `milliseconds`. */
export const useDebounced = <Value>(value: Value, milliseconds: number): Value => {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
