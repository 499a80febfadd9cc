import type { DemoPerson } from '../registry/people.ts'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const hidden = ([name, value]: [string, string]): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`

/** Which made-up person one is at the stand-in; what was asked comes along. */
export const choicePage = (
  people: readonly DemoPerson[],
  asked: Record<string, string>,
): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>演示身份认证 Demonstration identity provider</title>
<style>
body{font:16px/1.6 system-ui,sans-serif;max-width:30rem;margin:1.5rem auto;padding:0 1rem}
select,button{font:inherit;padding:.5rem;min-height:44px;width:100%;margin:.5rem 0}
</style>
<h1>演示身份认证</h1>
<p>这里代替真正的身份认证平台：选一个虚构的人，就当是他本人登录了。<br><span lang="en">In place of a real identity provider: choose a made-up person, as if they had signed in.</span></p>
<form>${Object.entries(asked).map(hidden).join('')}
<label>我是 I am<select name="person">${people.map(({ name, idNumber }, index) => `<option value="${index}">${escaped(name)} ${escaped(idNumber)}</option>`).join('')}</select></label>
<button>登录 Sign in</button></form>
</html>`
