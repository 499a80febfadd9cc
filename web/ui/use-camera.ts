import { useEffect, useState } from 'react'
import { openCamera } from './over-tls.ts'

/** Why there is no live picture: the page is not encrypted, nobody allowed it, there is no camera, or it cannot be opened. */
export type CameraOff = 'insecure' | 'refused' | 'absent' | 'broken'
export type Camera =
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly stream: MediaStream }
  | { readonly kind: 'off'; readonly why: CameraOff }

const reasons: Readonly<Record<string, CameraOff>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
}

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } },
}

const stop = (stream: MediaStream | undefined) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

/** F71 The rear camera's picture while it is wanted. Whoever leaves, in whatever way, leaves no camera running. */
export const useCamera = (): Camera => {
  const [camera, setCamera] = useState<Camera>({ kind: 'asking' })
  useEffect(() => {
    let stream: MediaStream | undefined
    let isLeft = false
    const off = (why: CameraOff) => {
      stop(stream)
      if (!isLeft) setCamera({ kind: 'off', why })
    }
    const begin = async () => {
      try {
        const opened = await openCamera(wanted)
        if (typeof opened === 'string') return off(opened)
        stream = opened
        // Allowed only after the page was left: nobody looks any more.
        if (isLeft) return stop(stream)
        stream.getVideoTracks()[0]?.addEventListener('ended', () => off('broken'))
        setCamera({ kind: 'on', stream })
      } catch (error) {
        off(reasons[error instanceof Error ? error.name : ''] ?? 'broken')
      }
    }
    const leave = () => off('broken')
    window.addEventListener('pagehide', leave)
    begin()
    return () => {
      isLeft = true
      window.removeEventListener('pagehide', leave)
      stop(stream)
    }
  }, [])
  return camera
}
