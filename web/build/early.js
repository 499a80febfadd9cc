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
  if (english) root.lang = 'en'
  const send = (rel, href, as) => {
    const link = document.createElement('link')
    Object.assign(link, { rel, href, as })
    link.crossOrigin = ''
    document.head.append(link)
  }
  for (const { at, files, data } of firstLoads) {
    const found = location.pathname.match(new RegExp(`^${at.replace(/:\w+/g, '([^/]+)')}/?$`))
    if (at !== 'en' && !found) continue
    if (at === 'en' && !english) continue
    if (at === '/') root.dataset.page = 'home'
    for (const file of files)
      file.endsWith('.css') ? send('preload', file, 'style') : send('modulepreload', file, 'script')
    for (const url of data) send('preload', url.replace(/:\w+/, found?.[1] ?? ''), 'fetch')
  }
})(FIRST_LOADS)
