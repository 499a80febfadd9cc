import type { FileKind } from './make-file.ts'
import type { Language } from './paper-speech.ts'

export type FileDoor = {
  readonly id: string
  readonly url: `/api/things/:thing/guide.${string}`
  readonly kind: FileKind
  readonly language: Language
  readonly mediaType: string
  readonly summary: string
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Every file of a guide with its address. Answers come in the query, the language in the name: a question may be called anything. */
export const fileDoors: readonly FileDoor[] = [
  {
    id: 'getGuidePdf',
    url: '/api/things/:thing/guide.pdf',
    kind: 'pdf',
    language: 'zh',
    mediaType: 'application/pdf',
    summary: 'The guide on A4, in Chinese; its QR code leads to the web page of the same scenario',
  },
  {
    id: 'getGuidePdfEnglish',
    url: '/api/things/:thing/guide.en.pdf',
    kind: 'pdf',
    language: 'en',
    mediaType: 'application/pdf',
    summary: 'The guide on A4, in English',
  },
  {
    id: 'getGuideWorkbook',
    url: '/api/things/:thing/guide.xlsx',
    kind: 'xlsx',
    language: 'zh',
    mediaType: excel,
    summary: 'The guide as a workbook, in Chinese',
  },
  {
    id: 'getGuideWorkbookEnglish',
    url: '/api/things/:thing/guide.en.xlsx',
    kind: 'xlsx',
    language: 'en',
    mediaType: excel,
    summary: 'The guide as a workbook, in English',
  },
  {
    id: 'getGuidePicture',
    url: '/api/things/:thing/guide.svg',
    kind: 'svg',
    language: 'zh',
    mediaType: 'image/svg+xml',
    summary: 'The process as a picture, in Chinese',
  },
  {
    id: 'getGuidePictureEnglish',
    url: '/api/things/:thing/guide.en.svg',
    kind: 'svg',
    language: 'en',
    mediaType: 'image/svg+xml',
    summary: 'The process as a picture, in English',
  },
  {
    id: 'getGuideBpmn',
    url: '/api/things/:thing/guide.bpmn',
    kind: 'bpmn',
    language: 'zh',
    mediaType: 'application/xml',
    summary: 'The process of this scenario as BPMN 2.0',
  },
  {
    id: 'getGuideBpmnWhole',
    url: '/api/things/:thing/guide.whole.bpmn',
    kind: 'whole',
    language: 'zh',
    mediaType: 'application/xml',
    summary: 'Every matter with its condition as BPMN 2.0, whatever the scenario',
  },
  {
    id: 'getGuideLinkedData',
    url: '/api/things/:thing/guide.jsonld',
    kind: 'jsonld',
    language: 'zh',
    mediaType: 'application/ld+json',
    summary: 'The one thing as CPSV-AP 3.2.0 (JSON-LD)',
  },
  {
    id: 'getGuideJson',
    url: '/api/things/:thing/guide.json',
    kind: 'json',
    language: 'zh',
    mediaType: 'application/json',
    summary: 'The guide as a file of plain JSON, the same as /guide answers',
  },
]
