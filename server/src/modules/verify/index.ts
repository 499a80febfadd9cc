export type { Finding } from './findings.ts'
export { verifyStore } from './verify-store.ts'
