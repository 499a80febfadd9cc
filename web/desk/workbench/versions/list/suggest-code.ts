/** The longest code the platform takes. */
const longest = 40

/**
 * A code from the sound of a name: 开办印刷店 → kaibanyinshuadian. Cut after a whole syllable; letters and digits of a Latin
 * name are kept. Empty when nothing can be read.
 */
export const suggestCode = async (name: string): Promise<string> => {
  const { pinyin } = await import('pinyin-pro')
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  let code = ''
  for (const syllable of syllables) {
    const letters = syllable.toLowerCase().replace(/[^a-z0-9]/g, '')
    if (code.length + letters.length > longest) break
    code += letters
  }
  return code.replace(/^[0-9]+/, '')
}
