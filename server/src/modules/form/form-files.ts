import { Type } from '@sinclair/typebox'
import { chinaDay, type Language, ok } from '#engine/kernel'
import { download } from '../../platform/file-route.ts'
import { CaseParams } from '../../platform/named-schema.ts'
import { GuideQuery } from '../guide/schemas.ts'
import type { FormService } from './service.ts'

const mediaType = 'application/pdf'

const blankForm = (id: string, ending: string, language: Language, summary: string) =>
  download({
    id,
    method: 'GET',
    url: `/api/things/:thing/form.${ending}`,
    permission: 'public',
    summary,
    params: Type.Object({ thing: Type.String() }),
    query: GuideQuery,
    mediaType,
    kept: 'till changed',
    handle: async ({ params, query, origin, context }, form: FormService) => {
      const day = chinaDay(context.now)
      const paper = await form.blank({ thing: params.thing, query, language, origin, day })
      if (!paper.ok) return paper
      const fileName = `${paper.value.name}-${language === 'en' ? 'blank form' : '空白表'}.pdf`
      return ok({ fileName, mediaType, content: paper.value.bytes })
    },
  })

const formToSign = (id: string, ending: string, language: Language, summary: string) =>
  download({
    id,
    method: 'GET',
    url: `/api/cases/:caseId/form.${ending}`,
    permission: 'case.read',
    summary,
    params: CaseParams,
    mediaType,
    kept: 'not',
    handle: async ({ params, origin, context }, form: FormService) => {
      const paper = await form.toSign(params.caseId, language, origin, context)
      if (!paper.ok) return paper
      const fileName = `${paper.value.name}-${language === 'en' ? 'for signing' : '签字件'}.pdf`
      return ok({ fileName, mediaType, content: paper.value.bytes })
    },
  })

/** The one form on paper: the language is in the name, as in the guide's files. */
export const formFiles = [
  blankForm('getBlankForm', 'pdf', 'zh', 'The one form of a scenario on A4, blank, in Chinese (R06)'),
  blankForm('getBlankFormEnglish', 'en.pdf', 'en', 'The one form of a scenario on A4, blank, in English'),
  formToSign(
    'getFormToSign',
    'pdf',
    'zh',
    'The form of a case filled in, to be read and signed, in Chinese; for the person and the counter, each look is noted (C47)',
  ),
  formToSign(
    'getFormToSignEnglish',
    'en.pdf',
    'en',
    'The form of a case filled in, to be read and signed, in English',
  ),
]
