import { useSearchParams } from 'react-router'

/** What is shown stands in the address, so that it can be sent to a colleague and found again after going back. */
export const useAddress = () => {
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return { search, set }
}
