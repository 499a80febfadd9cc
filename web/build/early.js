// Stands at the end of the head: the programme is sent for already, nothing is drawn yet. The language and the type size this
// device remembers, and what the address will need is sent for beside the programme instead of after it. FIRST_LOADS is put
// in by the build.
;((firstLoads) => {
  const root = document.documentElement
  let english = false
  try {
    english = localStorage.getItem('language') === 'en'
    root.dataset.type = localStorage.getItem('type-size') === 'large' ? 'large' : 'normal'
  } catch {
    // A browser that forbids storage starts in Chinese and in the normal size.
  }
  // The server draws in the language of the cookie; what this device remembers is what counts.
  if (english !== /\blanguage=en\b/.test(document.cookie))
    // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not in every browser we serve
    document.cookie = `language=${english ? 'en' : 'zh'}; path=/; max-age=31536000; samesite=lax`
  if (root.dataset.served !== 'page') root.lang = english ? 'en' : 'zh-CN'
  // What is pressed before the programme is there is kept (the last press) and done then; what works without it is left alone.
  let pressed
  const keep = (event) => {
    if (event.target.closest('a, input, select, textarea, summary, label')) return
    pressed = event.target.closest('button') ?? event.target
    event.preventDefault()
  }
  addEventListener('click', keep, true)
  window.pressedEarly = () => {
    removeEventListener('click', keep, true)
    const last = pressed
    pressed = undefined
    return last
  }
  const send = (rel, href, as) => {
    const link = document.createElement('link')
    Object.assign(link, { rel, href, as })
    link.crossOrigin = ''
    document.head.append(link)
  }
  const asked = {}
  window.askedEarly = asked
  for (const { at, files, data } of firstLoads) {
    const found = location.pathname.match(new RegExp(`^${at.replace(/:\w+/g, '([^/]+)')}/?$`))
    if (at !== 'en' && !found) continue
    if (at === 'en' && !english) continue
    if (at === '/') root.dataset.page = 'home'
    for (const file of files)
      file.endsWith('.css') ? send('preload', file, 'style') : send('modulepreload', file, 'script')
    // Not as preloads: those answer whoever asks, also after a stranger has signed in. See ui/call.ts.
    for (const url of data) {
      const address = url.replace(/:\w+/, found[1])
      asked[address] = fetch(address, { credentials: 'same-origin' }).catch(() => undefined)
    }
  }
})(FIRST_LOADS)
