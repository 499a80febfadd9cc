export type Xml = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly content: string | readonly Xml[]
}

/** Attributes that are undefined are left out. Text content and children do not mix: BPMN never needs it. */
export const element = (tag: string, attributes: Xml['attributes'], content: Xml['content'] = []): Xml => ({
  tag,
  attributes,
  content,
})

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters XML 1.0 forbids even when escaped are dropped: one of them in a name would make the whole file unreadable. */
const allowed = (char: string): boolean => {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  const lonelySurrogate = code >= 0xd800 && code <= 0xdfff
  return !lonelySurrogate && code !== 0xfffe && code !== 0xffff
}

const escaped = (text: string): string =>
  [...text]
    .filter(allowed)
    .map((char) => entities[char] ?? char)
    .join('')

/** A line break in an attribute would be read back as a blank. */
const attribute = (text: string): string =>
  escaped(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`)

const lines = ({ tag, attributes, content }: Xml, indent: string): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join('')
  if (typeof content === 'string') return `${indent}<${tag}${written}>${escaped(content)}</${tag}>\n`
  if (content.length === 0) return `${indent}<${tag}${written} />\n`
  return `${indent}<${tag}${written}>\n${content.map((child) => lines(child, `${indent}  `)).join('')}${indent}</${tag}>\n`
}

export const xmlText = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`
