/** Brings a code to a phone; false where it could not. */
export type SendCode = (phone: string, code: string) => Promise<boolean>

type SmsSettings = { readonly url: string; readonly token: string; readonly timeoutMilliseconds: number }

const textOf = (code: string): string =>
  `您的验证码是 ${code}，5 分钟内有效。工作人员不会向您要验证码。【一次办】`

/** The county's gateway for text messages, by one HTTP call; undefined where none is set. */
export const createSendCode = ({ url, token, timeoutMilliseconds }: SmsSettings): SendCode | undefined =>
  url
    ? async (phone, code) => {
        try {
          const response = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify({ phone, code, text: textOf(code) }),
            redirect: 'error',
            signal: AbortSignal.timeout(timeoutMilliseconds),
          })
          await response.body?.cancel()
          return response.ok
        } catch {
          return false
        }
      }
    : undefined
