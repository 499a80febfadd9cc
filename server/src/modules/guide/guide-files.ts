import { Type } from '@sinclair/typebox'
import { chinaDay, type Language, ok } from '#engine/kernel'
import { download, excelType } from '../../platform/file-route.ts'
import type { FileKind } from './make-file.ts'
import { GuideQuery } from './schemas.ts'
import type { GuideService } from './service.ts'

const endings: Readonly<Record<FileKind, string>> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  svg: 'svg',
  bpmn: 'bpmn',
  whole: 'bpmn',
  jsonld: 'jsonld',
  json: 'json',
}

type Sort = { readonly kind: FileKind; readonly language: Language; readonly mediaType: string }

const guideFile = (id: string, ending: string, { kind, language, mediaType }: Sort, summary: string) =>
  download({
    id,
    method: 'GET',
    url: `/api/things/:thing/guide.${ending}`,
    permission: 'public',
    summary,
    params: Type.Object({ thing: Type.String() }),
    query: GuideQuery,
    mediaType,
    kept: 'till changed',
    handle: async ({ params, query, origin, context }, guide: GuideService) => {
      const day = chinaDay(context.now)
      const file = await guide.file(kind, { thing: params.thing, query, language, origin, day })
      if (!file.ok) return file
      const fileName = `${file.value.name}-${language === 'en' ? 'guide' : '办事指南'}.${endings[kind]}`
      return ok({ fileName, mediaType, content: file.value.bytes })
    },
  })

const pdf = { kind: 'pdf', mediaType: 'application/pdf' } as const
const xlsx = { kind: 'xlsx', mediaType: excelType } as const
const svg = { kind: 'svg', mediaType: 'image/svg+xml' } as const
const xml = { language: 'zh', mediaType: 'application/xml' } as const

/** Every file of a guide with its address. Answers come in the query, the language in the name: a question may be called anything. */
export const guideFiles = [
  guideFile(
    'getGuidePdf',
    'pdf',
    { ...pdf, language: 'zh' },
    'The guide on A4, in Chinese; its QR code leads to the web page of the same scenario',
  ),
  guideFile('getGuidePdfEnglish', 'en.pdf', { ...pdf, language: 'en' }, 'The guide on A4, in English'),
  guideFile('getGuideWorkbook', 'xlsx', { ...xlsx, language: 'zh' }, 'The guide as a workbook, in Chinese'),
  guideFile(
    'getGuideWorkbookEnglish',
    'en.xlsx',
    { ...xlsx, language: 'en' },
    'The guide as a workbook, in English',
  ),
  guideFile('getGuidePicture', 'svg', { ...svg, language: 'zh' }, 'The process as a picture, in Chinese'),
  guideFile(
    'getGuidePictureEnglish',
    'en.svg',
    { ...svg, language: 'en' },
    'The process as a picture, in English',
  ),
  guideFile('getGuideBpmn', 'bpmn', { ...xml, kind: 'bpmn' }, 'The process of this scenario as BPMN 2.0'),
  guideFile(
    'getGuideBpmnWhole',
    'whole.bpmn',
    { ...xml, kind: 'whole' },
    'Every matter with its condition as BPMN 2.0, whatever the scenario',
  ),
  guideFile(
    'getGuideLinkedData',
    'jsonld',
    { kind: 'jsonld', language: 'zh', mediaType: 'application/ld+json' },
    'The one thing as CPSV-AP 3.2.0 (JSON-LD)',
  ),
  guideFile(
    'getGuideJson',
    'json',
    { kind: 'json', language: 'zh', mediaType: 'application/json' },
    'The guide as a file of plain JSON, the same as /guide answers',
  ),
]
