import { Empty, Tabs } from 'antd'
import { useState } from 'react'
import type { Attachment, CaseMaterial } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** What no browser here shows is downloaded: most show no HEIC, Safari does. */
const Download = ({ file, url }: { file: Attachment; url: string }) => {
  const { t } = useSpeech()
  return (
    <div className="preview-none">
      {file.mediaType === 'image/heic' && <p>{t('preview.heic')}</p>}
      <p>
        <a href={url} download={file.fileName}>
          {t('preview.download', { name: file.fileName })}
        </a>
      </p>
    </div>
  )
}

const Photo = ({ file, url }: { file: Attachment; url: string }) => {
  const [shown, setShown] = useState(true)
  return shown ? (
    <img src={url} alt={file.fileName} onError={() => setShown(false)} />
  ) : (
    <Download file={file} url={url} />
  )
}

const Document = ({ caseId, file }: { caseId: string; file: Attachment }) => {
  const url = `/api/cases/${caseId}/attachments/${file.attachmentId}`
  if (file.mediaType.startsWith('image/')) return <Photo key={url} file={file} url={url} />
  if (file.mediaType === 'application/pdf')
    return <iframe src={`${url}#pagemode=none&navpanes=0&view=FitH`} title={file.fileName} />
  return <Download file={file} url={url} />
}

/** The files of one requirement, as the person handed them in. */
export const Preview = ({ caseId, row }: { caseId: string; row: CaseMaterial }) => {
  const { t, pick } = useSpeech()
  const [first] = row.attachments
  if (!first)
    return (
      <div className="preview">
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t('preview.none', { name: pick(row.name, row.nameEn) })}
        />
      </div>
    )
  if (row.attachments.length === 1)
    return (
      <div className="preview">
        <Document caseId={caseId} file={first} />
      </div>
    )
  return (
    <div className="preview">
      <Tabs
        size="small"
        items={row.attachments.map((file, index) => ({
          key: file.attachmentId,
          label: `${index + 1} ${file.fileName}`,
          children: <Document caseId={caseId} file={file} />,
        }))}
      />
    </div>
  )
}
