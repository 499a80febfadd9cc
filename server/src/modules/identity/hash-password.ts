/** Better Auth's own hashing (scrypt), loaded with the first password: a start needs none. */
const hashing = () => import('better-auth/crypto')

export const hashOf = async (password: string): Promise<string> => (await hashing()).hashPassword(password)
export const isPassword = async (hash: string, password: string): Promise<boolean> =>
  (await hashing()).verifyPassword({ hash, password })
