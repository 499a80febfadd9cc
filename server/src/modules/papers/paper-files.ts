import { Type } from '@sinclair/typebox'
import { chinaDay, type Language, ok } from '#engine/kernel'
import { download } from '../../platform/file-route.ts'
import { type SheetKind, VersionQuery } from './schemas.ts'
import type { PapersService } from './service.ts'

const mediaType = 'application/pdf'
const names = { zh: { blank: '空白表', sample: '样例' }, en: { blank: 'blank form', sample: 'sample' } }

const sheet = (id: string, kind: SheetKind, language: Language, summary: string) =>
  download({
    id,
    method: 'GET',
    url: `/api/things/:thing/papers/:material/${kind}${language === 'en' ? '.en' : ''}.pdf`,
    permission: 'public',
    summary,
    params: Type.Object({ thing: Type.String(), material: Type.String() }),
    query: VersionQuery,
    mediaType,
    kept: 'till changed',
    handle: async ({ params, query, context }, papers: PapersService) => {
      const day = chinaDay(context.now)
      const made = await papers.sheet({ ...params, kind, language, version: query.version, day })
      if (!made.ok) return made
      const fileName = `${made.value.name}-${names[language][kind]}.pdf`
      return ok({ fileName, mediaType, content: made.value.bytes })
    },
  })

/** The language is in the name, as in the guide's files. */
export const paperFiles = [
  sheet('getBlankPaper', 'blank', 'zh', 'The blank form of one paper of a one thing, in Chinese (F34)'),
  sheet('getBlankPaperEnglish', 'blank', 'en', 'The blank form of one paper of a one thing, in English'),
  sheet('getSamplePaper', 'sample', 'zh', 'One paper filled in with made-up values, in Chinese (F34)'),
  sheet('getSamplePaperEnglish', 'sample', 'en', 'One paper filled in with made-up values, in English'),
]
