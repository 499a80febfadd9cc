import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import type { VersionView } from '../../../../contract/client.ts'
import { call } from '../../../ui/call.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useSpeech } from '../../../ui/language.tsx'
import { RefusalNote } from '../../refusal.tsx'
import { versionKey } from '../versions/page/use-version.ts'
import { useActOnVersion } from './use-act.ts'

type LeadProps = { readonly view: VersionView; readonly refresh: () => void }

/** D1: whom the rule finds, and why. */
const Finding = ({ view }: { view: VersionView }) => {
  const { t, pick, language } = useSpeech()
  const { data } = useQuery({
    queryKey: versionKey(view.versionId, 'lead', view.version),
    queryFn: () => call('getLeadFinding', { params: { versionId: view.versionId } }),
    retry: false,
    placeholderData: (before) => before,
  })
  if (!data) return null
  const { finding } = data
  if (!finding) return <p className="quiet">{t('review.noFinding')}</p>
  return (
    <div className="lead-finding">
      <p>
        {t('review.found', { department: pick(finding.department.name, finding.department.nameEn) })}{' '}
        <span className="quiet">{t(leadReasonKeys[finding.reason] ?? finding.reason)}</span>
      </p>
      <ul className="plain-list">
        {finding.evidence.map((one) => (
          <li key={one.zh}>{one[language]}</li>
        ))}
      </ul>
    </div>
  )
}

const leadReasonKeys: Record<string, string> = {
  regulates: 'review.lead.trade',
  principal_licence: 'review.lead.licence',
  first_asked: 'review.lead.first',
}

const Objections = ({ view }: { view: VersionView }) => {
  const { t, pick, language } = useSpeech()
  if (view.objections.length === 0) return <p className="quiet">{t('review.noObjection')}</p>
  return (
    <ul className="objections">
      {view.objections.map((one) => (
        <li key={one.at}>
          <p>
            <b>{pick(one.department.name, one.department.nameEn)}</b> {one.name}{' '}
            <span className="quiet">{formatInstant(one.at, language)}</span>
          </p>
          <p>{one.reason}</p>
          {one.ruling ? (
            <p className="ruling">
              <b>
                {t('review.ruled', {
                  department: pick(one.ruling.department.name, one.ruling.department.nameEn),
                })}
              </b>{' '}
              {one.ruling.reason}{' '}
              <span className="quiet">
                {one.ruling.by} · {formatInstant(one.ruling.at, language)}
              </span>
            </p>
          ) : (
            <p className="seal">{t('review.notRuled')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

const RulingForm = ({ view, refresh }: LeadProps) => {
  const { t, pick } = useSpeech()
  const rule = useActOnVersion(view.versionId, refresh)
  return (
    <Form
      layout="vertical"
      className="ruling-form"
      initialValues={{ department: view.lead?.id, reason: '' }}
      onFinish={({ department, reason }) => rule.mutate({ type: 'rule_lead', department, reason })}
    >
      <Form.Item name="department" label={t('review.ruleFor')} rules={[{ required: true }]}>
        <Select
          options={view.departments.map((one) => ({ value: one.id, label: pick(one.name, one.nameEn) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('review.ruleWhy')}
        rules={[{ required: true, whitespace: true, message: t('review.reasonNeeded') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} placeholder={t('review.ruleExample')} />
      </Form.Item>
      <RefusalNote error={rule.error} />
      <Button type="primary" htmlType="submit" loading={rule.isPending}>
        {t('review.rule')}
      </Button>
    </Form>
  )
}

/** Who leads and on what evidence, who objected, how it was ruled; the ruling itself where it is due. */
export const LeadBox = ({ view, refresh }: LeadProps) => {
  const { t, pick } = useSpeech()
  return (
    <section className="version-block" aria-labelledby="lead">
      <h2 id="lead">
        {t('review.leadTitle')}{' '}
        <span className="quiet">
          {view.lead ? pick(view.lead.name, view.lead.nameEn) : t('version.leadOpen')}
        </span>
      </h2>
      <Finding view={view} />
      <Objections view={view} />
      {view.available.includes('rule_lead') && <RulingForm view={view} refresh={refresh} />}
    </section>
  )
}
