import type { Example } from './example.ts'
import { PasswordForm } from './password-form.tsx'

const props = { error: null, isPending: false, onChoose: () => undefined }

export const examples: readonly Example[] = [
  {
    zh: '先填现在的密码，再定新的',
    en: 'The present password first, then another',
    show: (pick) => <PasswordForm asksCurrent submit={pick('改密码', 'Change it')} {...props} />,
  },
  {
    zh: '第一次定自己的密码',
    en: 'A first password of one’s own',
    show: (pick) => <PasswordForm submit={pick('定好，登录', 'Set it and sign in')} {...props} />,
  },
]
