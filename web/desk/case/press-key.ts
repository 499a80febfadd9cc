/** The key of one press (C25). By hand: `crypto.randomUUID` is there over TLS only. */
export const pressKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
