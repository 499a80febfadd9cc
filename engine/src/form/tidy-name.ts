const title = /\s*(先生|女士|小姐|同志|\((先生|女士)\)|（(先生|女士)）)$/
const latinTitle = /^(mr|mrs|ms|miss|dr)\.?\s+(?=\S+\s+\S)/i
const han = /^[\p{Script=Han}\s]+$/u

/** 张 三: blanks that set a short name wider. 王五 李四 are two people. */
const joined = (name: string): string => {
  const parts = name.split(/\s+/)
  const all = parts.join('')
  return han.test(name) && parts.some((part) => [...part].length === 1) && [...all].length <= 4 ? all : name
}

/** F42 A name as it stands on the document: without how one is addressed, without blanks between its signs, with the point of its parts. */
export const tidyName = (text: string): string => {
  const plain = text
    .replace(/\u3000/g, ' ')
    .replace(/(?<=\p{Script=Han})\s*[•・‧∙⋅]\s*(?=\p{Script=Han})/gu, '·')
    .replace(latinTitle, '')
  const bare = plain.replace(title, '')
  // 张先生 says no name: it stays, so that whoever reads it sees what was written.
  const signs = [...bare.replace(/\s/g, '')].length
  return joined(signs >= 2 ? bare : plain)
}
