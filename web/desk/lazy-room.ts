import { type ComponentType, lazy } from 'react'
import { loadTexts, type TextSource, type Texts } from '../ui/language.tsx'

type Load<Name extends string> = () => Promise<{ readonly [name in Name]: ComponentType }>

const ofRooms = {
  zh: import.meta.glob<Texts>('./*/texts/zh.json', { import: 'default' }),
  en: import.meta.glob<Texts>('./*/texts/en.json', { import: 'default' }),
}
/** What the rooms outside the workbench say, where they keep their words beside their pages. */
const deskTexts: TextSource = async (language) => {
  const texts = await Promise.all(Object.values(ofRooms[language]).map((load) => load()))
  return Object.assign({}, ...texts)
}
const workbenchTexts: TextSource = async (language) =>
  language === 'zh'
    ? (await import('./workbench/chinese.ts')).chinese
    : (await import('./workbench/english.ts')).english

/** The component library: with the first room that is built of it, not before. */
const components = async () => ({ default: (await import('./ant-room.tsx')).AntRoom })
export const AntRoom = lazy(components)

/** A room comes when it is opened, and with it the component library and its words: the first room needs neither. */
const lazyRoom = <Name extends string>(name: Name, load: Load<Name>, texts: TextSource) => {
  const fetch = async () => {
    const [file] = await Promise.all([load(), components(), loadTexts(texts)])
    return { default: file[name] as ComponentType }
  }
  // A hand on the way to the door is reason enough to fetch what is behind it.
  return Object.assign(lazy(fetch), { soon: () => void fetch() })
}

export const room = <Name extends string>(name: Name, load: Load<Name>) => lazyRoom(name, load, deskTexts)
export const workbench = <Name extends string>(name: Name, load: Load<Name>) =>
  lazyRoom(name, load, workbenchTexts)
