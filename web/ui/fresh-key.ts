/** A key nobody else has: of one press, one submission, one row of a list. By hand: `crypto.randomUUID` is there over TLS only. */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
