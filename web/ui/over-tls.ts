/**
 * What browsers offer over TLS only. Town halls reach the platform over plain http too: there each of these is missing, and the
 * caller is told so instead of nothing happening. Named here only (a wall in tests/architecture).
 */

/** The phone's own sheet for passing a link on. False where there is none; closing the sheet is no failure. */
export const shareLink = async (title: string, url: string): Promise<boolean> => {
  if (!navigator.share || !matchMedia('(pointer: coarse)').matches) return false
  await navigator.share({ title, url }).catch(() => undefined)
  return true
}

/** Whether the text is in the clipboard now; where it is not, show it for copying by hand. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No clipboard without TLS, or the person forbade it.
    return false
  }
}

/** The picture of a camera, or why the page can have none: it came unencrypted, or the browser offers no camera. Rejects as browsers do. */
export const openCamera = async (
  wanted: MediaStreamConstraints,
): Promise<MediaStream | 'insecure' | 'absent'> => {
  if (!window.isSecureContext) return 'insecure'
  return navigator.mediaDevices?.getUserMedia ? navigator.mediaDevices.getUserMedia(wanted) : 'absent'
}
