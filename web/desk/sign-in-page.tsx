import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import { call } from '../ui/call.ts'
import { useSpeech } from '../ui/language.tsx'
import { LanguageSwitch } from './language-switch.tsx'

type Values = { username: string; password: string }

const signIn = async (values: Values): Promise<boolean> => {
  const reply = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(values),
  })
  return reply.ok
}

/** Staff sign in; the demonstration accounts are one tap away while that setting is on. */
export const SignInPage = ({ wrongRole }: { wrongRole: boolean }) => {
  const { t, pick } = useSpeech()
  const client = useQueryClient()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const { data: me } = useQuery({ queryKey: ['me'], queryFn: () => call('getMe', {}) })
  const submit = async (values: Values) => {
    setBusy(true)
    const done = await signIn(values).catch(() => false)
    setBusy(false)
    setFailed(!done)
    if (done) await client.invalidateQueries()
  }
  const staff = (me?.demonstration ?? []).filter((account) => !account.username.startsWith('shop'))
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <Typography.Title level={1}>{t('desk.title')}</Typography.Title>
        <LanguageSwitch />
      </div>
      {wrongRole && <Alert type="warning" message={t('signin.wrongRole')} showIcon />}
      {failed && <Alert type="error" message={t('signin.failed')} showIcon role="alert" />}
      <Form layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          label={t('signin.username')}
          name="username"
          rules={[{ required: true, message: t('signin.usernameNeeded') }]}
        >
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item
          label={t('signin.password')}
          name="password"
          rules={[{ required: true, message: t('signin.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('signin.submit')}
        </Button>
      </Form>
      {staff.length > 0 && (
        <section className="sign-in-demo">
          <Typography.Title level={2}>{t('signin.demo')}</Typography.Title>
          <div className="sign-in-demo-list">
            {staff.map((account) => (
              <Button key={account.username} onClick={() => submit(account)} disabled={busy}>
                {pick(account.zh, account.en)}
              </Button>
            ))}
          </div>
        </section>
      )}
      <a href="/">{t('signin.toPortal')}</a>
    </main>
  )
}
