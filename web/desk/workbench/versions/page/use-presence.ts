import { useEffect, useState } from 'react'
import type { VersionEditor } from '../../../../../contract/client.ts'
import { call } from '../../../../ui/call.ts'

const every = 8_000

/** Tells the server which part the reader has open and hears who else is there; leaving is told too. Silent when it may not edit. */
export const usePresence = (
  versionId: string,
  section: string,
  mayEdit: boolean,
): readonly VersionEditor[] => {
  const [editors, setEditors] = useState<readonly VersionEditor[]>([])
  useEffect(() => {
    if (!mayEdit) return
    let gone = false
    const tell = async () => {
      try {
        const heard = await call('showPresence', { params: { versionId }, body: { section } })
        if (!gone) setEditors(heard.editors)
      } catch {
        // Who is here is a courtesy: when it cannot be asked, typing and saving go on.
      }
    }
    void tell()
    const timer = setInterval(() => void tell(), every)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [versionId, section, mayEdit])
  useEffect(() => {
    if (!mayEdit) return
    const leave = () =>
      void fetch(`/api/versions/${encodeURIComponent(versionId)}/presence`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ section: '' }),
        credentials: 'same-origin',
        keepalive: true,
      }).catch(() => undefined)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [versionId, mayEdit])
  return editors
}
