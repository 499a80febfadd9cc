import type { Example } from '../../ui/example.ts'
import { useSpeech } from '../../ui/language.tsx'

type File = { readonly examples: readonly Example[] }
const files = import.meta.glob<File>('../../ui/*.example.tsx', { eager: true })

const nameOf = (path: string): string => path.replace(/^.*\/(.*)\.example\.tsx$/, '$1')

/** Every component both apps share, in the states it has: what a page is made of, to look at and to try. */
export const GalleryPage = () => {
  const { t, pick } = useSpeech()
  return (
    <main className="desk-main desk-wide gallery">
      <h1>{t('nav.gallery')}</h1>
      <p className="quiet">{t('gallery.why')}</p>
      {Object.entries(files).map(([path, { examples }]) => (
        <section key={path} aria-labelledby={nameOf(path)}>
          <h2 id={nameOf(path)} className="code">
            {nameOf(path)}
          </h2>
          {examples.map(({ zh, en, show }) => (
            <figure key={en} className="gallery-example">
              <figcaption className="quiet">{pick(zh, en)}</figcaption>
              <div className="gallery-row">{show(pick)}</div>
            </figure>
          ))}
        </section>
      ))}
    </main>
  )
}
