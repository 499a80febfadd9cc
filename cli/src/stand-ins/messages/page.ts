export type Message = {
  readonly phone: string
  readonly code: string
  readonly text: string
  readonly at: string
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const line = ({ phone, code, text, at }: Message): string =>
  `<li><p><time>${escaped(at.slice(11, 19))}</time> ${escaped(phone)}</p><p class="code">${escaped(code)}</p><p>${escaped(text)}</p></li>`

/** What phones would have received, the latest first; it looks again by itself. */
export const messagesPage = (messages: readonly Message[]): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5">
<title>演示短信 Demonstration messages</title>
<style>
body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:1.5rem auto;padding:0 1rem}
ul{list-style:none;padding:0}li{border-top:1px solid #888;padding:.75rem 0}p{margin:0}
.code{font-size:2rem;font-weight:700;letter-spacing:.15em}
</style>
<h1>演示短信</h1>
<p>这里代替手机：演示平台发出的验证码显示在这一页，不会真的发送。<br><span lang="en">In place of a phone: codes the demonstration sends are shown here, nothing is really sent.</span></p>
${messages.length ? `<ul>${messages.map(line).join('')}</ul>` : '<p>还没有短信。<span lang="en">No message yet.</span></p>'}
</html>`
