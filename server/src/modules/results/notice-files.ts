import { type Language, ok } from '#engine/kernel'
import { download } from '../../platform/file-route.ts'
import { CaseParams } from '../../platform/named-schema.ts'
import type { ResultsService } from './service.ts'

const noticeFile = (id: string, ending: string, language: Language, summary: string) =>
  download({
    id,
    method: 'GET',
    url: `/api/cases/:caseId/results.${ending}`,
    permission: 'case.read',
    summary,
    params: CaseParams,
    mediaType: 'application/pdf',
    kept: 'not',
    handle: async ({ params: { caseId }, origin, context }, results: ResultsService) => {
      const made = await results.notice({ caseId, language, origin }, context)
      if (!made.ok) return made
      const fileName = `${made.value.name}-${language === 'en' ? 'results' : '办理结果告知单'}.pdf`
      return ok({ fileName, mediaType: 'application/pdf', content: made.value.bytes })
    },
  })

export const noticeFiles = [
  noticeFile(
    'getResultsPdf',
    'pdf',
    'zh',
    'What was decided of one’s own case, on A4, in Chinese; no licence itself (C60)',
  ),
  noticeFile(
    'getResultsPdfEnglish',
    'en.pdf',
    'en',
    'What was decided of one’s own case, on A4, in English (C60)',
  ),
]
