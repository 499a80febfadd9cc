import { defineProblems } from '#engine/kernel'

/** Refusals that belong to no module: the door itself. */
export const failPlatform = defineProblems({
  sign_in_needed: {
    kind: 'unauthenticated',
    zh: '请先登录，再做这一步。',
    en: 'Sign in first, then do this step.',
  },
  not_allowed: {
    kind: 'forbidden',
    zh: '您的账号没有这项权限（{permission}）。需要的话，请找管理员开通。',
    en: 'Your account lacks the permission {permission}. Ask an administrator if you need it.',
  },
  bad_request: {
    kind: 'invalid',
    zh: '提交的内容有一处不合要求：{where} {what}。改好再提交，已填的内容不会丢。',
    en: 'Something sent is not as it should be: {where} {what}. Mend it and send again; nothing filled in is lost.',
  },
  bad_json: {
    kind: 'invalid',
    zh: '收到的内容不是完整的 JSON，请重新发送。',
    en: 'The body is not complete JSON. Send it again.',
  },
  text_unsound: {
    kind: 'invalid',
    zh: '{where} 里有看不见的控制字符，或者半个字，存不下来。请删掉这一段，重新输入。',
    en: '{where} holds an invisible control sign or half a character, which cannot be stored. Delete that part and type it again.',
  },
  number_unsound: {
    kind: 'invalid',
    zh: '{where} 的数字太大，请核对后重新填。',
    en: 'The number at {where} is too large. Check it and enter it again.',
  },
  bad_address: {
    kind: 'invalid',
    zh: '这个网址写得不对，打不开。请核对网址，或从首页进入。',
    en: 'This address is not written rightly. Check it, or begin at the home page.',
  },
  address_too_long: {
    kind: 'invalid',
    zh: '这个网址太长了，打不开。请核对网址，或从首页进入。',
    en: 'This address is too long. Check it, or begin at the home page.',
  },
  bad_host: {
    kind: 'invalid',
    zh: '请求里的主机名（Host）不对。请用正式网址打开。',
    en: 'The host named in the request is none. Use the official address.',
  },
  bad_http: {
    kind: 'invalid',
    zh: '收到的请求不完整，没有处理。请重试。',
    en: 'The request was broken and nothing was done. Try again.',
  },
  headers_too_large: {
    kind: 'too_large',
    zh: '请求头太大。请清除本站的 Cookie 后重试。',
    en: 'The headers of the request are too large. Clear the cookies of this site and try again.',
  },
  request_slow: {
    kind: 'invalid',
    zh: '内容传得太慢，连接已断开，没有收下。请换好一点的网络再传。',
    en: 'What was sent came too slowly, so the line was closed and nothing was taken. Send it again on a better line.',
  },
  no_such_page: { kind: 'not_found', zh: '没有这个地址：{url}。', en: 'There is nothing at {url}.' },
  too_many_requests: {
    kind: 'too_many',
    zh: '操作太快了，请过 {seconds} 秒再试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  sign_in_paused: {
    kind: 'too_many',
    zh: '这个账号的密码连续输错太多次，请过 {seconds} 秒再登录。忘了密码请找管理员。',
    en: 'The password of this account was wrong too often. Try again in {seconds} seconds; ask the administrator if it is forgotten.',
  },
  body_too_large: {
    kind: 'too_large',
    zh: '内容太大，单次最多 {limit}。请分几次提交。',
    en: 'Too large: at most {limit} at a time. Send it in parts.',
  },
  key_needed: {
    kind: 'invalid',
    zh: '提交时要带 Idempotency-Key 请求头，重试时用同一个值，才不会重复提交。',
    en: 'Send an Idempotency-Key header, the same one on a retry, so that nothing is handed in twice.',
  },
  documents_busy: {
    kind: 'unavailable',
    zh: '现在要生成的文件太多，请过一分钟再下载。网页上的内容是一样的。',
    en: 'Too many documents are being made right now. Try again in a minute; the web page says the same.',
  },
  store_away: {
    kind: 'unavailable',
    zh: '数据库暂时连不上，您的内容没有丢，也没有重复办理。请过一会儿再试。',
    en: 'The database cannot be reached just now; nothing was lost and nothing was done twice. Try again in a while.',
  },
  store_slow: {
    kind: 'unavailable',
    zh: '数据库忙，这一步没有在规定时间内做完，什么都没有写进去。请过一会儿再试。',
    en: 'The database is busy: this step took too long and nothing of it was written. Try again in a while.',
  },
  accident: {
    kind: 'unavailable',
    zh: '系统出了故障，您的内容没有丢。请稍后再试；报修时请提供编号 {reference}。',
    en: 'Something broke on our side; nothing you entered is lost. Try again later and quote {reference} when you report it.',
  },
})
